import { expect, test } from "vitest";
import { cleanTitle } from "../../utils/domain/text";

test("a title loses the white space around it, and line breaks become spaces", () => {
  expect(cleanTitle("  one \r\n two\u2028\n\n three\t")).toBe("one two three");
});

test("white space inside a line and control characters stay", () => {
  expect(cleanTitle("a  b\t\u0000\u202ec")).toBe("a  b\t\u0000\u202ec");
});

test("nothing but white space is nothing", () => {
  expect(cleanTitle(" \n\t\u00a0\u2029 ")).toBe("");
});

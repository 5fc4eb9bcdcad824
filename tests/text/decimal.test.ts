import { expect, test } from "vitest";
import { decimalOf } from "../../utils/text/decimal";
import { createText } from "../../utils/text/text";

test.each([
  ["en", "."],
  ["de", ","],
  ["de-CH", "."],
  ["pt-BR", ","],
  ["ar-EG", "."],
])("decimals in %s follow “%s” as they are typed", (region, decimal) => {
  expect(decimalOf(createText({}, "en", region))).toBe(decimal);
});

import { expect, test } from "vitest";
import { shownTitle } from "../../utils/text/shown-title";

test("a title is shown as it is", () => {
  expect(shownTitle("Read <b>10</b> pages 📖")).toBe("Read <b>10</b> pages 📖");
});

test("marks that would turn the words around it, and control characters, are not shown", () => {
  expect(shownTitle("one\u0007two\u202E\u2067three\r\n")).toBe("one two three");
});

test("of a very long one the beginning is shown, no character cut in two", () => {
  const shown = shownTitle("📖".repeat(5000));
  expect(shown.length).toBeLessThanOrEqual(600);
  expect(shown).toMatch(/^(?:📖)+…$/u);
});

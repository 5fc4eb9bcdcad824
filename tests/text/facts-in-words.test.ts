import { expect, test } from "vitest";
import { readLanguage } from "../../scripts/messages";
import { factsInWords } from "../../utils/text/facts-in-words";
import { createText } from "../../utils/text/text";

const text = createText(readLanguage("locales", "en"), "en");
const TODAY = "2026-11-22";
const plain = (words: string[]) => words.map((word) => word.replace(/[\u2066-\u2069]/g, ""));

test("each fact has its words, the person's own kept to themselves", () => {
  const words = factsInWords({ amount: 10, unit: "pages", minutes: 15 }, "My thesis", TODAY, text);
  expect(plain(words)).toEqual(["10 pages", "15 min", "toward My thesis"]);
  expect(words[0]).toContain("\u2068pages\u2069");
});

test("a moment of today is told by its time, one of the day before by its day too", () => {
  const moment = Date.parse("2026-11-22T12:00:00Z");
  const told = (day: string) => factsInWords({ day, moment }, undefined, TODAY, text).join();
  expect(told(TODAY)).toMatch(/^at /);
  expect(told("2026-11-21")).toMatch(/^yesterday at /);
});

test("a win without facts has none", () => {
  expect(factsInWords({}, undefined, TODAY, text)).toEqual([]);
});

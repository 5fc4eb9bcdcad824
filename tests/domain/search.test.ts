import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Win } from "@/utils/domain/schema";
import {
  EVERY_WIN,
  entryOf,
  type Filter,
  finder,
  findMarks,
  fold,
  isEveryWin,
  wordsOf,
} from "@/utils/domain/search";

const DAY = "2026-11-22";

function win(title: string, facts: Partial<Win> = {}): Win {
  return {
    id: title,
    title,
    at: 0,
    day: DAY,
    zone: "UTC",
    stone: "slate",
    updatedAt: 0,
    ...facts,
  };
}

/** Titles of those found, as the list shows them: newest first. */
function found(filter: Partial<Filter>, wins: Win[], goals = new Map<string, string>()) {
  const entry = entryOf({ day: DAY, wins, hours: [] });
  return finder({ ...EVERY_WIN, ...filter }, goals)(entry).map(({ title }) => title);
}

/** A text with what is marked in brackets. */
function marked(text: string, query: string): string {
  let shown = "";
  let at = 0;
  for (const [from, to] of findMarks(text, wordsOf(query))) {
    shown += `${text.slice(at, from)}[${text.slice(from, to)}]`;
    at = to;
  }
  return shown + text.slice(at);
}

describe("a search", () => {
  const wins = [
    win("Wrote to the dentist"),
    win("Ran", { amount: 5, unit: "km", note: "along the café" }),
    win("Ten pages", { goalId: "g1" }),
  ];

  test.each([
    ["dentist", ["Wrote to the dentist"]],
    ["DENT wro", ["Wrote to the dentist"]],
    ["dentist ran", []],
    ["cafe", ["Ran"]],
    ["5 km", ["Ran"]],
    ["", ["Ten pages", "Ran", "Wrote to the dentist"]],
    ["   ", ["Ten pages", "Ran", "Wrote to the dentist"]],
  ])("for “%s” looks through title, note, amount and unit", (words, titles) => {
    expect(found({ words }, wins)).toEqual(titles);
  });

  test("knows a goal by its name, though the win holds only its id", () => {
    expect(found({ words: "thesis" }, wins, new Map([["g1", "My Thesis"]]))).toEqual(["Ten pages"]);
  });

  test("does not find what was taken out", () => {
    expect(found({ words: "dentist" }, [win("dentist", { deletedAt: 1 })])).toEqual([]);
  });

  test.each([
    ["ПОЗВОНИЛ", "Позвонил маме"],
    ["istanbul", "İSTANBUL"],
    ["resume", "Résumé"],
    ["سلام", "سَلَام"],
    ["ｶﾀｶﾅ", "カタカナ"],
    ["ofﬁce", "OFFICE"],
    ["σοφος", "ΣΟΦΌΣ"],
  ])("for “%s” finds “%s”", (words, title) => {
    expect(found({ words }, [win(title)])).toEqual([title]);
  });
});

describe("a filter", () => {
  const wins = [
    win("in an hour", { powerHourId: "h1" }),
    win("in another", { powerHourId: "h2", note: "with a note" }),
    win("for a goal", { goalId: "g1", note: "" }),
  ];

  test.each<[Partial<Filter>, string[]]>([
    [{ hour: "any" }, ["in another", "in an hour"]],
    [{ hour: "h1" }, ["in an hour"]],
    [{ note: true }, ["in another"]],
    [{ goal: "g1" }, ["for a goal"]],
    [{ hour: "any", note: true, words: "another" }, ["in another"]],
    [{ from: DAY, to: DAY }, ["for a goal", "in another", "in an hour"]],
    [{ from: "2026-11-23" }, []],
    [{ to: "2026-11-21" }, []],
    [{ from: "2026-11-23", to: "2026-11-21" }, []],
  ])("%o", (filter, titles) => {
    expect(found(filter, wins)).toEqual(titles);
  });

  test("that names nothing leaves nothing out", () => {
    expect(isEveryWin({ ...EVERY_WIN, words: " \t" })).toBe(true);
    expect(isEveryWin({ ...EVERY_WIN, note: true })).toBe(false);
  });
});

describe("marks", () => {
  test.each([
    ["Wrote to the dentist", "dent", "Wrote to the [dent]ist"],
    ["Résumé", "sume", "Ré[sumé]"],
    ["Re\u0301sume\u0301!", "resume", "[Re\u0301sume\u0301]!"],
    ["aaa", "a", "[aaa]"],
    ["abcd", "abc bcd", "[abcd]"],
    ["İstanbul", "ist", "[İst]anbul"],
    ["ofﬁce", "f", "o[fﬁ]ce"],
    ["👍 ok 👍", "👍", "[👍] ok [👍]"],
    ["nothing", "xyz", "nothing"],
    ["nothing", "", "nothing"],
  ])("in %s for “%s”", (text, query, shown) => {
    expect(marked(text, query)).toBe(shown);
  });

  test("leave every text as it is, whatever is looked for", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (text, query) => {
        let at = 0;
        for (const [from, to] of findMarks(text, wordsOf(query))) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThan(from);
          at = to;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test("are found for every plain word that a search finds", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), (text, a, b) => {
        const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const words = wordsOf(text.slice(from, to));
        for (const word of words) {
          expect(fold(text)).toContain(word);
          expect(findMarks(text, [word])).not.toEqual([]);
        }
      }),
    );
  });
});

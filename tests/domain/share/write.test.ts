import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Win } from "@/utils/domain/schema";
import {
  asMarkdown,
  asText,
  oneLine,
  type SharedDay,
  type Wording,
} from "@/utils/domain/share/write";

const win = (title: string, i = 0): Win => ({
  id: `w${i}`,
  title,
  at: Date.parse("2026-11-22T08:12:00Z") + i,
  day: "2026-11-22",
  zone: "UTC",
  stone: "slate",
  updatedAt: 0,
});
const WORDS: Wording = {
  when: "Sunday 22 November",
  done: "Two small things, done.",
  doneAfter: "Sunday 22 November: two small things, done.",
  day: (day) => `The ${day}`,
  time: () => "08:12",
};
const day = (...titles: string[]): SharedDay => ({ day: "2026-11-22", wins: titles.map(win) });

test("a day as plain text", () => {
  expect(asText([day("Ten pages", "Called\nAna")], WORDS)).toBe(
    "Sunday 22 November: two small things, done.\n\n08:12  Ten pages\n08:12  Called Ana\n",
  );
});

test("a week under the names of its days; days without a win are left out", () => {
  const days = [
    day("Ten pages"),
    { day: "2026-11-23", wins: [] },
    { ...day("Ran"), day: "2026-11-24" },
  ];
  expect(asText(days, { ...WORDS, time: null })).toBe(
    "Sunday 22 November: two small things, done.\n\nThe 2026-11-22\nTen pages\n\nThe 2026-11-24\nRan\n",
  );
});

test("a day as Markdown", () => {
  expect(asMarkdown([day("Ten *pages*", "# Not a heading")], WORDS)).toBe(
    "## Sunday 22 November\n\nTwo small things, done.\n\n- 08:12 Ten \\*pages\\*\n- 08:12 \\# Not a heading\n",
  );
  expect(
    asMarkdown([day("# Not a heading", "- no list", "1. no number")], { ...WORDS, time: null }),
  ).toContain("- \\# Not a heading\n- \\- no list\n- 1\\. no number\n");
});

describe("whatever the titles are", () => {
  const titles = fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { maxLength: 20 });

  test("each win is one line, and no mark of Markdown is live", () => {
    fc.assert(
      fc.property(titles, (some) => {
        const lines = asMarkdown([day(...some)], { ...WORDS, time: null }).split("\n");
        const items = lines.slice(4, -1);
        expect(items).toHaveLength(Math.max(some.length, 0));
        for (const item of items) {
          const words = item.slice(2);
          expect(words.replace(/\\./gu, "")).not.toMatch(/[`*_[\]<>|~\\]/);
          expect(words).not.toMatch(/^(?:[-+#=]|\d+[.)])/);
        }
        expect(
          asText([day(...some)], WORDS)
            .split("\n")
            .slice(2, -1),
        ).toHaveLength(some.length);
      }),
    );
  });

  test("nothing in a title turns the direction of what follows, or breaks its line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (title) => {
        expect(oneLine(title)).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
        expect(oneLine(title).isWellFormed()).toBe(true);
      }),
    );
  });
});

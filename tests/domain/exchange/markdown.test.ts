import { describe, expect, it } from "vitest";
import { markdownScribe, type Wording } from "@/utils/domain/exchange/markdown";
import { written } from "@/utils/domain/exchange/scribe";
import type { Day, Win } from "@/utils/domain/schema";

describe("Markdown", () => {
  const words: Wording = {
    heading: "Wins",
    day: (date) => date,
    amount: (amount, unit) => `${amount} ${unit}`,
    minutes: (minutes) => `${minutes} min`,
  };
  const base = { id: "a", day: "2026-11-22", zone: "Asia/Tokyo", stone: "slate", updatedAt: 0 };
  const aWin = (win: Partial<Win>): Win =>
    ({ ...base, title: "Read", at: Date.parse("2026-11-22T00:05:00Z"), ...win }) as Win;
  const write = (...wins: Win[]) => {
    const days: Day[] = [
      { day: "2026-11-21", wins: [], hours: [] },
      { day: "2026-11-22", wins, hours: [] },
    ];
    return [...written(markdownScribe(words), days)].join("");
  };

  it("lists wins under their day, at the time it was there", () => {
    expect(write(aWin({ amount: 200, unit: "words", minutes: 15, note: "Easy\n\nenough" }))).toBe(
      "# Wins\n\n## 2026-11-22\n\n- 09:05 Read (200 words, 15 min)\n  > Easy\n  >\n  > enough\n",
    );
  });

  it("shows titles as they are", () => {
    expect(write(aWin({ title: "*bold* _x_ [a](b) <b> `c` 1 | 2 ~3~ &amp; A & B" }))).toContain(
      "- 09:05 \\*bold\\* \\_x\\_ \\[a\\](b) \\<b\\> \\`c\\` 1 \\| 2 \\~3\\~ \\&amp; A & B\n",
    );
    expect(
      write(aWin({ title: "x", note: "# not a heading\n1. nor a list\n- nor this" })),
    ).toContain("  > \\# not a heading\n  > 1\\. nor a list\n  > \\- nor this\n");
  });

  it("leaves out what was taken out", () => {
    expect(write(aWin({ deletedAt: 1 }))).toBe("# Wins\n");
  });
});

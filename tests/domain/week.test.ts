import { describe, expect, test } from "vitest";
import { addDays, weekday } from "@/utils/domain/day";
import { lastWeeks, winsIn } from "@/utils/domain/week";
import { daysOf } from "@/utils/domain/years";

const MONDAY = "2026-11-16";

describe("the last twelve weeks", () => {
  test.each([1, 6, 7])("begin on day %i of a week and end today", (weekStart) => {
    const lengths = [0, 1, 2, 3, 4, 5, 6].map((days) => {
      const today = addDays(MONDAY, days);
      const { first, last } = lastWeeks(today, weekStart);
      expect([weekday(first), last]).toEqual([weekStart, today]);
      return daysOf({ first, last }).length;
    });
    expect(lengths.toSorted()).toEqual([78, 79, 80, 81, 82, 83, 84]);
  });
});

test("the wins of a period are those of its days, both ends included", () => {
  const counts = { "2026-11-15": 1, "2026-11-16": 2, "2026-11-17": 4, "2026-11-18": 8 };
  expect(winsIn(counts, { first: MONDAY, last: "2026-11-17" })).toBe(6);
  expect(winsIn(counts, { first: MONDAY, last: "2026-11-15" })).toBe(0);
});

import { expect, test } from "vitest";
import { readPeriod, weekAround, writePeriod } from "@/utils/domain/share/period";

const TODAY = "2026-11-22";

test.each([
  ["", TODAY, TODAY],
  ["?day=2026-11-20", "2026-11-20", "2026-11-20"],
  ["?day=yesterday", TODAY, TODAY],
  ["?from=2026-11-16&to=2026-11-22", "2026-11-16", "2026-11-22"],
  ["?from=2026-01-01&to=2026-11-22", "2026-11-16", "2026-11-22"],
  ["?from=2026-11-22&to=2026-11-16", TODAY, TODAY],
  ["?from=2026-11-22", TODAY, TODAY],
])("%s asks for %s to %s", (query, first, last) => {
  expect(readPeriod(query, TODAY)).toEqual({ first, last });
});

test("an address reads as it was written; today's names no day", () => {
  for (const period of [
    weekAround(TODAY, 1),
    { first: "2026-11-20", last: "2026-11-20" },
    { first: TODAY, last: TODAY },
  ]) {
    expect(readPeriod(writePeriod(period, TODAY), TODAY)).toEqual(period);
  }
  expect(writePeriod({ first: TODAY, last: TODAY }, TODAY)).toBe("");
});

test("a week begins where weeks begin", () => {
  expect(weekAround(TODAY, 1)).toEqual({ first: "2026-11-16", last: "2026-11-22" });
  expect(weekAround(TODAY, 7)).toEqual({ first: "2026-11-22", last: "2026-11-28" });
});

import { describe, expect, test } from "vitest";
import {
  busiest,
  goalCounts,
  hourCounts,
  pastHours,
  totals,
  weekCounts,
} from "@/utils/domain/figures";
import type { Hour, Win } from "@/utils/domain/schema";
import { weekOf } from "@/utils/domain/week";
import {
  aYearBefore,
  daysBack,
  daysOf,
  isCivilDate,
  monthsBefore,
  periodOf,
  yearsWith,
} from "@/utils/domain/years";

const YEAR = { first: "2025-11-23", last: "2026-11-22" };

function win(iso: string, facts: Partial<Win> = {}): Win {
  const at = Date.parse(iso);
  return {
    id: iso,
    title: iso,
    at,
    day: iso.slice(0, 10),
    zone: "UTC",
    stone: "slate",
    updatedAt: at,
    ...facts,
  };
}

describe("a typical day", () => {
  test("is the middle one of the days with a win; sand does not count", () => {
    const counts = { "2026-01-01": 2, "2026-01-02": 0, "2026-01-03": 8, "2026-01-04": 4 };
    expect(totals(counts, YEAR)).toEqual({ wins: 14, days: 3, typical: 4 });
  });

  test("leaves out what lies outside the period", () => {
    const counts = { "2025-11-22": 9, "2025-11-23": 1, "2026-11-22": 1, "2026-11-23": 9 };
    expect(totals(counts, YEAR)).toEqual({ wins: 2, days: 2, typical: 1 });
  });

  test("of nothing is nothing", () => {
    expect(totals({}, YEAR)).toEqual({ wins: 0, days: 0, typical: null });
  });
});

describe("weeks", () => {
  test("hold their days, and of the first and last only those in the period", () => {
    const counts = { "2026-01-01": 3, "2026-01-04": 1, "2026-01-05": 2, "2025-12-31": 9 };
    const weeks = weekCounts(counts, { first: "2026-01-01", last: "2026-01-06" }, 1);
    expect(weeks).toEqual([
      { week: "2025-12-29", count: 4 },
      { week: "2026-01-05", count: 2 },
    ]);
  });

  test.each([
    ["2026-11-22", 1, "2026-11-16"],
    ["2026-11-22", 7, "2026-11-22"],
    ["2026-11-22", 6, "2026-11-21"],
  ])("the week of %s, begun on weekday %i, begins on %s", (day, start, week) => {
    expect(weekOf(day, start)).toBe(week);
  });
});

describe("hours of the day", () => {
  test("are those of the clocks where the person was", () => {
    const wins = [
      win("2026-06-01T07:30:00Z", { zone: "Europe/Berlin" }),
      win("2026-06-01T00:10:00Z", { zone: "America/New_York" }),
    ];
    const hours = hourCounts([wins.toReversed()]);
    expect(hours[9]).toBe(1);
    expect(hours[20]).toBe(1);
    expect(hours.reduce((a, b) => a + b)).toBe(2);
  });

  test("are right on the day on which clocks change", () => {
    const wins = ["2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z", "2026-03-29T10:00:00Z"];
    const zone = "Europe/Berlin";
    const hours = hourCounts([wins.map((iso) => win(iso, { zone })).toReversed()]);
    expect([hours[1], hours[3], hours[12]]).toEqual([1, 1, 1]);
  });

  test("in which most was won are two in a row, over midnight too", () => {
    const hours = Array<number>(24).fill(0);
    hours[9] = 3;
    hours[10] = 4;
    hours[15] = 5;
    expect(busiest(hours)).toEqual({ from: 9, count: 7 });
    hours[23] = 6;
    hours[0] = 6;
    expect(busiest(hours)).toEqual({ from: 23, count: 12 });
  });
});

test("goals come by their wins, the most first", () => {
  const wins = [win("a", { goalId: "x" }), win("b", { goalId: "y" }), win("c", { goalId: "y" })];
  expect(goalCounts([wins, [win("d")]])).toEqual([
    { goal: "y", count: 2 },
    { goal: "x", count: 1 },
  ]);
});

test("a power hour's wins are found past midnight and where they were moved", () => {
  const hour: Hour = {
    id: "h",
    day: "2026-11-22",
    zone: "UTC",
    startedAt: Date.parse("2026-11-22T23:30:00Z"),
    lengthMs: 3_600_000,
    pauses: [],
    updatedAt: 0,
  };
  const byDay: Record<string, Win[]> = {
    "2026-11-22": [win("2026-11-22T23:40:00Z", { powerHourId: "h" })],
    "2026-11-23": [
      win("2026-11-23T09:00:00Z"),
      win("2026-11-23T00:10:00Z", { powerHourId: "h", day: "2026-11-23" }),
    ],
  };
  const [past] = pastHours({ day: "2026-11-22", wins: [], hours: [hour] }, (d) => byDay[d] ?? []);
  expect(past?.wins.map(({ title }) => title)).toEqual([
    "2026-11-22T23:40:00Z",
    "2026-11-23T00:10:00Z",
  ]);
  expect(past?.endedAt).toBe(Date.parse("2026-11-23T00:30:00Z"));
});

describe("years", () => {
  test("are those with a win, newest first", () => {
    expect(yearsWith({ "2024-05-01": 1, "2026-01-01": 3, "2025-01-01": 0 })).toEqual([2026, 2024]);
  });

  test("reach to today, and back to the same date a year before", () => {
    expect(periodOf(null, "2026-11-22")).toEqual(YEAR);
    expect(periodOf(2026, "2026-11-22")).toEqual({ first: "2026-01-01", last: "2026-11-22" });
    expect(periodOf(2024, "2026-11-22")).toEqual({ first: "2024-01-01", last: "2024-12-31" });
    expect(daysOf(periodOf(2024, "2026-11-22"))).toHaveLength(366);
    expect(daysOf(periodOf(null, "2026-11-22"))).toHaveLength(365);
  });

  test("a year before a leap day is the 28th", () => {
    expect(aYearBefore("2024-02-29")).toBe("2023-02-28");
    expect(aYearBefore("2026-11-22")).toBe("2025-11-22");
  });

  test("months before keep the day, or end with a shorter month", () => {
    expect(daysBack("2026-11-22")).toEqual(["2025-11-22", "2026-05-22", "2026-08-22"]);
    expect(monthsBefore("2026-05-31", 3)).toBe("2026-02-28");
    expect(monthsBefore("2026-01-31", 2)).toBe("2025-11-30");
    expect(monthsBefore("2026-12-31", 6)).toBe("2026-06-30");
  });

  test.each([
    ["2026-02-28", true],
    ["2026-02-31", false],
    ["0000-00-00", false],
    ["2026-2-3", false],
    ["+275760-01-01", false],
  ])("%s names a day: %s", (text, is) => {
    expect(isCivilDate(text)).toBe(is);
  });
});

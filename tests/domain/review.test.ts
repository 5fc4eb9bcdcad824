import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/utils/domain/day";
import { reviewWeek } from "@/utils/domain/review";
import type { CheckIn, Day, Hour, Win } from "@/utils/domain/schema";
import { DEFAULT_SETTINGS } from "@/utils/domain/settings";
import { weekOf, weekToReview } from "@/utils/domain/week";
import { aWin, SHELF } from "./goals/goal";

const MONDAY = "2026-05-18";
const WEEK = { first: "2026-05-11", last: "2026-05-17" };
const settings = DEFAULT_SETTINGS;
const LAST_WEEK = { "2026-05-12": 3 };

describe("the week to look back on", () => {
  test("is the last one, from the week's first day until its first win is a day old", () => {
    expect(weekToReview({ settings }, LAST_WEEK, MONDAY, 1)).toEqual(WEEK);
    expect(weekToReview({ settings }, { ...LAST_WEEK, [MONDAY]: 1 }, MONDAY, 1)).toEqual(WEEK);
    const tuesday = addDays(MONDAY, 1);
    expect(weekToReview({ settings }, LAST_WEEK, tuesday, 1)).toEqual(WEEK);
    expect(weekToReview({ settings }, { ...LAST_WEEK, [MONDAY]: 1 }, tuesday, 1)).toBeNull();
  });

  test("begins where the person's weeks do", () => {
    expect(weekToReview({ settings }, LAST_WEEK, MONDAY, 7)).toEqual({
      first: "2026-05-10",
      last: "2026-05-16",
    });
  });

  test("is none when the last was empty, it was looked at, or reviews are off", () => {
    expect(weekToReview({ settings }, { "2026-05-10": 4, "2026-05-12": 0 }, MONDAY, 1)).toBeNull();
    const review = { week: MONDAY, updatedAt: 1 };
    expect(weekToReview({ settings, review }, LAST_WEEK, MONDAY, 1)).toBeNull();
    const off = { ...settings, weeklyReview: false };
    expect(weekToReview({ settings: off }, LAST_WEEK, MONDAY, 1)).toBeNull();
  });

  test("comes once a week, whenever it is closed", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 6 }),
        (start, later) => {
          const week = weekOf(MONDAY, start);
          const review = { week, updatedAt: 1 };
          const counts = Object.fromEntries([...Array(7)].map((_, i) => [addDays(week, i), 1]));
          const thisWeek = addDays(week, later);
          expect(weekToReview({ settings, review }, {}, thisWeek, start)).toBeNull();
          const next = addDays(week, 7);
          expect(weekToReview({ settings, review }, counts, next, start)?.first).toBe(week);
        },
      ),
    );
  });
});

function day(date: string, facts: Partial<Day> = {}): Day {
  return { day: date, wins: [], hours: [], ...facts };
}
const wins = (date: string, count: number, facts: Partial<Win> = {}) =>
  [...Array(count)].map(() => aWin(date, { goalId: undefined, ...facts }));
function felt(date: string, helped: string, mood?: CheckIn["mood"]): Day {
  return day(date, {
    checkIn: { id: date, zone: "UTC", updatedAt: 1, helped, ...(mood && { mood }) },
  });
}
const review = (...days: Day[]) => reviewWeek(days, [SHELF], WEEK);

describe("the review of a week", () => {
  test("counts wins and days, and names the day with the most and the one without", () => {
    const counts = [3, 2, 4, 6, 8, 0, 4];
    const days = counts.map((count, i) => {
      const date = addDays(WEEK.first, i);
      return day(date, { wins: wins(date, count) });
    });

    expect(review(...days)).toMatchObject({
      wins: 27,
      won: 6,
      most: "2026-05-15",
      spare: "2026-05-16",
      hours: 0,
    });
  });

  test("names no day when two are alike, or when there is one only", () => {
    const twice = ["2026-05-11", "2026-05-12"].map((date) => day(date, { wins: wins(date, 2) }));
    expect(review(...twice)).toMatchObject({ most: null, spare: null });
    expect(review(day("2026-05-11", { wins: wins("2026-05-11", 2) })).most).toBeNull();
  });

  test("leaves out what was taken back, and other weeks", () => {
    const date = "2026-05-11";
    const before = addDays(date, -1);

    const { wins: count } = review(
      day(date, { wins: [...wins(date, 1), ...wins(date, 1, { deletedAt: 1 })] }),
      day(before, { wins: wins(before, 5) }),
    );

    expect(count).toBe(1);
  });

  test("has a line for each goal in its unit, the most first, and counts the rest", () => {
    const date = "2026-05-11";
    const others = ["a", "b", "c"].map((id) => ({ ...SHELF, id }));
    const won = [
      aWin(date),
      aWin(date, { amount: 2.5 }),
      aWin(date, { unit: "chapters", amount: 1 }),
      ...others.map(({ id }) => aWin(date, { goalId: id })),
      aWin(date, { goalId: "forgotten" }),
    ];

    const facts = reviewWeek([day(date, { wins: won })], [SHELF, ...others], WEEK);

    expect(facts.goals).toHaveLength(3);
    expect(facts.goals[0]).toEqual({ goal: SHELF, wins: 3, amount: 12.5 });
    expect(facts.moreGoals).toBe(1);
  });

  test("tells what helped most often, else on the brightest day", () => {
    const [a, b, c] = ["2026-05-11", "2026-05-12", "2026-05-13"] as const;

    expect(review(felt(a, "A walk"), felt(b, "Tea", 5), felt(c, "a walk ")).helped).toBe("a walk");
    expect(review(felt(a, "Tea", 2), felt(b, "A walk", 5), felt(c, "Rain")).helped).toBe("A walk");
    expect(review(day(a)).helped).toBeNull();
  });

  test("tells what setbacks taught, the latest first, and the power hours", () => {
    const date = "2026-05-11";
    const hours = [{ id: "h" } as Hour, { id: "i" } as Hour];
    const lessons = ["one", "two", "three"].map((title) => aWin(date, { title, setbackId: "s" }));

    expect(review(day(date, { wins: lessons, hours }))).toMatchObject({
      lessons: ["three", "two"],
      moreLessons: 1,
      hours: 2,
    });
  });
});

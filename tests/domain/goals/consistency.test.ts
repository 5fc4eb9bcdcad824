import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, civilDate } from "@/utils/domain/day";
import { consistency } from "@/utils/domain/goals/consistency";
import type { Goal } from "@/utils/domain/schema";

const TODAY = "2026-05-14";
const GOAL: Pick<Goal, "since" | "rests" | "spareDays" | "spareDaysPerWeek"> = {
  since: "2026-01-01",
  spareDaysPerWeek: 2,
};
/** The days so many days ago. */
const ago = (...days: number[]) => new Set(days.map((day) => addDays(TODAY, -day)));

describe("consistency", () => {
  test("is the days with wins of the last 7 and 28", () => {
    const { week, month, isTodayOpen } = consistency(
      GOAL,
      ago(0, 1, 3, 4, 6, 7, 20, 27, 28),
      TODAY,
    );
    expect([week, month, isTodayOpen]).toEqual([{ won: 5, of: 7 }, { won: 8, of: 28 }, false]);
  });

  test("never falls at midnight: today counts once it has a win, or is over", () => {
    const won = ago(1, 2, 3, 4, 5, 6, 7);
    const morning = consistency(GOAL, won, TODAY);
    expect([morning.week, morning.isTodayOpen]).toEqual([{ won: 7, of: 7 }, true]);
    expect(morning.days.at(-1)?.day).toBe(addDays(TODAY, -1));
    expect(consistency(GOAL, won, addDays(TODAY, 1)).week).toEqual({ won: 6, of: 7 });
  });

  test("of a young goal is of the days it has; a back-dated win makes it older", () => {
    const young = { ...GOAL, since: addDays(TODAY, -2) };
    expect(consistency(young, ago(0, 1), TODAY).week).toEqual({ won: 2, of: 3 });
    expect(consistency(young, ago(0, 1, 4), TODAY).week).toEqual({ won: 3, of: 5 });
    expect(consistency({ ...GOAL, since: TODAY }, ago(), TODAY)).toMatchObject({
      days: [],
      week: { won: 0, of: 0 },
      isTodayOpen: true,
    });
  });

  test("leaves days of rest out, but never a win on them", () => {
    const rested = { ...GOAL, rests: [{ from: addDays(TODAY, -5), to: addDays(TODAY, -2) }] };
    const { week, days } = consistency(rested, ago(0, 1, 4), TODAY);
    expect(week).toEqual({ won: 3, of: 5 });
    const states = days.slice(-7).map(({ state }) => state);
    expect(states).toEqual(["without", "resting", "won", "resting", "without", "won", "won"]);
  });
});

describe("the reserve of spare days", () => {
  test("is offered for the latest day without, and never taken unasked", () => {
    const { reserve, offer, days } = consistency(GOAL, ago(0, 1, 3, 4, 5), TODAY);
    expect(reserve).toEqual({ left: 2, of: 2 });
    expect(offer).toBe(addDays(TODAY, -2));
    expect(days.some(({ state }) => state === "spare")).toBe(false);
  });

  test("is spent by the person's word, and says what is left", () => {
    const spent = { ...GOAL, spareDays: [addDays(TODAY, -2)] };
    const { reserve, offer, week } = consistency(spent, ago(0, 1, 3, 4, 5), TODAY);
    expect([reserve, offer]).toEqual([{ left: 1, of: 2 }, addDays(TODAY, -6)]);
    expect(week).toEqual({ won: 5, of: 7 });
  });

  test("offers nothing when it is spent, or when there is none", () => {
    const spent = { ...GOAL, spareDays: [addDays(TODAY, -2), addDays(TODAY, -3)] };
    expect(consistency(spent, ago(0, 1), TODAY).offer).toBeNull();
    expect(consistency({ since: GOAL.since }, ago(0, 1), TODAY).offer).toBeNull();
    expect(consistency(GOAL, ago(0, 1, 2, 3, 4, 5, 6), TODAY).offer).toBeNull();
  });

  test("gets a day back on which something was won after all, and comes back with the week", () => {
    const spent = { ...GOAL, spareDays: [addDays(TODAY, -2)] };
    expect(consistency(spent, ago(0, 2), TODAY).reserve.left).toBe(2);
    expect(consistency(spent, ago(0), addDays(TODAY, 6)).reserve.left).toBe(2);
  });
});

describe("a counted day is never taken away", () => {
  const ZONES = ["Pacific/Kiritimati", "Asia/Tokyo", "Europe/Berlin", "America/New_York"];
  const anywhere = fc.constantFrom(...ZONES, "Pacific/Pago_Pago", "Asia/Kolkata");
  const HOUR = 3_600_000;
  const moments = fc.uniqueArray(fc.integer({ min: 0, max: 40 * 24 }), { maxLength: 60 });
  /** Around the clock changes of spring and autumn, and the year's end. */
  const starts = fc.constantFrom("2026-03-01", "2026-10-05", "2026-12-10");
  const dayStarts = fc.integer({ min: 0, max: 360 });

  test("by a flight, a clock change or another day's start", () => {
    fc.assert(
      fc.property(
        moments,
        starts,
        anywhere,
        anywhere,
        dayStarts,
        dayStarts,
        (hours, start, ...rest) => {
          const [from, to, early, late] = rest;
          const begin = Date.parse(`${start}T00:00:00Z`);
          const now = begin + 40 * 24 * HOUR;
          // Each win's day is stored where and when it was won; what follows changes none of them.
          const won = new Set(hours.map((hour) => civilDate(begin + hour * HOUR, from, early)));
          const goal = { ...GOAL, since: "2026-01-01" };
          const home = consistency(goal, won, civilDate(now, from, early));
          const away = consistency(goal, won, civilDate(now, to, late));
          const lived = (day: string) => day > addDays(civilDate(now, to, late), -7);
          for (const { day, state } of home.days.filter((one) => lived(one.day))) {
            if (state === "won") expect(away.days).toContainEqual({ day, state });
          }
        },
      ),
    );
  });

  test("by a flight to the west: the count is the same before it and after", () => {
    fc.assert(
      fc.property(moments, starts, anywhere, anywhere, (hours, start, from, to) => {
        const begin = Date.parse(`${start}T00:00:00Z`);
        const now = begin + 40 * 24 * HOUR;
        const won = new Set(
          [...hours, 40 * 24].map((hour) => civilDate(begin + hour * HOUR, from, 0)),
        );
        const home = civilDate(now, from, 0);
        const away = civilDate(now, to, 0);
        fc.pre(away <= home);
        const before = consistency(GOAL, won, home);
        const after = consistency(GOAL, won, away);
        expect(after).toEqual({ ...before, isTodayOpen: false });
      }),
    );
  });

  test("by one more win, whenever it was", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(40)), fc.nat(40), (days, more) => {
        const before = consistency(GOAL, ago(...days), TODAY);
        const after = consistency(GOAL, ago(...days, more), TODAY);
        expect(after.month.won).toBeGreaterThanOrEqual(before.month.won);
      }),
    );
  });
});

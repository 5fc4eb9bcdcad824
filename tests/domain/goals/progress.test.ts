import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/utils/domain/day";
import { consistency } from "@/utils/domain/goals/consistency";
import { goalRecords } from "@/utils/domain/goals/index-records";
import { paceSoFar } from "@/utils/domain/goals/pace";
import {
  goalDays,
  NO_TOTALS,
  progressOf,
  progressSince,
  recentDays,
  recentTally,
  recount,
  withChangedDay,
} from "@/utils/domain/goals/progress";
import { total } from "@/utils/domain/goals/tally";
import type { Day, Goal, GoalDay, GoalTotals, Rest, Win } from "@/utils/domain/schema";
import { tally, wonDays } from "../../support/tally";
import { aWin, SHELF } from "./goal";

const TODAY = "2026-05-14";

const wins = fc
  .record({
    ago: fc.integer({ min: 0, max: 500 }),
    amount: fc.oneof(fc.integer({ min: -1, max: 400 }), fc.constant(0.1), fc.constant(1e308)),
    unit: fc.constantFrom("pages", "Pages ", "words", undefined),
    goalId: fc.constantFrom("shelf", "other", undefined),
    stepId: fc.constantFrom("a", "b", undefined),
    isOut: fc.boolean(),
  })
  .map(({ ago, isOut, ...facts }) => {
    const given = Object.fromEntries(Object.entries(facts).filter(([, v]) => v !== undefined));
    const { amount: _, unit: __, goalId: ___, ...bare } = aWin(addDays(TODAY, -ago));
    return { ...bare, ...given, ...(isOut && { deletedAt: 1 }) } as Win;
  });
const histories = fc.array(wins, { maxLength: 60 });

function byDay(all: readonly Win[]): Day[] {
  const days = Map.groupBy(all, ({ day }) => day);
  return [...days].map(([day, own]) => ({ day, wins: own, hours: [] }));
}

/** The progress of a goal as the writer reads it from the index that all days make. */
function progress(days: readonly Day[], goal: Goal) {
  const records = goalRecords(days);
  const shards = [2025, 2026].map((year) => records.get(`goal-days:${year}:${goal.id}`));
  const own: Record<string, GoalDay> = Object.assign({}, ...shards);
  const totals = (records.get(`goal:${goal.id}`) ?? NO_TOTALS) as GoalTotals;
  return progressOf(goal, totals, own, TODAY);
}

describe("what wins add up to for a goal", () => {
  const added = (all: readonly Win[], goal: Goal = SHELF) =>
    recentTally(goal, progress(byDay(all), goal));

  test("is summed by the day each counts for", () => {
    const all = [aWin("2026-05-01"), aWin("2026-05-02"), aWin("2026-05-01", { amount: 2.5 })];
    expect([...added(all)]).toEqual([
      ["2026-05-01", 12.5],
      ["2026-05-02", 10],
    ]);
    expect(total(added(all))).toBe(22.5);
  });

  test("leaves off other goals', those taken out, and those without an amount", () => {
    const others = [
      aWin("2026-05-01", { goalId: "flat" }),
      aWin("2026-05-01", { deletedAt: 1 }),
      { ...aWin("2026-05-01"), amount: undefined } as never,
    ];
    expect(total(added([aWin("2026-05-01"), ...others]))).toBe(10);
  });

  test("is over one unit: after a change of unit the old wins keep theirs", () => {
    const all = [
      aWin("2026-05-01", { amount: 2, unit: "chapters" }),
      aWin("2026-05-02", { unit: " Pages" }),
      aWin("2026-05-03"),
    ];
    expect(total(added(all))).toBe(20);
    expect(total(added(all, { ...SHELF, unit: "chapters" }))).toBe(2);
  });

  test("is the number of wins for a goal without a unit", () => {
    const { unit: _, ...wordless } = SHELF;
    const all = [aWin("2026-05-01"), aWin("2026-05-01", { unit: "chapters" })];
    expect(total(added(all, wordless))).toBe(2);
  });

  test("is not spoilt by an amount no one could have typed", () => {
    const all = [1e308, 1e308, -5, 0].map((amount) => aWin("2026-05-01", { amount }));
    expect(total(added([...all, aWin("2026-05-02")]))).toBe(10);
  });

  test("shows no binary crumbs", () => {
    const all = [0.1, 0.2].map((amount) => aWin("2026-05-01", { amount }));
    expect(total(added(all))).toBe(0.3);
  });

  test("counts a day with any win of the goal, whatever its unit", () => {
    const all = [aWin("2026-05-01", { unit: "chapters" }), aWin("2026-05-02", { goalId: "flat" })];
    expect([...recentDays(progress(byDay(all), SHELF))]).toEqual(["2026-05-01"]);
  });
});

describe("the index of a goal", () => {
  test("tells the pace and the sum that the whole history tells", () => {
    const rests = fc.constantFrom<Rest[]>(
      [],
      [{ from: "2026-04-20", to: "2026-05-01" }],
      [{ from: "2025-12-01", to: "2026-05-10" }],
      [{ from: "2026-05-10" }],
    );
    fc.assert(
      fc.property(histories, rests, fc.boolean(), (all, rests, counts) => {
        const { unit: _, ...wordless } = SHELF;
        const goal: Goal = { ...(counts ? wordless : SHELF), rests, since: "2026-04-20" };
        const kept = progress(byDay(all), goal);
        const whole = paceSoFar(goal, tally(all, goal), TODAY);
        const told = paceSoFar(goal, recentTally(goal, kept), TODAY);
        expect(told.total).toBeCloseTo(whole.total, 2);
        expect(told.state).toBe(whole.state);
        if (told.state === "told" && whole.state === "told") {
          expect(told.amounts).toEqual(whole.amounts);
          expect(told.last).toBe(whole.last);
        }
        const days = consistency(goal, recentDays(kept), TODAY);
        expect(days).toEqual(consistency(goal, wonDays(all, goal.id), TODAY));
      }),
    );
  });

  test("is the same however the history came to be", () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.nat()), (all, picks) => {
        const totals = new Map<string, GoalTotals>();
        const days = new Map<string, Day>();
        for (const win of all) {
          const before = days.get(win.day);
          const kept = (before?.wins ?? []).filter(() => Number(picks.next().value) % 4 > 0);
          const after = { day: win.day, wins: [...kept, win], hours: [] };
          days.set(win.day, after);
          const [was, is] = [goalDays(before), goalDays(after)];
          for (const id of new Set([...was.keys(), ...is.keys()])) {
            totals.set(id, recount(totals.get(id) ?? NO_TOTALS, was.get(id), is.get(id)));
          }
        }
        const records = goalRecords(days.values());
        for (const [id, sum] of totals) {
          const rebuilt = (records.get(`goal:${id}`) ?? NO_TOTALS) as GoalTotals;
          expect(sum.wins).toBe(rebuilt.wins);
          expect(sum.sums.pages ?? 0).toBeCloseTo(rebuilt.sums.pages ?? 0, 2);
        }
      }),
    );
  });

  test("shows on a page, once a day has changed, what the writer will publish", () => {
    fc.assert(
      fc.property(histories, fc.array(wins, { minLength: 1, maxLength: 3 }), (all, more) => {
        const added = more.map((win) => ({ ...win, day: TODAY }));
        const today: Day = { day: TODAY, wins: all.filter((w) => w.day === TODAY), hours: [] };
        const after: Day = { ...today, wins: [...today.wins, ...added] };
        const page = withChangedDay({ shelf: progress(byDay(all), SHELF) }, today, after);
        expect(page.shelf).toEqual(progress(byDay([...all, ...added]), SHELF));
      }),
    );
  });

  test("forgets on a page what was taken out again", () => {
    const day = (...own: Win[]): Day => ({ day: TODAY, wins: own, hours: [] });
    const [old, fresh] = [aWin("2026-05-12", { stepId: "a" }), aWin(TODAY, { stepId: "a" })];
    const before = { shelf: progress(byDay([old, fresh]), SHELF) };
    expect(before.shelf.done).toEqual({ a: TODAY });
    const { shelf } = withChangedDay(before, day(fresh), day({ ...fresh, deletedAt: 1 }));
    expect(shelf).toEqual(progress(byDay([old]), SHELF));
  });

  test("reaches back over rests to as many days as the pace rests on", () => {
    expect(progressSince({}, TODAY)).toBe("2026-04-16");
    const rests = [{ from: "2026-05-01", to: "2026-05-11" }];
    expect(progressSince({ rests }, TODAY)).toBe("2026-04-06");
  });
});

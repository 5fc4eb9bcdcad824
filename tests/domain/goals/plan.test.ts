import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/utils/domain/day";
import { readGoalsView, writeGoalsView } from "@/utils/domain/goals/goals-view";
import { goalRecords, goalYear } from "@/utils/domain/goals/index-records";
import { nextStep, stepsOf } from "@/utils/domain/goals/next-step";
import { daysAWeekOf, EVERY_DAY, planned, plannedStep, vesselsOf } from "@/utils/domain/goals/plan";
import { progressOf } from "@/utils/domain/goals/progress";
import { wholeDays, wholeTally } from "@/utils/domain/goals/whole-days";
import type { Day, GoalDay, Step } from "@/utils/domain/schema";
import { tally } from "../../support/tally";
import { aWin, SHELF } from "./goal";

const TODAY = "2026-11-24"; // a Tuesday
function aStep(id: string, more: Partial<Step> = {}): Step {
  return { id, title: id, goalId: "shelf", createdAt: 0, updatedAt: 0, ...more };
}

describe("the next step", () => {
  const daily = aStep("daily", { repeat: EVERY_DAY });
  const next = (steps: Step[], done: Record<string, string> = {}) =>
    nextStep(steps, TODAY, done)?.id ?? null;

  test("is one that is due today, rather what is done once, rather the smaller one", () => {
    expect(next([daily, aStep("big", { minutes: 45 }), aStep("small", { minutes: 5 })])).toBe(
      "small",
    );
    expect(next([daily, aStep("later", { since: "2026-11-25" })])).toBe("daily");
    expect(next([daily, aStep("done", { doneAt: 5 })])).toBe("daily");
  });

  test("is the one due soonest when today's are done", () => {
    const tuesdays = aStep("tuesdays", { repeat: { kind: "weekdays", days: [2] } });
    expect(next([tuesdays, daily], { daily: TODAY, tuesdays: TODAY })).toBe("daily");
    expect(next([])).toBeNull();
  });

  test("is of the goal, and was not taken out", () => {
    const steps = [aStep("b", { createdAt: 2 }), aStep("a"), aStep("c", { deletedAt: 1 })];
    expect(
      stepsOf([...steps, aStep("d", { goalId: "other" })], "shelf").map(({ id }) => id),
    ).toEqual(["a", "b"]);
  });
});

describe("a plan", () => {
  test("rests on the step that comes back with an amount in the goal's unit", () => {
    const counted = aStep("counted", { repeat: EVERY_DAY, amount: 10, unit: "Pages " });
    const steps = [aStep("once", { amount: 5, unit: "pages" }), counted];
    expect(plannedStep(SHELF, steps)?.id).toBe("counted");
    expect(plannedStep({ unit: "words" }, steps)).toBeNull();
    expect(plannedStep({}, steps)).toBeNull();
  });

  test("leaves spare days out, and never all", () => {
    expect(daysAWeekOf(EVERY_DAY, 2)).toBe(5);
    expect(daysAWeekOf({ kind: "weekdays", days: [2, 4] }, 2)).toBe(2);
    expect(daysAWeekOf({ kind: "weekdays", days: [2, 4] }, 6)).toBe(1);
    expect(daysAWeekOf({ kind: "interval", every: 3 }, 2)).toBeNull();
    const basis = { amount: 10, unit: "pages", repeat: EVERY_DAY, vessels: [] };
    expect(planned({ ...basis, spareDays: 2 }).aYear).toBe(2600);
    expect(planned({ ...basis, repeat: { kind: "interval", every: 3 }, spareDays: 0 }).aYear).toBe(
      1210,
    );
  });

  test("is poured into the person's own vessel first", () => {
    expect(vesselsOf(undefined, "pages").map(({ size }) => size)).toEqual([200, 300]);
    expect(vesselsOf({ name: "book", size: 250 }, "pages")).toEqual([
      { kind: "book", size: 250 },
      { kind: "book", size: 300 },
    ]);
    expect(vesselsOf({ name: "shelves", size: 9 }, null)).toEqual([{ name: "shelves", size: 9 }]);
  });
});

describe("all days of a goal", () => {
  test("sum to what its wins sum to, whatever the snapshot reaches", () => {
    const wins = fc.array(
      fc.record({
        back: fc.integer({ min: 0, max: 300 }),
        amount: fc.integer({ min: 1, max: 50 }),
        unit: fc.constantFrom("pages", "words"),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(wins, (some) => {
        const all = some.map(({ back, ...facts }) => aWin(addDays(TODAY, -back), facts));
        const days = [...Map.groupBy(all, ({ day }) => day)].map(
          ([day, own]): Day => ({ day, wins: own, hours: [] }),
        );
        const records = goalRecords(days);
        const kept: Record<string, GoalDay> = Object.assign(
          {},
          records.get(`${goalYear("2026")}shelf`),
          records.get(`${goalYear("2025")}shelf`),
        );
        const progress = progressOf(SHELF, { wins: 0, sums: {} }, kept, TODAY);
        const whole = wholeTally(SHELF, wholeDays(kept, progress));
        expect(new Map(whole)).toEqual(new Map([...tally(all, SHELF)].sort()));
      }),
    );
  });

  test("are, of late, what the page shows ahead of the ledger", () => {
    const day = { wins: 1, sums: { pages: 10 }, steps: [] };
    const progress = { wins: 1, sums: {}, since: "2026-10-01", days: { [TODAY]: day }, done: {} };
    const kept = { "2026-09-30": day, "2026-10-02": day };
    expect(Object.keys(wholeDays(kept, progress))).toEqual(["2026-09-30", TODAY]);
  });
});

test("the address says which goal is open, or what a new one begins from", () => {
  for (const query of ["", "?goal=shelf", "?goal=", "?new", "?new=pages"]) {
    expect(writeGoalsView(readGoalsView(query))).toBe(query);
  }
});

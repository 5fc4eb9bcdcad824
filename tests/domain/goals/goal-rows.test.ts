import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, weekday } from "@/utils/domain/day";
import { goalRows, type NextStep, waitingSteps } from "@/utils/domain/goals/goal-rows";
import { NO_TOTALS } from "@/utils/domain/goals/progress";
import type { Goal, GoalProgress, Repeat, Step, Win } from "@/utils/domain/schema";
import { aWin, SHELF } from "./goal";

const TODAY = "2026-05-14"; // a Thursday
const DAILY: Repeat = { kind: "weekdays", days: [1, 2, 3, 4, 5, 6, 7] };

function step(id: string, facts: Partial<Step> = {}): Step {
  return { id, title: id, goalId: "shelf", createdAt: 0, updatedAt: 0, ...facts };
}
function progress(done: Record<string, string>): Record<string, GoalProgress> {
  return { shelf: { ...NO_TOTALS, since: TODAY, days: {}, done } };
}
function next(steps: Step[], done: Record<string, string> = {}, wins: Win[] = []): NextStep {
  const [row] = goalRows({ goals: [SHELF], steps }, progress(done), wins, TODAY);
  if (!row) throw new Error("The goal has a row");
  return row.next;
}

describe("the next step of a goal", () => {
  test("is the first that is due", () => {
    const steps = [
      step("sunday", { repeat: { kind: "weekdays", days: [7] } }),
      step("first"),
      step("second"),
    ];

    expect(next(steps)).toMatchObject({ state: "due", step: { id: "first" } });
  });

  test("stays in its place once it was done today, with the win that takes it back", () => {
    const win = aWin(TODAY, { stepId: "read" });

    expect(next([step("read", { repeat: DAILY })], {}, [win])).toEqual({
      state: "done",
      step: step("read", { repeat: DAILY }),
      win,
    });
  });

  test("goes on to another that is due, done or not", () => {
    const steps = [step("read", { repeat: DAILY }), step("lend")];

    expect(next(steps, {}, [aWin(TODAY, { stepId: "read" })])).toMatchObject({
      state: "due",
      step: { id: "lend" },
    });
  });

  test("tells the day of the one that comes soonest when none is due", () => {
    const steps = [
      step("sunday", { repeat: { kind: "weekdays", days: [7] } }),
      step("every third", { repeat: { kind: "interval", every: 3 } }),
    ];

    expect(next(steps, { "every third": addDays(TODAY, -1) })).toEqual({
      state: "later",
      step: steps[1],
      day: addDays(TODAY, 2),
    });
  });

  test("is none without steps, and none is asked while the goal rests", () => {
    expect(next([])).toEqual({ state: "none" });
    const goals = [{ ...SHELF, rests: [{ from: "2026-03-01" }] }];
    const [row] = goalRows({ goals, steps: [step("read")] }, {}, [], TODAY);
    expect(row?.next).toEqual({ state: "resting" });
  });

  test("of an archived or deleted goal is not asked for", () => {
    const goals = [
      { ...SHELF, archivedAt: 1 },
      { ...SHELF, id: "gone", deletedAt: 1 },
    ];

    expect(goalRows({ goals, steps: [step("read")] }, {}, [], TODAY)).toEqual([]);
  });
});

describe("the rows", () => {
  const goals: Goal[] = [
    { ...SHELF, id: "rests", rests: [{ from: "2026-03-01" }], createdAt: 1 },
    { ...SHELF, id: "nothing", createdAt: 2 },
    { ...SHELF, id: "b", createdAt: 4 },
    { ...SHELF, id: "a", createdAt: 3 },
  ];
  const steps = [step("of a", { goalId: "a", repeat: DAILY }), step("of b", { goalId: "b" })];
  const order = (wins: Win[]) =>
    goalRows({ goals, steps }, {}, wins, TODAY).map(({ goal }) => goal.id);

  test("begin with what can be done, by age, and end with rest", () => {
    expect(order([])).toEqual(["a", "b", "nothing", "rests"]);
  });

  test("keep their order when a step is done", () => {
    expect(order([aWin(TODAY, { stepId: "of a", goalId: "a" })])).toEqual(order([]));
  });

  test("give the steps that wait for a lineup", () => {
    const linedUp = { ...step("of b", { goalId: "b" }), linedUpAt: 1 };

    const rows = goalRows({ goals, steps: [steps[0] as Step, linedUp] }, {}, [], TODAY);

    expect(waitingSteps(rows).map(({ id }) => id)).toEqual(["of a"]);
  });

  test("hold for any steps: what is due is due on that day, what is later comes later", () => {
    const repeat = fc.option(
      fc.oneof(
        fc.record({
          kind: fc.constant("weekdays" as const),
          days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        }),
        fc.record({
          kind: fc.constant("interval" as const),
          every: fc.integer({ min: 2, max: 30 }),
        }),
      ),
      { nil: undefined },
    );
    const some = fc.array(fc.tuple(repeat, fc.option(fc.integer({ min: 0, max: 40 }))), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(some, (drawn) => {
        const own = drawn.map(([rhythm], i) => step(`s${i}`, rhythm ? { repeat: rhythm } : {}));
        const done = Object.fromEntries(
          drawn.flatMap(([, ago], i) => (ago === null ? [] : [[`s${i}`, addDays(TODAY, -ago)]])),
        );
        const found = next(own, done);
        if (found.state === "later") expect(found.day > TODAY).toBe(true);
        if (found.state === "due" && found.step.repeat?.kind === "weekdays") {
          expect(found.step.repeat.days).toContain(weekday(TODAY));
        }
        if (found.state === "due") expect(done[found.step.id]).not.toBe(TODAY);
        if (found.state === "none") {
          expect(own.every(({ id, repeat: back }) => !back && done[id] !== undefined)).toBe(true);
        }
      }),
    );
  });
});

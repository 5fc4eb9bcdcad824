import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apply } from "@/utils/domain/apply";
import {
  EMPTY_GOAL,
  goalForm,
  goalPatch,
  goalProblems,
  goalReverse,
} from "@/utils/domain/goals/goal-form";
import { assumptionsOf, beginnings, NEW_GOAL, newProblems } from "@/utils/domain/goals/new-goal";
import {
  EMPTY_STEP,
  stepForm,
  stepPatch,
  stepProblems,
  stepReverse,
  type TypedStep,
} from "@/utils/domain/goals/step-form";
import type { Goal, Intent, Step } from "@/utils/domain/schema";
import { EMPTY_WORLD } from "../../support/world";

const TODAY = "2026-11-22";
const written = String;
const called = (amount: number, unit: string) => `${amount} ${unit}`;

/** The records that the intents of these patches make. */
function kept(patches: { goal?: object[]; step?: object[] }): { goals: Goal[]; steps: Step[] } {
  const base = { at: 1, day: TODAY, goalId: "g" };
  const intents = [
    ...(patches.goal ?? []).map((patch) => ({ ...base, type: "goal/save", patch })),
    ...(patches.step ?? []).map((patch) => ({
      ...base,
      type: "goal-step/save",
      stepId: "s",
      patch,
    })),
  ].map((intent, i) => ({ ...intent, id: `i${i}` }) as Intent);
  return intents.reduce(apply, EMPTY_WORLD).current;
}

describe("a goal's form", () => {
  test("says why an amount or a day cannot be taken", () => {
    const problems = (target: string, targetDay = "") =>
      goalProblems({ ...EMPTY_GOAL, name: "A", target, targetDay }, null, TODAY, ".");
    expect(problems("0").target).toBe("zero");
    expect(problems("-1").target).toBe("negative");
    expect(problems("1e308").target).toBe("too-large");
    expect(problems("NaN").target).toBe("not-a-number");
    expect(problems("ten").target).toBe("not-a-number");
    expect(problems("")).toEqual({});
    expect(problems("10", "2026-11-21").targetDay).toBe("past");
    expect(problems("10", "2026-02-30").targetDay).toBe("date");
    expect(problems("", "2026-12-01").target).toBe("noTarget");
    expect(problems("10", TODAY)).toEqual({});
  });

  test("leaves alone what was not changed, though it could not be typed now", () => {
    const before = { ...EMPTY_GOAL, name: "A", target: "10", targetDay: "2020-01-01" };
    expect(goalProblems({ ...before, why: "so" }, before, TODAY, ".")).toEqual({});
    expect(goalPatch({ ...before, why: " so " }, before, ".")).toEqual({ why: "so" });
  });

  test("gives back what it was given, and its way back takes every change back", () => {
    const typed = fc.record({
      name: fc.constantFrom("Read", "A finished thesis", "كتاب 📚"),
      why: fc.constantFrom("", "I think better."),
      unit: fc.constantFrom("", "pages", "chapters"),
      target: fc.constantFrom("", "10", "2400", "0.5"),
      targetDay: fc.constantFrom("", "2027-01-01"),
      spare: fc.constantFrom("0", "2", "6"),
    });
    fc.assert(
      fc.property(typed, typed, (first, second) => {
        const [goal] = kept({ goal: [goalPatch(first, null, ".")] }).goals as [Goal];
        expect(goalForm(goal, written)).toEqual(first);
        const patch = goalPatch(second, first, ".");
        const patches = [goalPatch(first, null, "."), patch];
        const [changed] = kept({ goal: patches }).goals as [Goal];
        expect(goalForm(changed, written)).toEqual(second);
        const [back] = kept({ goal: [...patches, goalReverse(goal, patch)] }).goals as [Goal];
        expect(back).toEqual({ ...goal, updatedAt: back.updatedAt });
      }),
    );
  });
});

describe("a step's form", () => {
  const problems = (part: Partial<TypedStep>) =>
    stepProblems({ ...EMPTY_STEP, title: "Read", ...part }, ".");

  test("says why a field cannot be taken", () => {
    expect(problems({ title: " \n" }).title).toBe("title");
    for (const minutes of ["0", "601", "2.5", "ten", "-3"]) {
      expect(problems({ minutes }).minutes, minutes).toBe("minutes");
    }
    expect(problems({ minutes: "٥" })).toEqual({});
    expect(problems({ amount: "10" }).unit).toBe("noUnit");
    expect(problems({ amount: "1e308", unit: "pages" }).amount).toBe("too-large");
    expect(problems({ repeat: "weekdays" }).days).toBe("noDays");
    expect(problems({ repeat: "interval", every: "1" }).every).toBe("every");
    expect(problems({ repeat: "daily", every: "1" })).toEqual({});
    expect(problems({ since: "2026-13-01" }).since).toBe("date");
  });

  test("gives back what it was given, and its way back takes every change back", () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 6 });
    const typed = fc
      .record({
        title: fc.constantFrom("Read", "10 pages"),
        minutes: fc.constantFrom("", "5", "45"),
        amount: fc.constantFrom("", "10"),
        cue: fc.constantFrom("", "coffee"),
        repeat: fc.constantFrom("once" as const, "daily", "weekdays", "interval"),
        some: days.map((list) => list.sort()),
        since: fc.constantFrom("", "2026-12-01"),
      })
      .map(({ some, ...step }): TypedStep => {
        const unit = step.amount === "" ? "" : "pages";
        if (step.repeat === "weekdays") return { ...step, unit, days: some, every: "3" };
        const all = step.repeat === "daily" ? [1, 2, 3, 4, 5, 6, 7] : [];
        return { ...step, unit, days: all, every: "3" };
      });
    fc.assert(
      fc.property(typed, typed, (first, second) => {
        const [step] = kept({ step: [stepPatch(first, null, ".")] }).steps as [Step];
        expect(stepForm(step, written)).toEqual(first);
        const patch = stepPatch(second, stepForm(step, written), ".");
        const patches = [stepPatch(first, null, "."), patch];
        const [changed] = kept({ step: patches }).steps as [Step];
        expect(stepForm(changed, written)).toEqual(second);
        const [back] = kept({ step: [...patches, stepReverse(step, patch)] }).steps as [Step];
        expect(back).toEqual({ ...step, updatedAt: back.updatedAt });
      }),
    );
  });
});

describe("a new goal", () => {
  const typed = { ...NEW_GOAL, name: "Shelf", first: "Put the book out" };
  const counted = {
    ...typed,
    amount: "10",
    unit: "pages",
    cue: "coffee",
    repeat: "daily" as const,
  };

  test("with an amount has its first five minutes once, and the amount each day", () => {
    const { goal, steps } = beginnings(counted, ".", "pages", called);
    expect(goal).toEqual({ name: "Shelf", unit: "pages" });
    expect(steps).toEqual([
      { title: "Put the book out", minutes: 5 },
      {
        title: "10 pages",
        amount: 10,
        unit: "pages",
        cue: "coffee",
        repeat: { kind: "weekdays", days: [1, 2, 3, 4, 5, 6, 7] },
      },
    ]);
  });

  test("without an amount has its first five minutes, as often as was said", () => {
    const { steps } = beginnings({ ...typed, repeat: "daily" }, ".", null, called);
    expect(steps).toMatchObject([{ title: "Put the book out", repeat: { kind: "weekdays" } }]);
    expect(beginnings({ ...NEW_GOAL, name: "A" }, ".", null, called).steps).toEqual([]);
  });

  test("counted in minutes has a step of so many", () => {
    const stretch = { ...counted, amount: "5", unit: "minutes", called: "5 minutes of stretching" };
    expect(beginnings(stretch, ".", "minutes", called).steps[1]).toMatchObject({
      title: "5 minutes of stretching",
      minutes: 5,
    });
  });

  test("keeps another size of its vessel, and not the usual one", () => {
    const own = beginnings({ ...counted, size: 300 }, ".", "pages", called).goal.vessel;
    expect(own).toEqual({ name: "book", size: 300 });
    expect(beginnings({ ...counted, size: 200 }, ".", "pages", called).goal).not.toHaveProperty(
      "vessel",
    );
  });

  test("has no sum before it has an amount in a unit", () => {
    expect(assumptionsOf({ ...counted, unit: "" }, ".", null)).toBeNull();
    expect(assumptionsOf({ ...counted, amount: "ten" }, ".", "pages")).toBeNull();
    expect(assumptionsOf(counted, ".", "pages")).toMatchObject({ amount: 10, spareDays: 0 });
    expect(newProblems({ ...counted, unit: "" }, TODAY, ".")).toEqual({ unit: "noUnit" });
  });
});

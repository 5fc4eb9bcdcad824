/** Which of a goal's steps comes next. */
import type { CivilDate, Step } from "../schema";
import { byMoment, canBeDone, stepMinutes } from "../world";
import { nextDue } from "./recurrence";

/** The steps of a goal that can be done still, the first made first. */
export function stepsOf(steps: readonly Step[], goalId: string): Step[] {
  return steps
    .filter((step) => step.goalId === goalId && canBeDone(step))
    .sort((a, b) => byMoment({ at: a.createdAt, id: a.id }, { at: b.createdAt, id: b.id }));
}

/**
 * The step to do next: the one that is due first; of those due on the same day what is done once
 * comes before what comes back, and then the smaller one.
 * @param steps of one goal, the first made first
 * @param done the last day on which each step was done
 * @returns null when none of them is ever due again
 */
export function nextStep(
  steps: readonly Step[],
  today: CivilDate,
  done: Readonly<Record<string, CivilDate>>,
): Step | null {
  const waiting = steps.flatMap((step) => {
    const due = nextDue(step, today, done[step.id] ?? null);
    return due === null ? [] : [{ step, due, comesBack: step.repeat === undefined ? 0 : 1 }];
  });
  waiting.sort(
    (a, b) =>
      (a.due < b.due ? -1 : a.due > b.due ? 1 : 0) ||
      a.comesBack - b.comesBack ||
      stepMinutes(a.step) - stepMinutes(b.step),
  );
  return waiting[0]?.step ?? null;
}

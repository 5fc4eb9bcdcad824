/**
 * When a step is due. It is due or it is not: a step that was left waits once, it never piles up,
 * and nothing is ever overdue.
 */
import { addDays, weekday } from "../day";
import type { CivilDate, Step } from "../schema";

type Timing = Pick<Step, "repeat" | "since" | "doneAt" | "deletedAt">;

/**
 * Whether a step is due on a day.
 * - on days of the week: on each of them, until it is done; a Tuesday that passed is over
 * - every n days: from the nth day after it was last done until it is done again
 * - once: until it is done
 * @param done the last day on which it was done; on that day and before it is not due
 */
export function isDue(step: Timing, day: CivilDate, done: CivilDate | null): boolean {
  return nextDue(step, day, done) === day;
}

/** The first day from `day` on when the step is due; null when it never is again. */
export function nextDue(step: Timing, day: CivilDate, done: CivilDate | null): CivilDate | null {
  if (step.deletedAt !== undefined) return null;
  const from = latest(day, step.since ?? day);
  if (!step.repeat) return done === null && step.doneAt === undefined ? from : null;
  if (step.repeat.kind === "interval") {
    return done === null ? from : latest(from, addDays(done, step.repeat.every));
  }
  const { days } = step.repeat;
  const free = done === null ? from : latest(from, addDays(done, 1));
  const week = Array.from({ length: 7 }, (_, i) => addDays(free, i));
  return week.find((one) => days.includes(weekday(one))) ?? null;
}

function latest(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}

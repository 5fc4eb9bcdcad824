/**
 * One line a goal: what it came to so far, and what a year at the measured pace would bring. It
 * claims nothing below seven days, and rounds what it looks ahead to two digits.
 */
import type { CivilDate, Goal, GoalProgress, Step } from "../schema";
import { twoDigits } from "../statistics/two-digits";
import { compounding, DAYS_A_YEAR, timesAYear, VESSELS } from "./compounding";
import { paceSoFar } from "./pace";
import { NO_TOTALS, recentTally } from "./progress";
import { unitKey } from "./tally";

/** What an amount fills: of a known kind, or by the name the person gave it. */
export type Filling = { count: number; size: number } & (
  | { kind: "book" | "page" | "hour" }
  | { kind: "named"; name: string }
);

export type GoalLine = { unit: string | undefined } & (
  | { state: "resting"; since: CivilDate; total: number }
  | { state: "reached"; total: number; target: number }
  /** Nothing counted yet: what the plan adds up to in a year. */
  | { state: "plan"; amount: number; step: Step; aYear: number }
  | { state: "few-days"; days: number; of: number; total: number }
  /** Nothing came in the days that the pace rests on. */
  | { state: "quiet"; total: number }
  | {
      state: "pace";
      total: number;
      /** Days that the pace rests on. */
      days: number;
      /** Two digits each. */
      aDay: number;
      aYear: number;
      filling: Filling | null;
    }
);

/** What a year brings, to two digits. @param mean amount a day, in any unit */
export function yearAt(mean: number): number {
  return twoDigits(mean * DAYS_A_YEAR);
}

/** @param step the goal's next, which may hold a plan */
export function goalLine(
  goal: Goal,
  step: Step | undefined,
  progress: GoalProgress | undefined,
  today: CivilDate,
): GoalLine {
  const { unit } = goal;
  const known = progress ?? { ...NO_TOTALS, since: today, days: {}, done: {} };
  const pace = paceSoFar(goal, recentTally(goal, known), today);
  const { total } = pace;
  if (pace.state === "resting") return { unit, state: "resting", since: pace.since, total };
  if (pace.reached !== null) {
    return { unit, state: "reached", total, target: goal.target as number };
  }
  const plan = total === 0 && step ? planOf(goal, step) : null;
  if (plan) return { unit, state: "plan", ...plan };
  if (pace.state === "few-days") {
    return { unit, state: "few-days", days: pace.days, of: pace.of, total };
  }
  if (pace.mean === 0) return { unit, state: "quiet", total };
  return {
    unit,
    state: "pace",
    total,
    days: pace.days,
    aDay: twoDigits(pace.mean),
    aYear: yearAt(pace.mean),
    filling: fillingOf(goal, pace.mean * DAYS_A_YEAR),
  };
}

/** A repeating step with an amount in the goal's unit is a plan. */
function planOf({ unit }: Goal, step: Step) {
  const { amount, repeat } = step;
  if (amount === undefined || !repeat || unit === undefined) return null;
  if (step.unit === undefined || unitKey(step.unit) !== unitKey(unit)) return null;
  return { amount, step, aYear: compounding(amount, timesAYear(repeat), []).aYear };
}

/** How many of the goal's vessel a year fills; none when it does not fill one. */
function fillingOf({ unit, vessel }: Goal, aYear: number): Filling | null {
  const [known] = VESSELS[unitKey(unit ?? "") as keyof typeof VESSELS] ?? [];
  const into = vessel ?? known;
  if (!into || aYear < into.size) return null;
  const count = twoDigits(aYear / into.size);
  return "name" in into
    ? { kind: "named", name: into.name, count, size: into.size }
    : { kind: into.kind, count, size: into.size };
}

/**
 * What was won for each goal, kept as an index beside the days: so a new tab tells ten years of
 * pages without reading them. It can be rebuilt from the days at any time.
 */
import { addDays } from "../day";
import type { CivilDate, Day, Goal, GoalDay, GoalProgress, GoalTotals, Win } from "../schema";
import { standing } from "../world";
import { isAmount } from "./amounts";
import { PACE_DAYS } from "./pace";
import { isResting } from "./rest";
import { rounded, type Tally, unitKey } from "./tally";
import { lastDays, MOST_AHEAD } from "./window";

export const NO_TOTALS: GoalTotals = { wins: 0, sums: {} };

/** What a day's wins are for the goals they name. */
export function goalDays(day: Day | undefined): Map<string, GoalDay> {
  const wins = standing(day).filter(({ goalId }) => goalId !== undefined);
  const goals = Map.groupBy(wins, (win) => win.goalId as string);
  return new Map([...goals].map(([goalId, own]) => [goalId, goalDay(own)]));
}

function goalDay(wins: readonly Win[]): GoalDay {
  const sums: Record<string, number> = {};
  for (const { amount, unit } of wins) {
    if (unit === undefined || !isAmount(amount)) continue;
    const key = unitKey(unit);
    sums[key] = rounded((sums[key] ?? 0) + amount);
  }
  const steps = wins.flatMap(({ stepId }) => stepId ?? []);
  return { wins: wins.length, sums, steps: [...new Set(steps)] };
}

/** The totals once a day of the goal has become another. */
export function recount(
  totals: GoalTotals,
  before: GoalDay | undefined,
  after: GoalDay | undefined,
): GoalTotals {
  const sums = { ...totals.sums };
  for (const [unit, amount] of Object.entries(before?.sums ?? {})) {
    sums[unit] = rounded((sums[unit] ?? 0) - amount);
  }
  for (const [unit, amount] of Object.entries(after?.sums ?? {})) {
    sums[unit] = rounded((sums[unit] ?? 0) + amount);
  }
  const left = Object.entries(sums).filter(([, sum]) => sum > 0);
  const wins = totals.wins - (before?.wins ?? 0) + (after?.wins ?? 0);
  return { wins: Math.max(0, wins), sums: Object.fromEntries(left) };
}

/** The first day that the pace of a goal can rest on today: rests reach further back. */
export function progressSince({ rests }: Pick<Goal, "rests">, today: CivilDate): CivilDate {
  const last = addDays(today, MOST_AHEAD);
  const most = PACE_DAYS + MOST_AHEAD + 1;
  return lastDays("0001-01-01", last, most, (day) => !isResting(rests, day))[0] ?? last;
}

/**
 * A goal's progress as pages show it.
 * @param days the goal's days of two years, for a step may come back once a year only
 */
export function progressOf(
  goal: Pick<Goal, "rests">,
  totals: GoalTotals,
  days: Readonly<Record<CivilDate, GoalDay>>,
  today: CivilDate,
): GoalProgress {
  const dates = Object.keys(days).sort();
  const since = progressSince(goal, today);
  const recent = dates.filter((day) => day >= since);
  const done: Record<string, CivilDate> = {};
  for (const day of dates) for (const step of days[day]?.steps ?? []) done[step] = day;
  return {
    ...totals,
    since,
    days: Object.fromEntries(recent.map((day) => [day, days[day] as GoalDay])),
    done,
  };
}

/** The progress of all goals once a day has become another: what a page shows ahead of the writer. */
export function withChangedDay(
  progress: Readonly<Record<string, GoalProgress>>,
  before: Day | undefined,
  after: Day,
): Record<string, GoalProgress> {
  const [was, is] = [goalDays(before), goalDays(after)];
  const next = { ...progress };
  for (const goalId of new Set([...was.keys(), ...is.keys()])) {
    const known = next[goalId] ?? { ...NO_TOTALS, since: after.day, days: {}, done: {} };
    next[goalId] = changed(known, after.day, was.get(goalId), is.get(goalId));
  }
  return next;
}

function changed(
  known: GoalProgress,
  day: CivilDate,
  before: GoalDay | undefined,
  after: GoalDay | undefined,
): GoalProgress {
  const { [day]: _, ...rest } = known.days;
  const days = after && day >= known.since ? { ...rest, [day]: after } : rest;
  const done = { ...known.done };
  for (const step of before?.steps ?? []) {
    if (done[step] !== day || after?.steps.includes(step)) continue;
    const earlier = Object.keys(rest).filter((one) => rest[one]?.steps.includes(step));
    const last = earlier.sort().at(-1);
    if (last) done[step] = last;
    else delete done[step];
  }
  for (const step of after?.steps ?? []) {
    if ((done[step] ?? "") < day) done[step] = day;
  }
  return { ...recount(known, before, after), since: known.since, days, done };
}

/**
 * The amounts by day in the goal's unit, or its wins: what `paceSoFar` takes. All that came before
 * stands on the day before.
 */
export function recentTally({ unit }: Pick<Goal, "unit">, progress: GoalProgress): Tally {
  const key = unit === undefined ? undefined : unitKey(unit);
  const amount = ({ wins, sums }: GoalTotals) => (key === undefined ? wins : (sums[key] ?? 0));
  return withEarlier(progress, amount);
}

/** The days with a win, as `consistency` takes them, and the day before if there were earlier ones. */
export function recentDays(progress: GoalProgress): Set<CivilDate> {
  return new Set(withEarlier(progress, ({ wins }) => wins).keys());
}

function withEarlier(progress: GoalProgress, amount: (of: GoalTotals) => number): Tally {
  const days = Object.entries(progress.days)
    .map(([day, of]) => [day, amount(of)] as const)
    .filter(([, some]) => some > 0);
  const recent = days.reduce((sum, [, some]) => sum + some, 0);
  const earlier = rounded(amount(progress) - recent);
  return new Map(earlier > 0 ? [[addDays(progress.since, -1), earlier], ...days] : days);
}

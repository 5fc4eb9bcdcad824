/** Wins whose pebble turns to lichen and stays so: round numbers, and a goal that is reached. */
import { amountIn, unitKey } from "./goals/tally";
import type { CivilDate, Day, Goal, GoalTotals, Win } from "./schema";
import { standing, type World } from "./world";

/** Which win of all it is, or that it reached its goal. */
export type Milestone = NonNullable<Win["milestone"]>;

/** What was won before: all wins, and those of a goal. */
export type Before = { wins: number; goal(goalId: string): GoalTotals | undefined };

/** The 100th win, the 250th, and each further 500th. */
export function isRound(count: number): boolean {
  return count === 100 || count === 250 || (count > 0 && count % 500 === 0);
}

/**
 * The world with the wins that an act brought marked, where they are milestones. A day has one at
 * most, and it is decided once: what is taken out or back-dated later moves no mark.
 * @param start the world before the act
 */
export function withMilestone(start: World, world: World, before: Before): World {
  for (const day of Object.values(world.days)) {
    if (day === start.days[day.day]) continue;
    const win = newWin(start.days[day.day], day);
    if (!win || standing(day).some((one) => one.milestone !== undefined)) continue;
    const milestone = milestoneOf(win, world.current.goals, before);
    if (milestone === undefined) continue;
    const wins = day.wins.map((one) => (one === win ? { ...one, milestone } : one));
    return { ...world, days: { ...world.days, [day.day]: { ...day, wins } } };
  }
  return world;
}

function newWin(before: Day | undefined, after: Day): Win | undefined {
  const known = new Set(before?.wins.map(({ id }) => id));
  return standing(after).find(({ id }) => !known.has(id));
}

function milestoneOf(
  win: Win,
  goals: readonly Goal[],
  { wins, goal: totalsOf }: Before,
): Milestone | undefined {
  if (isRound(wins + 1)) return wins + 1;
  const goal = goals.find(({ id }) => id === win.goalId);
  if (!goal?.target) return undefined;
  const totals = totalsOf(goal.id) ?? { wins: 0, sums: {} };
  const sum = goal.unit === undefined ? totals.wins : (totals.sums[unitKey(goal.unit)] ?? 0);
  const added = goal.unit === undefined ? 1 : amountIn(win, goal.unit);
  return sum < goal.target && sum + added >= goal.target ? "goal" : undefined;
}

/** Whether the day has such a win. */
export function hasMilestone(day: Day): boolean {
  return standing(day).some(({ milestone }) => milestone !== undefined);
}

/** The days with one, once these days have changed; in order. */
export function markedDays(marked: readonly CivilDate[], changed: readonly Day[]): CivilDate[] {
  const days = new Set(marked);
  for (const day of changed) {
    if (hasMilestone(day)) days.add(day.day);
    else days.delete(day.day);
  }
  return [...days].sort();
}

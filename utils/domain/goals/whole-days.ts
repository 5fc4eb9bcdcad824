/** All days of one goal: those the ledger's index keeps, and the recent ones as a page shows them. */
import type { CivilDate, Goal, GoalDay, GoalProgress } from "../schema";
import { type Tally, unitKey } from "./tally";

export type GoalDays = Readonly<Record<CivilDate, GoalDay>>;

/** @param kept the goal's days as they were read; those that `progress` reaches are taken from it */
export function wholeDays(kept: GoalDays, progress: GoalProgress): GoalDays {
  const earlier = Object.entries(kept).filter(([day]) => day < progress.since);
  return { ...Object.fromEntries(earlier), ...progress.days };
}

/** The amounts by day in the goal's unit, or its wins. */
export function wholeTally({ unit }: Pick<Goal, "unit">, days: GoalDays): Tally {
  const key = unit === undefined ? undefined : unitKey(unit);
  const amounts = Object.entries(days)
    .map(([day, of]) => [day, key === undefined ? of.wins : (of.sums[key] ?? 0)] as const)
    .filter(([, amount]) => amount > 0);
  return new Map(amounts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

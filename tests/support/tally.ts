/** The plain way to what the index of a goal tells: from all its wins. */
import { amountIn, rounded, type Tally } from "../../utils/domain/goals/tally";
import type { CivilDate, Goal, Win } from "../../utils/domain/schema";

/**
 * The goal's amounts by day, over its unit only: a win in another unit keeps its own and is not
 * summed, and neither is one without an amount. A goal without a unit counts its wins.
 */
export function tally(wins: readonly Win[], goal: Pick<Goal, "id" | "unit">): Tally {
  const days = new Map<CivilDate, number>();
  for (const win of winsOf(wins, goal.id)) {
    const amount = goal.unit === undefined ? 1 : amountIn(win, goal.unit);
    if (amount > 0) days.set(win.day, rounded((days.get(win.day) ?? 0) + amount));
  }
  return days;
}

/** The days that count for a goal: those with a win of it, whatever the win's unit. */
export function wonDays(wins: readonly Win[], goalId: string): Set<CivilDate> {
  return new Set(winsOf(wins, goalId).map(({ day }) => day));
}

function winsOf(wins: readonly Win[], goalId: string): Win[] {
  return wins.filter((win) => win.goalId === goalId && win.deletedAt === undefined);
}

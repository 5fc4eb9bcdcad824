/** What wins add up to for a goal, by the day each counts for. */
import type { CivilDate, Goal, Win } from "../schema";
import { isAmount } from "./amounts";

/** Amount by day; a day that is absent had none. */
export type Tally = ReadonlyMap<CivilDate, number>;

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

/** The sum of all days. */
export function total(days: Tally): number {
  return rounded([...days.values()].reduce((sum, amount) => sum + amount, 0));
}

/** Each unit that the goal's wins name, with its own sum, in order of first use. */
export function totals(wins: readonly Win[], goalId: string): { unit: string; total: number }[] {
  const units = new Map<string, { unit: string; total: number }>();
  for (const { unit, amount } of winsOf(wins, goalId)) {
    if (unit === undefined || !isAmount(amount)) continue;
    const key = unitKey(unit);
    const known = units.get(key) ?? { unit, total: 0 };
    units.set(key, { ...known, total: rounded(known.total + amount) });
  }
  return [...units.values()];
}

function winsOf(wins: readonly Win[], goalId: string): Win[] {
  return wins.filter((win) => win.goalId === goalId && win.deletedAt === undefined);
}

function amountIn(win: Win, unit: string): number {
  const same = win.unit !== undefined && unitKey(win.unit) === unitKey(unit);
  return same && isAmount(win.amount) ? win.amount : 0;
}

/** By what units are told apart: “Pages” and “pages ” are one. */
export function unitKey(unit: string): string {
  return unit.normalize("NFKC").trim().toLowerCase();
}

/** Amounts are kept to a thousandth; sums must not show 0.30000000000000004. */
export function rounded(sum: number): number {
  return Math.round(sum * 1000) / 1000;
}

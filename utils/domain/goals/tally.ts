/** What wins add up to for a goal, by the day each counts for. */
import type { CivilDate, Win } from "../schema";
import { isAmount } from "./amounts";

/** Amount by day; a day that is absent had none. */
export type Tally = ReadonlyMap<CivilDate, number>;

/** The sum of all days. */
export function total(days: Tally): number {
  return rounded([...days.values()].reduce((sum, amount) => sum + amount, 0));
}

/** What a win counts in the unit: 0 in another, without an amount, or with one that cannot be summed. */
export function amountIn(win: Win, unit: string): number {
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

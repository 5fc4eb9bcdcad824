/**
 * What a short run of days lets one say about the mean: a bootstrap that keeps neighbouring days
 * together, because a day resembles the day before.
 */
import { mean } from "./mean";
import { quantile } from "./quantile";
import type { Interval } from "./wilson";

/** A run is drawn in blocks of a quarter of it on the mean: a week, of four weeks. */
const BLOCKS = 4;
const DRAWS = 1000;

/**
 * The share of draws cut off on either side, so that the range holds about four of five cases.
 * A tenth on either side would do for long runs; of a short one the draws spread too little. The
 * remedy is the “expanded percentile” of T. Hesterberg, “What teachers should know about the
 * bootstrap”, The American Statistician 69 (2015): Φ(-t·√(m/(m-1))), t being Student's quantile of
 * 0.9 with m - 1 degrees of freedom. Here m is the number of blocks, 4, as days are no independent
 * cases: Φ(-1.6377·√(4/3)). What it holds in truth is printed by `npm run diaries`.
 */
export const TAIL = 0.0293;

/**
 * Endless days drawn from a run of days: the stationary bootstrap of D. N. Politis & J. P. Romano,
 * JASA 89 (1994). Each block starts on a chance day and ends with equal chance on each day; after
 * the last day comes the first.
 * @param days at least one
 * @param next chance, numbers in [0, 1)
 */
export function drawDays(days: readonly number[], next: () => number): () => number {
  const fresh = Math.min(1, BLOCKS / days.length);
  let at = -1;
  return () => {
    const jumps = at < 0 || next() < fresh;
    at = jumps ? Math.floor(next() * days.length) : (at + 1) % days.length;
    return days[at] as number;
  };
}

/** As many days, drawn from the days. */
export function resample(days: readonly number[], next: () => number): number[] {
  const draw = drawDays(days, next);
  return days.map(draw);
}

/**
 * The range in which the mean a day lies in about four of five cases, in the unit of the days.
 * @param days one value a day in order, days with nothing among them as 0; at least one
 * @param next chance, numbers in [0, 1)
 */
export function meanInterval(days: readonly number[], next: () => number, draws = DRAWS): Interval {
  const means = Array.from({ length: draws }, () => mean(resample(days, next)));
  return { low: quantile(means, TAIL), high: quantile(means, 1 - TAIL) };
}

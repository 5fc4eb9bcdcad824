/**
 * How a pace may carry on: many made-up futures, each of days drawn from the person's own. Two
 * things are uncertain, what the pace is and how its days fall, so each future first draws the days
 * the person might have had, and then its own from these.
 */
import { drawDays, resample, TAIL } from "../statistics/bootstrap";
import { quantile } from "../statistics/quantile";
import type { Interval } from "../statistics/wilson";

const PATHS = 1000;
/** Days that a future is followed: ten years. What takes longer is told as no date. */
export const HORIZON = 3652;

/** Totals on a day to come, `ahead` days from the last one counted. */
export type FanPoint = { ahead: number } & Interval;
/** Days from the last one counted until the target is reached; null is beyond ten years. */
export type Arrival = { earliest: number | null; latest: number | null };

/**
 * The range of totals on each of the days ahead, and of days until the target, each of which holds
 * about four of five cases.
 * @param days amounts of the days the pace rests on, in order; at least one
 * @param remaining how much is left to the target, more than 0; null when there is none
 * @param ahead the days ahead that are drawn, ascending; the fan's totals begin at 0
 * @param next chance, numbers in [0, 1)
 */
export function futures(
  days: readonly number[],
  remaining: number | null,
  ahead: readonly number[],
  next: () => number,
): { fan: FanPoint[]; arrival: Arrival | null } {
  const paths = Array.from({ length: PATHS }, () => follow(days, remaining ?? 0, ahead, next));
  const fan = ahead.map((day, i) => ({
    ahead: day,
    ...range(paths.map(({ sums }) => sums[i] as number)),
  }));
  if (remaining === null) return { fan, arrival: null };
  const { low, high } = nearest(paths.map(({ arrived }) => arrived));
  return { fan, arrival: { earliest: within(low), latest: within(high) } };
}

/** One future: its sums on the days ahead, and the day on which the sum reached `remaining`. */
function follow(
  days: readonly number[],
  remaining: number,
  ahead: readonly number[],
  next: () => number,
) {
  const world = resample(days, next);
  const draw = drawDays(world, next);
  const isBeyond = Math.max(...world) * HORIZON < remaining;
  const last = ahead.at(-1) ?? 0;
  const sums: number[] = [];
  let [sum, arrived] = [0, remaining > 0 ? Infinity : 0];
  for (let day = 1; day <= last || (arrived === Infinity && day <= HORIZON && !isBeyond); day++) {
    sum += draw();
    if (sum >= remaining && day < arrived) arrived = day;
    if (ahead[sums.length] === day) sums.push(sum);
  }
  return { sums, arrived };
}

function range(values: readonly number[]): Interval {
  return { low: quantile(values, TAIL), high: quantile(values, 1 - TAIL) };
}

/** As `range`, for values that may be infinite: those at the places, nothing between. */
function nearest(values: readonly number[]): Interval {
  const sorted = [...values].sort((a, b) => (a === b ? 0 : a - b));
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] as number;
  return { low: at(TAIL), high: at(1 - TAIL) };
}

function within(days: number): number | null {
  return days <= HORIZON ? days : null;
}

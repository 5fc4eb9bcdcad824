/**
 * A person's own pace toward a goal: what the last 28 days suggest, as a range. A day without
 * moves the range and breaks nothing; days of rest are not counted at all.
 */
import { addDays } from "../day";
import { random } from "../random";
import type { CivilDate } from "../schema";
import { meanInterval } from "../statistics/bootstrap";
import { mean } from "../statistics/mean";
import type { Interval } from "../statistics/wilson";
import { type FanPoint, futures } from "./paths";
import { isResting, restingSince } from "./rest";
import type { Goal } from "./schema";
import { type Tally, total } from "./tally";
import { firstDay, lastDay, lastDays } from "./window";

/** A pace rests on at most so many days, and is told from so many on. */
export const PACE_DAYS = 28;
export const ENOUGH_DAYS = 7;
/** The days ahead that the fan shows: four weeks, a point a week. */
const AHEAD = [7, 14, 21, 28];

/** When the target is reached at this pace; a null date lies more than ten years ahead. */
export type Reach =
  | { state: "reached"; day: CivilDate }
  | { state: "no-pace" }
  | { state: "between"; earliest: CivilDate | null; latest: CivilDate | null };

export type Pace =
  | { state: "resting"; since: CivilDate; total: number; reached: CivilDate | null }
  | { state: "few-days"; days: number; of: number; total: number; reached: CivilDate | null }
  | {
      state: "told";
      total: number;
      /** Days it rests on: to be said with every figure. */
      days: number;
      /** Amount a day, and its range that holds about four of five cases. */
      mean: number;
      range: Interval;
      /** The total on days ahead of `from`, as ranges of the same kind, and the straight middle. */
      from: CivilDate;
      fan: (FanPoint & { middle: number })[];
      /** Null when there is no target. */
      reach: Reach | null;
    };

type Facts = Pick<Goal, "id" | "since" | "target" | "rests">;

/**
 * The goal's pace on a day.
 * @param amounts by day, over the goal's unit; `tally` gives them
 */
export function pace(goal: Facts, amounts: Tally, today: CivilDate): Pace {
  const sum = total(amounts);
  const reached = reachedOn(amounts, goal.target);
  const since = restingSince(goal.rests, today);
  if (since !== null) return { state: "resting", since, total: sum, reached };

  const from = lastDay(amounts.keys(), today);
  const days = countedDays(goal, amounts, from);
  if (days.length < ENOUGH_DAYS) {
    return { state: "few-days", days: days.length, of: ENOUGH_DAYS, total: sum, reached };
  }
  const window = days.map((day) => amounts.get(day) ?? 0);
  // Seeded by the goal and its figures, so that a look changes nothing and a win does.
  const next = random(`pace ${goal.id} ${window.join(" ")}`);
  const average = mean(window);
  const remaining = goal.target === undefined || reached ? null : goal.target - sum;
  const range = meanInterval(window, next);
  const { fan, arrival } = futures(window, remaining, AHEAD, next);
  return {
    state: "told",
    total: sum,
    days: window.length,
    mean: average,
    range,
    from,
    fan: fan.map(({ ahead, low, high }) => {
      return { ahead, low: sum + low, middle: sum + average * ahead, high: sum + high };
    }),
    reach: reached ? { state: "reached", day: reached } : reachOf(arrival, average, from),
  };
}

/** The days that the pace rests on: the last since the goal was begun, those of rest left out. */
function countedDays(goal: Facts, amounts: Tally, last: CivilDate): CivilDate[] {
  const first = firstDay(amounts.keys(), goal.since);
  return lastDays(first, last, PACE_DAYS, (day) => !isResting(goal.rests, day));
}

/** The day on which the sum of the days reached the target; null when it has not. */
function reachedOn(amounts: Tally, target: number | undefined): CivilDate | null {
  if (target === undefined) return null;
  let sum = 0;
  for (const [day, amount] of [...amounts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    sum += amount;
    if (sum >= target - 1e-9) return day;
  }
  return null;
}

function reachOf(
  arrival: { earliest: number | null; latest: number | null } | null,
  average: number,
  from: CivilDate,
): Reach | null {
  if (arrival === null) return null;
  if (average === 0) return { state: "no-pace" };
  const date = (days: number | null) => (days === null ? null : addDays(from, days));
  return { state: "between", earliest: date(arrival.earliest), latest: date(arrival.latest) };
}

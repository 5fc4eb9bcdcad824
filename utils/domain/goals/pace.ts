/**
 * A person's own pace toward a goal: what the last 28 days suggest, as a range. A day without
 * moves the range and breaks nothing; days of rest are not counted at all.
 */
import { addDays } from "../day";
import { random } from "../random";
import type { CivilDate, Goal } from "../schema";
import { meanInterval } from "../statistics/bootstrap";
import { mean } from "../statistics/mean";
import type { Interval } from "../statistics/wilson";
import { type Arrival, type FanPoint, futures } from "./paths";
import { isResting, restingSince } from "./rest";
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

/** What stands so far, without looking ahead: cheap enough for each of 500 goals. */
export type PaceSoFar =
  | { state: "resting"; since: CivilDate; total: number; reached: CivilDate | null }
  | { state: "few-days"; days: number; of: number; total: number; reached: CivilDate | null }
  | Told;
type Told = {
  state: "told";
  total: number;
  /** The day on which the target was reached. */
  reached: CivilDate | null;
  /** Days it rests on: to be said with every figure. */
  days: number;
  /** Amount a day. */
  mean: number;
  /** The amounts of these days, oldest first; the last is of the day `last`. */
  amounts: number[];
  last: CivilDate;
};

/** A pace with what it suggests; each range holds about four of five cases. */
export type Pace =
  | Exclude<PaceSoFar, Told>
  | (Told & {
      range: Interval;
      /** Totals on days ahead of `last`, and the straight middle between. */
      fan: (FanPoint & { middle: number })[];
      /** Null when there is no target. */
      reach: Reach | null;
    });

type Facts = Pick<Goal, "id" | "since" | "target" | "rests">;

/**
 * The goal's pace on a day, as far as it is known.
 * @param amounts by day, over the goal's unit; `recentTally` gives them
 */
export function paceSoFar(goal: Facts, amounts: Tally, today: CivilDate): PaceSoFar {
  const sum = total(amounts);
  const reached = reachedOn(amounts, goal.target);
  const since = restingSince(goal.rests, today);
  if (since !== null) return { state: "resting", since, total: sum, reached };

  const last = lastDay(amounts.keys(), today);
  const counted = countedDays(goal, amounts, last).map((day) => amounts.get(day) ?? 0);
  const days = counted.length;
  if (days < ENOUGH_DAYS) {
    return { state: "few-days", days, of: ENOUGH_DAYS, total: sum, reached };
  }
  return { state: "told", total: sum, reached, days, mean: mean(counted), amounts: counted, last };
}

/**
 * The goal's pace on a day, and what it suggests.
 * @param amounts by day, over the goal's unit; `recentTally` gives them
 */
export function pace(goal: Facts, amounts: Tally, today: CivilDate): Pace {
  const soFar = paceSoFar(goal, amounts, today);
  if (soFar.state !== "told") return soFar;
  // Seeded by the goal and its figures, so that a look changes nothing and a win does.
  const next = random(`pace ${goal.id} ${soFar.amounts.join(" ")}`);
  const isOpen = goal.target !== undefined && soFar.reached === null;
  const remaining = isOpen ? (goal.target as number) - soFar.total : null;
  const range = meanInterval(soFar.amounts, next);
  const { fan, arrival } = futures(soFar.amounts, remaining, AHEAD, next);
  return {
    ...soFar,
    range,
    fan: fan.map(({ ahead, low, high }) => ({
      ahead,
      low: soFar.total + low,
      middle: soFar.total + soFar.mean * ahead,
      high: soFar.total + high,
    })),
    reach: reachOf(soFar, arrival),
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

function reachOf({ reached, mean, last }: Told, arrival: Arrival | null): Reach | null {
  if (reached !== null) return { state: "reached", day: reached };
  if (arrival === null) return null;
  if (mean === 0) return { state: "no-pace" };
  const date = (days: number | null) => (days === null ? null : addDays(last, days));
  return { state: "between", earliest: date(arrival.earliest), latest: date(arrival.latest) };
}

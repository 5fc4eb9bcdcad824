/** Which days figures rest on: those that are over, and today once something was won on it. */
import { addDays } from "../day";
import type { CivilDate } from "../schema";

/** After a flight to the west, or with a later day's start, a stored day can lie ahead of today. */
export const MOST_AHEAD = 2;

/**
 * The last day to count. Today is left out until it has a win, so that a morning is no day
 * without, and no count falls at midnight or by a flight to the east. A day already won is never
 * taken back: after a flight to the west the count goes on to it.
 * @param won the days with wins
 */
export function lastDay(won: Iterable<CivilDate>, today: CivilDate): CivilDate {
  const limit = addDays(today, MOST_AHEAD);
  let last = addDays(today, -1);
  for (const day of won) if (day > last && day <= limit) last = day;
  return last;
}

/**
 * The days from `first` to `last` that count, oldest first; of many, the last so many.
 * @param isCounted leaves days out; an earlier day takes the place of each
 */
export function lastDays(
  first: CivilDate,
  last: CivilDate,
  most: number,
  isCounted: (day: CivilDate) => boolean = () => true,
): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = last; day >= first && days.length < most; day = addDays(day, -1)) {
    if (isCounted(day)) days.push(day);
  }
  return days.reverse();
}

/** The day on which the goal was begun; a back-dated win says that it was earlier. */
export function firstDay(won: Iterable<CivilDate>, since: CivilDate): CivilDate {
  let first = since;
  for (const day of won) if (day < first) first = day;
  return first;
}

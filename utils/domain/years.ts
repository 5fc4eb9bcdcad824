/** Years and other stretches of days that the history is looked at by. */
import { addDays, daysBetween, weekday } from "./day";
import type { CivilDate, Counts } from "./schema";

/** Days from `first` to `last`, both included. */
export type Period = { first: CivilDate; last: CivilDate };

/** The years that have a win, newest first. */
export function yearsWith(counts: Counts): number[] {
  const years = new Set<number>();
  for (const [day, count] of Object.entries(counts)) {
    if (count > 0) years.add(Number(day.slice(0, 4)));
  }
  return [...years].sort((a, b) => b - a);
}

/** A calendar year, as far as it has come; without a year the twelve months that end today. */
export function periodOf(year: number | null, today: CivilDate): Period {
  if (year === null) return { first: addDays(aYearBefore(today), 1), last: today };
  const written = String(year).padStart(4, "0");
  const last = `${written}-12-31`;
  const isCurrent = today.slice(0, 4) === written;
  return { first: `${written}-01-01`, last: isCurrent ? today : last };
}

/** The same date a year earlier; of 29 February the 28th. */
export function aYearBefore(date: CivilDate): CivilDate {
  const year = String(Number(date.slice(0, 4)) - 1).padStart(4, "0");
  const monthAndDay = date.slice(4);
  return monthAndDay === "-02-29" ? `${year}-02-28` : `${year}${monthAndDay}`;
}

/** Every day of the period, oldest first. */
export function daysOf({ first, last }: Period): CivilDate[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, i) =>
    addDays(first, i),
  );
}

/** The first day of the week that a day is in. @param weekStart 1 Monday to 7 Sunday */
export function weekOf(date: CivilDate, weekStart: number): CivilDate {
  return addDays(date, -((weekday(date) - weekStart + 7) % 7));
}

/** Whether a text names a day that exists. */
export function isCivilDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && text >= "0001" && addDays(text, 0) === text;
}

/** Years and other stretches of days that the history is looked at by. */
import { addDays, daysBetween } from "./day";
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
  const written = padded(year, 4);
  const last = `${written}-12-31`;
  const isCurrent = today.slice(0, 4) === written;
  return { first: `${written}-01-01`, last: isCurrent ? today : last };
}

/** The same date a year earlier; of 29 February the 28th. */
export function aYearBefore(date: CivilDate): CivilDate {
  return monthsBefore(date, 12);
}

/** The same day of a month so many months earlier; of a month that is shorter, its last day. */
export function monthsBefore(date: CivilDate, months: number): CivilDate {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const since = year * 12 + month - 1 - months;
  const first = `${padded(Math.floor(since / 12), 4)}-${padded((((since % 12) + 12) % 12) + 1, 2)}`;
  const next = addDays(`${first}-01`, 31).slice(0, 7);
  const last = addDays(`${next}-01`, -1);
  const wanted = `${first}-${padded(day, 2)}`;
  return wanted < last ? wanted : last;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

/** How far back (months) one looks on a day, the longest first. */
export const LOOKS_BACK = [12, 6, 3] as const;

/** The days that one looks back on. */
export function daysBack(today: CivilDate): CivilDate[] {
  return LOOKS_BACK.map((months) => monthsBefore(today, months));
}

/** Every day of the period, oldest first. */
export function daysOf({ first, last }: Period): CivilDate[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, i) =>
    addDays(first, i),
  );
}

/** Whether it is a date of the calendar, `YYYY-MM-DD`, from the year 1 on. */
export function isCivilDate(text: unknown): text is CivilDate {
  if (typeof text !== "string" || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  return text >= "0001" && addDays(text, 0) === text;
}

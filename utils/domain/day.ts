/** Civil dates. Arithmetic is on the calendar, never by 86,400,000 ms. */
import type { CivilDate } from "./schema";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Date and time that clocks in the zone show at a moment (ms). @throws RangeError when the zone is unknown */
export function wallClock(at: number, zone: string) {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
    formats.set(zone, format);
  }
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) parts[type] = Number(value);
  return parts as { year: number; month: number; day: number; hour: number; minute: number };
}

/**
 * The day that a moment counts for.
 * @param at milliseconds since the epoch
 * @param zone IANA time zone, e.g. "Europe/Berlin"
 * @param dayStart minutes after midnight at which the day begins
 * @throws RangeError when the zone is unknown
 */
export function civilDate(at: number, zone: string, dayStart: number): CivilDate {
  const { year, month, day, hour, minute } = wallClock(at, zone);
  const date = toDate(year, month, day);
  return hour * 60 + minute < dayStart ? addDays(date, -1) : date;
}

/** `days` later (or earlier, when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  const { year, month, day } = fromDate(date);
  const moved = utc(year, month, day + days);
  return toDate(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: CivilDate, b: CivilDate): number {
  return Math.round((noonUTC(b) - noonUTC(a)) / 86_400_000);
}

/** 1 Monday to 7 Sunday, as ISO 8601 counts. */
export function weekday(date: CivilDate): number {
  return new Date(noonUTC(date)).getUTCDay() || 7;
}

/** Noon of that date in UTC, in ms: what `Intl.DateTimeFormat` with `timeZone: "UTC"` shows as that date. */
export function noonUTC(date: CivilDate): number {
  const { year, month, day } = fromDate(date);
  return utc(year, month, day).getTime() + 43_200_000;
}

function fromDate(date: CivilDate) {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

function toDate(year: number, month: number, day: number): CivilDate {
  const pad = (n: number, width: number) => String(n).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** `Date.UTC` reads the years 0 to 99 as 1900 to 1999; this does not. */
function utc(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

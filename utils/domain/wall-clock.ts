/** Moments as clocks on the wall show them, in any time zone. */
import { addDays, noonUTC, wallClock } from "./day";
import { MINUTE } from "./hour";
import type { CivilDate, Win } from "./schema";

const DAY_MINUTES = 24 * 60;

/** How far (ms) clocks in the zone are ahead of UTC at a moment; 0 where there is no such zone. */
export function offsetAt(at: number, zone: string): number {
  try {
    const { year, month, day, hour, minute } = wallClock(at, zone);
    const shown = new Date(0);
    shown.setUTCFullYear(year, month - 1, day);
    shown.setUTCHours(hour, minute);
    return shown.getTime() - Math.floor(at / MINUTE) * MINUTE;
  } catch {
    return 0;
  }
}

/** Minutes after midnight that clocks in the zone show. */
export function clockMinutes(at: number, offset: number): number {
  const minutes = Math.floor((at + offset) / MINUTE) % DAY_MINUTES;
  return (minutes + DAY_MINUTES) % DAY_MINUTES;
}

/**
 * The moment (ms) at which clocks in the zone show that time on that date. A time that a clock
 * change leaves out is read as the hour before was going; of one that comes twice, it is the first.
 * @param minutes after midnight
 */
export function momentAt(date: CivilDate, minutes: number, zone: string): number {
  const shown = noonUTC(date) + (minutes - DAY_MINUTES / 2) * MINUTE;
  const before = shown - offsetAt(shown - DAY_MINUTES * MINUTE, zone);
  if (before + offsetAt(before, zone) === shown) return before;
  const after = shown - offsetAt(shown + DAY_MINUTES * MINUTE, zone);
  return after + offsetAt(after, zone) === shown ? after : before;
}

/**
 * The moment at which something was won, from the day it counts for and the time a person names.
 * Times before the day's start belong to the night after that day.
 * @param minutes after midnight
 * @param dayStart minutes after midnight at which a day begins
 */
export function momentOn(
  day: CivilDate,
  minutes: number,
  place: { zone: string; dayStart: number },
): number {
  const date = minutes < place.dayStart ? addDays(day, 1) : day;
  return momentAt(date, minutes, place.zone);
}

/** The time at which a win was won, as minutes after midnight where the person was then. */
export function wonAtMinutes({ at, zone }: Pick<Win, "at" | "zone">): number {
  return clockMinutes(at, offsetAt(at, zone));
}

/** "9:05" as minutes after midnight; null when it is no time of the day. */
export function typedTime(text: string): number | null {
  const [, hours = "", minutes = ""] = /^(\d{1,2}):(\d\d)(?::\d\d(?:\.\d+)?)?$/.exec(text) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  return hours !== "" && Number(minutes) < 60 && total < DAY_MINUTES ? total : null;
}

/** Minutes after midnight as a time field holds them, "09:05". */
export function writtenTime(minutes: number): string {
  const pad = (n: number) => String(n).padStart(2, "0");
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

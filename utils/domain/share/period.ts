/** Which days are shared, and how the page's address says so. */
import { addDays, daysBetween } from "../day";
import type { CivilDate } from "../schema";
import { weekOf } from "../week";
import { isCivilDate, type Period } from "../years";

/** A week: no more days than these are shared at once. */
const DAYS = 7;

/**
 * The days an address asks for: one (`day`) or some (`from` and `to`; of a longer stretch its last
 * seven). What cannot be understood is today. @param query "?day=…"
 */
export function readPeriod(query: string, today: CivilDate): Period {
  const asked = new URLSearchParams(query);
  const day = asked.get("day") ?? "";
  if (isCivilDate(day)) return { first: day, last: day };
  const [first, last] = [asked.get("from") ?? "", asked.get("to") ?? ""];
  if (!isCivilDate(first) || !isCivilDate(last) || first > last) {
    return { first: today, last: today };
  }
  return { first: daysBetween(first, last) < DAYS ? first : addDays(last, 1 - DAYS), last };
}

/** The address of some days; that of today is "", so that it stays today's. */
export function writePeriod(period: Period, today: CivilDate): string {
  if (period.first !== period.last) return stretchQuery(period);
  return period.first === today ? "" : dayQuery(period.first);
}

/** The address of a day: "?day=…". */
export function dayQuery(day: CivilDate): string {
  return `?day=${day}`;
}

/** The address of a stretch of days: "?from=…&to=…". */
export function stretchQuery({ first, last }: Period): string {
  return `?from=${first}&to=${last}`;
}

/** The week that a day is in. @param weekStart 1 Monday to 7 Sunday */
export function weekAround(day: CivilDate, weekStart: number): Period {
  const first = weekOf(day, weekStart);
  return { first, last: addDays(first, DAYS - 1) };
}

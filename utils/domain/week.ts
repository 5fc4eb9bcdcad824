/** Weeks, and which of them is looked back on. The first frame loads no more than this. */
import { addDays, weekday } from "./day";
import type { CivilDate, Counts, Current } from "./schema";
import type { Period } from "./years";

/** The first day of the week that a day is in. @param weekStart 1 Monday to 7 Sunday */
export function weekOf(date: CivilDate, weekStart: number): CivilDate {
  return addDays(date, -((weekday(date) - weekStart + 7) % 7));
}

/** How many weeks a new tab shows, this one among them. */
export const WEEKS = 12;

/** The days of the last twelve weeks: whole ones, and this one as far as it has come. */
export function lastWeeks(today: CivilDate, weekStart: number): Period {
  return { first: addDays(weekOf(today, weekStart), (1 - WEEKS) * 7), last: today };
}

/** Wins of a period, both ends included. */
export function winsIn(counts: Counts, { first, last }: Period): number {
  return Object.entries(counts)
    .filter(([day]) => first <= day && day <= last)
    .reduce((sum, [, count]) => sum + count, 0);
}

/**
 * The week to look back on; null when there is nothing to: the last week was empty, this one has
 * had its first win before today, or it was looked at already.
 * @param weekStart 1 Monday to 7 Sunday
 */
export function weekToReview(
  { settings, review }: Pick<Current, "settings" | "review">,
  counts: Counts,
  today: CivilDate,
  weekStart: number,
): Period | null {
  if (!settings.weeklyReview) return null;
  const week = weekOf(today, weekStart);
  // Whoever moves the week's start meanwhile is not asked twice in seven days.
  if (review && review.week > addDays(today, -7)) return null;
  const last = { first: addDays(week, -7), last: addDays(week, -1) };
  const before = { first: week, last: addDays(today, -1) };
  return winsIn(counts, before) === 0 && winsIn(counts, last) > 0 ? last : null;
}

/** What a page shows of the history. */
import type { DayNotes } from "./day-notes";
import type { CivilDate, Counts, Win } from "./schema";
import type { Entry } from "./search";

export type HistoryState = {
  /** Another number after every change. What it holds may be changed in place. */
  version: number;
  /** Every day that has a record, newest first. */
  dates: readonly CivilDate[];
  /** The days read so far. */
  entries: ReadonlyMap<CivilDate, Entry>;
  /** Wins by day, of all days. */
  counts: Counts;
  /** How far reading has come: nothing yet, the newest days, every day; or it was refused. */
  stage: "unread" | "newest" | "all" | "refused";
};

/** A day with those of its wins that were looked for, newest first. */
export type FoundDay = {
  date: CivilDate;
  wins: readonly Win[];
  /** What it says besides; null where only some of its wins are looked for. */
  notes: DayNotes | null;
};

export type Found = {
  /** Newest first. */
  days: readonly FoundDay[];
  /** All wins found so far. */
  count: number;
  /** Whether every day in memory was looked through. */
  done: boolean;
};

/**
 * The first days of a list that together hold so many wins. A day without any counts as one, so
 * that a long stretch of them does not make the list long.
 */
export function newestDays(
  dates: readonly CivilDate[],
  counts: Counts,
  wins: number,
): readonly CivilDate[] {
  let room = wins;
  const end = dates.findIndex((date) => {
    if (room <= 0) return true;
    room -= Math.max(1, counts[date] ?? 0);
    return false;
  });
  return end < 0 ? dates : dates.slice(0, end);
}

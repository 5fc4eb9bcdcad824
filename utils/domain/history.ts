/** What a page shows of the history: data only, so that whoever draws it needs no door. */
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
export type FoundDay = { date: CivilDate; wins: readonly Win[] };

export type Found = {
  /** Newest first. */
  days: readonly FoundDay[];
  /** All wins found so far. */
  count: number;
  /** Whether every day in memory was looked through. */
  done: boolean;
};

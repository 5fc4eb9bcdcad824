import { totals } from "../../utils/domain/figures";
import type { HistoryState } from "../../utils/domain/history";
import type { Entry } from "../../utils/domain/search";
import { type Period, periodOf } from "../../utils/domain/years";

/** What the figures and plots of a stretch of time draw from. */
export type Stretch = {
  /** The calendar year; null for the twelve months that end today. */
  year: number | null;
  period: Period;
  /** Its wins in figures; null as long as nothing is known. */
  totals: ReturnType<typeof totals> | null;
  /** Its days that have a record, newest first; null while some are still to be read. */
  entries: readonly Entry[] | null;
};

/** @param year a calendar year, or null for the last twelve months */
export function stretchOf(history: HistoryState, year: number | null, today: string): Stretch {
  const period = periodOf(year, today);
  const dates = history.dates.filter((date) => date >= period.first && date <= period.last);
  const entries = dates.flatMap((date) => history.entries.get(date) ?? []);
  const known = history.stage === "newest" || history.stage === "all";
  return {
    year,
    period,
    totals: known ? totals(history.counts, period) : null,
    entries: known && entries.length === dates.length ? entries : null,
  };
}

/** How messages are told the year: they choose by "none". */
export function writtenYear(year: number | null): string {
  return year === null ? "none" : String(year);
}

/** Looks through the days in memory without holding up the page. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Found, FoundDay, HistoryState } from "../domain/history";
import type { CivilDate } from "../domain/schema";
import { type Filter, finder, type GoalNames, notesFinder } from "../domain/search";
import { now } from "../platform/clock";

/** Wins that fill the first screen and more; with so many the page is drawn at once. */
export const SCREENFUL = 60;
/** How long (ms) looking may take before the page gets its turn. */
const FIRST_MS = 6;
const SLICE_MS = 8;

/** A search that is under way. */
export class Finding {
  found: Found = { days: [], count: 0, done: false };
  private readonly history: HistoryState;
  private readonly find: ReturnType<typeof finder>;
  private readonly notes: ReturnType<typeof notesFinder>;
  private next = 0;

  constructor(history: HistoryState, filter: Filter, goals: GoalNames) {
    this.history = history;
    this.find = finder(filter, goals);
    this.notes = notesFinder(filter);
  }

  /** Goes on until `enough` says so, or to the end. */
  look(enough: (found: number) => boolean): void {
    const { dates, entries } = this.history;
    const days: FoundDay[] = [...this.found.days];
    let { count } = this.found;
    while (this.next < dates.length) {
      const date = dates[this.next++] as CivilDate;
      const entry = entries.get(date);
      const wins = entry ? this.find(entry) : [];
      const notes = entry ? this.notes(entry) : null;
      if (wins.length > 0 || notes) days.push({ date, wins, notes });
      count += wins.length;
      if (enough(count)) break;
    }
    this.found = { days, count, done: this.next >= dates.length };
  }
}

/**
 * What the filter finds: the first screenful in the same frame, the rest in slices between frames.
 * Another filter, or another state of the history, ends a search that is still under way.
 */
export function useFound(history: HistoryState, filter: Filter, goals: GoalNames): Found {
  const finding = useMemo(() => {
    const begun = new Finding(history, filter, goals);
    const until = now() + FIRST_MS;
    begun.look((count) => count >= SCREENFUL || now() >= until);
    return begun;
  }, [history.version, filter, goals]);
  const [, drawAgain] = useState(finding.found);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const goOn = () => {
      const few = finding.found.count < SCREENFUL;
      const until = now() + SLICE_MS;
      finding.look(() => now() >= until);
      if (few || finding.found.done) drawAgain(finding.found);
      if (!finding.found.done) timer = setTimeout(goOn);
    };
    if (!finding.found.done) timer = setTimeout(goOn);
    return () => clearTimeout(timer);
  }, [finding]);
  return finding.found;
}

/** What can be put back after a loss, and how much of it each copy has. */

import { currentOf, restByDay } from "./exchange/found-world";
import type { Found } from "./exchange/import/found";
import { missingOf, mostOf, totalOf } from "./mirror";
import type { CivilDate, Counts, Current, Day } from "./schema";
import { EMPTY_CURRENT } from "./world";

/** Where a restore may come from. "readable" is no copy: the person goes on with what is here. */
export type SourceKind = "copy" | "day" | "account" | "file" | "readable";

/** A copy as the person chooses it. */
export type Offer = {
  /** Unlike any other's. */
  id: string;
  kind: SourceKind;
  wins: number;
  /** The moment of its newest win, or when it was saved, ms; null when it is not known. */
  at: number | null;
  /** The name of a file. */
  name?: string;
  /** Wins that were there and are neither in it nor here; null when it is not known how many were. */
  lacking: number | null;
};

/** What was found out about a loss. */
export type Recovery = {
  /** Wins that were there, by day; empty when nothing says so. */
  before: Counts;
  /** Wins that can be read; null when the ledger cannot be opened at all. */
  here: Counts | null;
  /** Whether anything is to be decided. */
  isPending: boolean;
  offers: Offer[];
};

/**
 * The day's copy with the newest days as the mirror has them: there, what was taken out since is
 * out. Either may be missing.
 */
export function joinCopies(day: Found | null, mirror: Found | null): Found | null {
  if (!day || !mirror) return day ?? mirror;
  const mirrored = new Set(mirror.wins.map((win) => win.day));
  const older = day.wins.filter((win) => !mirrored.has(win.day));
  return {
    ...day,
    wins: [...older, ...mirror.wins],
    hours: byId(day.hours, mirror.hours),
    steps: byId(day.steps, mirror.steps),
    goals: byId(day.goals, mirror.goals),
    setbacks: byId(day.setbacks, mirror.setbacks),
    checkIns: byId(day.checkIns, mirror.checkIns),
    ...(mirror.settings && { settings: mirror.settings }),
    ...(mirror.lineup && { lineup: mirror.lineup }),
    ...(mirror.review && { review: mirror.review }),
  };
}

/** Of both, where an id is in both the later list's. */
function byId<T extends { id: string }>(a: readonly T[], b: readonly T[]): T[] {
  return [...new Map([...a, ...b].map((record) => [record.id, record])).values()];
}

/** A copy as a history: what a file of it is written from. */
export function historyOf(found: Found): { days: Day[]; current: Current } {
  const days = restByDay(found);
  for (const win of found.wins) {
    (days[win.day] ??= { day: win.day, wins: [], hours: [] }).wins.push(win);
  }
  return { days: Object.values(days), current: currentOf(found, EMPTY_CURRENT) };
}

/** Wins by day. */
export function countsOf({ wins }: Pick<Found, "wins">): Counts {
  const counts: Counts = {};
  for (const { day } of wins) counts[day] = (counts[day] ?? 0) + 1;
  return counts;
}

/** Wins that were there and that neither this ledger nor the copy has; null when that is unknown. */
export function lackingOf(before: Counts, here: Counts, copy: Counts): number | null {
  return totalOf(before) === 0 ? null : totalOf(missingOf(before, mostOf(here, copy)));
}

/** The first day that has wins in a copy only; null when there is none. */
export function firstMissing(before: Counts, here: Counts): CivilDate | null {
  return Object.keys(missingOf(before, here)).sort()[0] ?? null;
}

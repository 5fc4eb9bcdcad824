/**
 * The mirror: the essentials of the ledger in the other kind of store, which is not damaged with
 * it. A browser that gives back less than the mirror knows has lost something, without a word.
 */
import { newestDays } from "./history";
import type { CivilDate, Counts, Current, Day, Touched } from "./schema";

/** The mirror holds the newest days whole, until they have so many wins. */
export const MIRRORED_WINS = 200;

export type Mirror = {
  version: 1;
  /** The ledger it mirrors, and how far it has come. */
  epoch: string;
  schema: number;
  revision: number;
  /** Wins that stand. */
  count: number;
  /** The moment of the newest win, ms; null when there is none. */
  lastAt: number | null;
  /** The days that it holds whole. */
  days: CivilDate[];
  current: Current;
};

/** What the ledger has, as far as a look at it costs little. */
export type Ledger = {
  epoch: string;
  schema: number;
  revision: number;
  /** Every day that has a record. */
  dates: readonly CivilDate[];
  counts: Counts;
  /** The newest days. */
  days: readonly Day[];
  current: Current;
  touched: Touched;
  /** Whether the browser said that it threw the ledger before this one away. */
  thrownAway: boolean;
};

/** What was there before something was lost; the mirror as it stood then. */
export type Lost = {
  version: 1;
  /** When it was noticed, ms. */
  at: number;
  /** Wins that were there, by day. */
  counts: Counts;
  lastAt: number | null;
  /** The newest of them, whole, with what else stood on their days. */
  days: Day[];
  current: Current | null;
};

/** The sum of the counts. */
export function totalOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Of both, by day, the higher count. */
export function mostOf(a: Counts, b: Counts): Counts {
  const most = { ...a };
  for (const [day, count] of Object.entries(b)) most[day] = Math.max(most[day] ?? 0, count);
  return most;
}

/** The days that changed after a revision; "all" when that is no longer known. */
export function touchedSince(touched: Touched, revision: number): Set<CivilDate> | "all" {
  const later = touched.filter((one) => one.revision > revision);
  const reaches = touched.some((one) => one.revision <= revision + 1);
  if (!reaches || later.some(({ days }) => days === "all")) return "all";
  return new Set(later.flatMap(({ days }) => days));
}

/**
 * The days that the mirror holds whole once a few have changed, newest first.
 * @param held those that it held before
 * @param before what it knew
 * @param now the same days as the ledger counts them
 * @returns null when wins were taken out: days that no one named may have to come in for them
 */
export function nextHeldDays(
  held: readonly CivilDate[],
  changed: ReadonlySet<CivilDate>,
  before: Counts,
  now: Counts,
): readonly CivilDate[] | null {
  if ([...changed].some((day) => (now[day] ?? 0) < (before[day] ?? 0))) return null;
  const all = [...new Set([...held, ...changed])].sort().reverse();
  return newestDays(all, now, MIRRORED_WINS);
}

/**
 * The days on which the ledger seems to have fewer wins than the mirror knows of. A day that the
 * person changed since is not among them: they may have taken wins out.
 * @param counts what the mirror knows
 */
export function suspicious(mirror: Mirror, counts: Counts, ledger: Ledger): CivilDate[] {
  if (ledger.epoch !== mirror.epoch) return Object.keys(counts); // begun anew: all of it is gone
  if (ledger.revision < mirror.revision) return daysWithFewer(counts, ledger);
  const changed = changedSince(ledger, mirror.revision);
  if (changed === "all") return [];
  return daysWithFewer(counts, ledger).filter((day) => !changed.has(day));
}

/** The days that are not as they were at a revision; "all" when that is no longer known. */
export function changedSince(
  ledger: Pick<Ledger, "revision" | "touched">,
  revision: number,
): Set<CivilDate> | "all" {
  return ledger.revision === revision ? new Set() : touchedSince(ledger.touched, revision);
}

function daysWithFewer(counts: Counts, ledger: Ledger): CivilDate[] {
  const known = new Set(ledger.dates);
  return Object.entries(counts)
    .filter(([day, count]) => count > (known.has(day) ? (ledger.counts[day] ?? 0) : 0))
    .map(([day]) => day);
}

/** Wins of `before` that are not in `here`, by day. */
export function missingOf(before: Counts, here: Counts): Counts {
  const missing = Object.entries(before)
    .map(([day, count]) => [day, count - (here[day] ?? 0)] as const)
    .filter(([, count]) => count > 0);
  return Object.fromEntries(missing);
}

/** What was lost twice before the person chose is lost once. */
export function mergeLost(earlier: Lost, later: Lost): Lost {
  const days = new Map([...earlier.days, ...later.days].map((day) => [day.day, day]));
  for (const { day, wins } of earlier.days) {
    const also = days.get(day);
    if (!also) continue;
    const union = new Map([...wins, ...also.wins].map((win) => [win.id, win]));
    days.set(day, { ...also, wins: [...union.values()] });
  }
  return {
    ...earlier,
    counts: mostOf(earlier.counts, later.counts),
    lastAt: Math.max(earlier.lastAt ?? 0, later.lastAt ?? 0) || null,
    days: [...days.values()],
    current: later.current ?? earlier.current,
  };
}

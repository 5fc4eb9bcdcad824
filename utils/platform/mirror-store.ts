/** The mirror's place: `storage.local`, in parts, so that a win writes its day and no more. */
import { yearOf } from "../domain/goals/index-records";
import type { Ledger, Mirror } from "../domain/mirror";
import { readCounts } from "../domain/reading";
import type { CivilDate, Counts, Day } from "../domain/schema";
import { shownCurrent } from "../domain/snapshot";
import { standing } from "../domain/world";
import { browser } from "./browser";
import { settled } from "./settle";

const KEY = "mirror";
const COUNTS = "mirror:counts:";
const DAY = "mirror:day:";

/** What the mirror says of itself; null when there is none, or none that this version can read. */
export async function readMirror(): Promise<Mirror | null> {
  const mirror = (await settled(browser.storage.local.get(KEY)))[KEY] as
    | Partial<Mirror>
    | undefined;
  const isSound = mirror?.version === 1 && typeof mirror.epoch === "string" && mirror.current;
  return isSound ? (mirror as Mirror) : null;
}

/** The newest days, and the wins of all days. */
export async function readParts({ days }: Mirror): Promise<{ counts: Counts; days: Day[] }> {
  const stored = await settled(browser.storage.local.get(null));
  const years = Object.keys(stored).filter((key) => key.startsWith(COUNTS));
  const counts: Counts = Object.assign({}, ...years.map((key) => stored[key]));
  const held = days.flatMap((day) => (stored[DAY + day] as Day | undefined) ?? []);
  return { counts, days: held };
}

/**
 * What it knows of the years that its newest days are in.
 * @returns null when one of them is gone
 */
export async function readNewestYears({ days }: Mirror): Promise<Record<string, Counts> | null> {
  const years = [...new Set(days.map(yearOf))];
  const stored = await settled(browser.storage.local.get(years.map((year) => COUNTS + year)));
  if (years.some((year) => !(COUNTS + year in stored))) return null;
  return Object.fromEntries(years.map((year) => [year, readCounts(stored[COUNTS + year])]));
}

/** What is read of the ledger besides its days. */
export type Head = Omit<Ledger, "dates" | "counts" | "days">;

/** What a mirror becomes, and what of it has to be written. */
export type Change = {
  count: number;
  /** The newest days. */
  days: readonly CivilDate[];
  /** The newest of them, and all that changed. */
  read: readonly Day[];
  isFresh(day: CivilDate): boolean;
  /** The years that changed. */
  years: Readonly<Record<string, Counts>>;
};

/** Writes what changed, and leaves the rest as it is. */
export async function write(mirror: Mirror | null, head: Head, change: Change): Promise<void> {
  const next: Mirror = {
    version: 1,
    epoch: head.epoch,
    schema: head.schema,
    revision: head.revision,
    count: change.count,
    lastAt: lastOf(change.read),
    days: [...change.days].sort(),
    current: shownCurrent(head.current),
  };
  const years = Object.entries(change.years).map(([year, counts]) => [COUNTS + year, counts]);
  const days = change.read
    .filter(({ day }) => change.isFresh(day))
    .map((day) => [DAY + day.day, { ...day, wins: standing(day) }]);
  await settled(browser.storage.local.set(Object.fromEntries([...years, ...days, [KEY, next]])));
  const stale = mirror?.days.filter((day) => !change.days.includes(day)) ?? [];
  if (stale.length > 0) {
    await settled(browser.storage.local.remove(stale.map((day) => DAY + day)));
  }
}

function lastOf(days: readonly Day[]): number | null {
  const moments = days.flatMap((day) => standing(day).map(({ at }) => at));
  return moments.length > 0 ? Math.max(...moments) : null;
}

/** Counts of an earlier ledger may still stand. */
export async function dropOtherYears(years: ReadonlySet<string>): Promise<void> {
  const stored = Object.keys(await settled(browser.storage.local.get(null)));
  const stale = stored.filter(
    (key) => key.startsWith(COUNTS) && !years.has(key.slice(COUNTS.length)),
  );
  if (stale.length > 0) await settled(browser.storage.local.remove(stale));
}

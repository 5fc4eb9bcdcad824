/** The history as a page may have it: read from the ledger, never written. */
import { promisifyRequest } from "idb-keyval";
import { GOAL_DAYS, goalYear } from "../domain/goals/index-records";
import { newestDays } from "../domain/history";
import { readCounts, readCurrent, readDay, readGoalDays } from "../domain/reading";
import type { CivilDate, Counts, Current, Day, GoalDay } from "../domain/schema";
import { ledgerStore } from "./records";

/** What stands in the ledger, and the newest of it. */
export type Opening = {
  revision: number;
  /** Every day that has a record, newest first. */
  dates: CivilDate[];
  counts: Counts;
  days: Day[];
};

const DAYS = "day:";
const COUNTS = "counts:";

function reading<T>(read: (objects: IDBObjectStore) => Promise<T>): Promise<T> {
  return ledgerStore("readonly", read);
}

/**
 * Reads in one transaction what there is, and its newest days.
 * @param newest how many wins they hold, at least
 * @param also days that are wanted at once, however long ago
 */
export async function open(newest: number, also: readonly CivilDate[] = []): Promise<Opening> {
  const { current, ...opening } = await reading((objects) => openIn(objects, newest, also));
  return { revision: current.revision, ...opening };
}

/** The same, and what is current, inside a transaction that reads more. */
export async function openIn(
  objects: IDBObjectStore,
  newest: number,
  also: readonly CivilDate[] = [],
) {
  const [current, keys, years, ...wanted] = await Promise.all([
    promisifyRequest(objects.get("current")),
    promisifyRequest(objects.getAllKeys(startingWith(DAYS))),
    promisifyRequest(objects.getAll(startingWith(COUNTS))),
    ...also.map((day) => promisifyRequest(objects.get(DAYS + day))),
  ]);
  const dates = keys.map((key) => String(key).slice(DAYS.length)).reverse();
  const counts: Counts = Object.assign({}, ...years.map(readCounts));
  const first = newestDays(dates, counts, newest).at(-1);
  const days = first ? await readBetween(objects, first, "9999-99-99") : [];
  const wantedDays = also.flatMap((day, i) => (wanted[i] ? [readDay(wanted[i], day).value] : []));
  return {
    current: readCurrent(current).value,
    ...{ dates, counts, days: [...days, ...wantedDays] },
  };
}

/** The days from `first` to `last` that have a record. */
export function read(first: CivilDate, last: CivilDate): Promise<Day[]> {
  return reading((objects) => readBetween(objects, first, last));
}

/** What is current. */
export function readNow(): Promise<Current> {
  return reading(async (objects) => {
    return readCurrent(await promisifyRequest(objects.get("current"))).value;
  });
}

/** How many power hours the days from `first` to `last` hold; quicker than to read them. */
export function countHours(first: CivilDate, last: CivilDate): Promise<number> {
  return reading(async (objects) => {
    const range = IDBKeyRange.bound(DAYS + first, DAYS + last);
    const days: { hours?: unknown }[] = await promisifyRequest(objects.getAll(range));
    return days.reduce((sum, { hours }) => sum + (Array.isArray(hours) ? hours.length : 0), 0);
  });
}

/** The records as they are stored, read past every schema: for a file when nothing else can be read. */
export function readRaw(prefix: string): Promise<[key: string, record: unknown][]> {
  return reading(async (objects) => {
    const range = startingWith(prefix);
    const [keys, records] = await Promise.all([
      promisifyRequest(objects.getAllKeys(range)),
      promisifyRequest(objects.getAll(range)),
    ]);
    return keys.map((key, i) => [String(key), records[i]]);
  });
}

/** All days of a goal, from the index. */
export function readGoal(goalId: string): Promise<Record<CivilDate, GoalDay>> {
  return reading(async (objects) => {
    const keys = await promisifyRequest(objects.getAllKeys(startingWith(GOAL_DAYS)));
    const own = keys.filter((key) => String(key).slice(goalYear("0000").length) === goalId);
    const years = await Promise.all(own.map((key) => promisifyRequest(objects.get(key))));
    return Object.assign({}, ...years.map(readGoalDays));
  });
}

/** The days named, empty where there is no record. */
export function readThese(dates: readonly CivilDate[]): Promise<Day[]> {
  return reading((objects) => readTheseIn(objects, dates));
}

/** The same, inside a transaction that reads more. */
export async function readTheseIn(
  objects: IDBObjectStore,
  dates: readonly CivilDate[],
): Promise<Day[]> {
  const raw = await Promise.all(dates.map((day) => promisifyRequest(objects.get(DAYS + day))));
  return dates.map((day, i) => readDay(raw[i], day).value);
}

/** Wins by day of one year, inside a transaction that reads more. */
export async function readYearIn(objects: IDBObjectStore, year: string): Promise<Counts> {
  return readCounts(await promisifyRequest(objects.get(COUNTS + year)));
}

async function readBetween(objects: IDBObjectStore, first: CivilDate, last: CivilDate) {
  const range = IDBKeyRange.bound(DAYS + first, DAYS + last);
  const [keys, records] = await Promise.all([
    promisifyRequest(objects.getAllKeys(range)),
    promisifyRequest(objects.getAll(range)),
  ]);
  return keys.map((key, i) => readDay(records[i], String(key).slice(DAYS.length)).value);
}

function startingWith(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

/** Lets the page draw a frame, if it is in sight, and listen. */
export function nextFrame(): Promise<void> {
  if (document.hidden) return pause();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Lets the page draw and listen. By a message: timers of a document out of sight are held back. */
export function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

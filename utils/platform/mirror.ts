/** How the mirror follows the ledger, and what the two say about each other. */
import { promisifyRequest } from "idb-keyval";
import { yearOf } from "../domain/goals/index-records";
import {
  changedSince,
  type Ledger,
  type Lost,
  MIRRORED_WINS,
  type Mirror,
  missingOf,
  nextHeldDays,
  suspicious,
  totalOf,
  touchedSince,
} from "../domain/mirror";
import { readCurrent } from "../domain/reading";
import type { CivilDate, Counts, Touched } from "../domain/schema";
import { standing } from "../domain/world";
import { now } from "./clock";
import { openIn, readThese, readTheseIn, readYearIn } from "./history";
import { noteLost, readLost } from "./lost";
import {
  type Change,
  dropOtherYears,
  type Head,
  readMirror,
  readNewestYears,
  readParts,
  write,
} from "./mirror-store";
import { DATA_LOSS, ledgerStore } from "./records";
import { listRing } from "./ring";

/** So many of the newest days are read for the moment of the newest win: a flight may turn two around. */
const NEWEST = 2;

/** Whether this life of the worker has compared ledger and mirror day by day. */
let compared = false;

/**
 * Compares the ledger with the mirror, keeps what the mirror knew when something is missing, and
 * only then lets it follow. Once that was done in this life of the worker, it reads the days that
 * changed and no others: this comes behind every win.
 * @returns whether copies may be made: nothing is overwritten before the person has chosen
 */
export async function keepMirror(): Promise<boolean> {
  const mirror = await readMirror();
  const isDone = compared && mirror !== null && (await followDays(mirror));
  if (!isDone) await compareAndFollow(mirror);
  return (await readLost()) === null;
}

async function compareAndFollow(mirror: Mirror | null): Promise<void> {
  const ledger = await readLedger();
  const isPlain = mirror?.epoch === ledger.epoch && mirror.revision <= ledger.revision;
  if (!isPlain || !compared) await compare(mirror, ledger);
  compared = true;
  if (!isPlain || mirror.revision !== ledger.revision) await follow(mirror, ledger);
}

async function readHead(objects: IDBObjectStore): Promise<Head> {
  const get = (key: string): Promise<unknown> => promisifyRequest(objects.get(key));
  const [raw, schema, touched, loss] = await Promise.all(
    ["current", "schema", "touched", DATA_LOSS].map(get),
  );
  const { epoch = "", version = 0 } = (schema ?? {}) as { epoch?: string; version?: number };
  const { value: current } = readCurrent(raw);
  return {
    current,
    revision: current.revision,
    epoch,
    schema: version,
    touched: Array.isArray(touched) ? (touched as Touched) : [],
    thrownAway: loss !== undefined,
  };
}

function readLedger(): Promise<Ledger> {
  return ledgerStore("readonly", async (objects) => {
    const [head, { dates, counts, days }] = await Promise.all([
      readHead(objects),
      openIn(objects, MIRRORED_WINS),
    ]);
    return { ...head, dates, counts, days };
  });
}

/** Looks for what the ledger has no more, and counts again where its own index may be wrong. */
async function compare(mirror: Mirror | null, ledger: Ledger): Promise<void> {
  if (!mirror) return compareWithRing(ledger);
  const parts = await readParts(mirror);
  const days = suspicious(mirror, parts.counts, ledger);
  if (days.length === 0) return;
  const here: Counts = {};
  for (const day of await readThese(days)) here[day.day] = standing(day).length;
  const before = Object.fromEntries(days.map((day) => [day, parts.counts[day] ?? 0]));
  const isAnew = mirror.epoch !== ledger.epoch;
  if (!isAnew && totalOf(missingOf(before, here)) === 0) return;
  await noteLost({ ...parts, lastAt: mirror.lastAt, current: mirror.current });
}

/** Without a mirror an empty ledger may be a first day, or the end of both stores. */
async function compareWithRing(ledger: Ledger): Promise<void> {
  const isEmpty = totalOf(ledger.counts) === 0;
  const hasCopy = isEmpty && (await listRing()).length > 0;
  if (!hasCopy && !ledger.thrownAway) return;
  await noteLost({ counts: {}, days: [], lastAt: null, current: null });
}

/** What the mirror knows, for a ledger that cannot be opened; null when there is none. */
export async function readWhole(): Promise<Lost | null> {
  const mirror = await readMirror();
  if (!mirror) return null;
  const { lastAt, current } = mirror;
  return { version: 1, at: now(), ...(await readParts(mirror)), lastAt, current };
}

/** Brings the mirror up to the ledger, writing only what changed since. */
async function follow(mirror: Mirror | null, ledger: Ledger): Promise<void> {
  const isSame = mirror?.epoch === ledger.epoch && mirror.revision <= ledger.revision;
  const changed = isSame ? touchedSince(ledger.touched, mirror.revision) : "all";
  const before = new Set(changed === "all" ? [] : mirror?.days);
  const dates =
    changed === "all"
      ? Object.keys(ledger.counts).filter((day) => ledger.counts[day])
      : [...changed];
  const years = yearsOf(ledger.counts, new Set(dates.map(yearOf)));
  const days = ledger.days.filter(({ wins }) => wins.length > 0);
  await write(mirror, ledger, {
    count: totalOf(ledger.counts),
    days: days.map(({ day }) => day),
    read: days,
    isFresh: (day) => changed === "all" || changed.has(day) || !before.has(day),
    years,
  });
  if (changed === "all") await dropOtherYears(new Set(Object.keys(years)));
}

/**
 * Brings the mirror up to a ledger of which a few days changed.
 * @returns whether it could; else all has to be looked at
 */
async function followDays(mirror: Mirror): Promise<boolean> {
  const known = await readNewestYears(mirror);
  if (!known) return false;
  const change = await ledgerStore("readonly", (objects) => readChange(objects, mirror, known));
  if (change && change.head.revision > mirror.revision) await write(mirror, change.head, change);
  return change !== null;
}

async function readChange(
  objects: IDBObjectStore,
  mirror: Mirror,
  known: Readonly<Record<string, Counts>>,
): Promise<(Change & { head: Head }) | null> {
  const head = await readHead(objects);
  if (head.epoch !== mirror.epoch || head.revision < mirror.revision) return null;
  const changed = changedSince(head, mirror.revision);
  if (changed === "all" || [...changed].some((day) => !(yearOf(day) in known))) return null;
  const years = Object.keys(known);
  const counts = await Promise.all(years.map((year) => readYearIn(objects, year)));
  const before: Counts = Object.assign({}, ...Object.values(known));
  const after: Counts = Object.assign({}, ...counts);
  const days = nextHeldDays(mirror.days, changed, before, after);
  if (!days) return null;
  const isFresh = (day: CivilDate) => changed.has(day) || !mirror.days.includes(day);
  const wanted = days.filter((day, i) => i < NEWEST || isFresh(day));
  const read = await readTheseIn(objects, wanted);
  const bare = new Set(read.filter(({ wins }) => wins.length === 0).map(({ day }) => day));
  return {
    head,
    count: mirror.count + totalOf(after) - totalOf(before),
    days: days.filter((day) => !bare.has(day)),
    read: read.filter(({ day }) => !bare.has(day)),
    isFresh,
    years: yearsOf(after, new Set([...changed].map(yearOf))),
  };
}

/** Of those years, the days with wins. */
function yearsOf(counts: Counts, years: Iterable<string>): Record<string, Counts> {
  const some = Object.entries(counts).filter(([, count]) => count > 0);
  const all = Map.groupBy(some, ([day]) => yearOf(day));
  return Object.fromEntries(
    [...years].map((year) => [year, Object.fromEntries(all.get(year) ?? [])]),
  );
}

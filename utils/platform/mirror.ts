/** The mirror's place: `storage.local`, in parts, so that a win writes its day and no more. */
import { promisifyRequest } from "idb-keyval";
import {
  type Ledger,
  type Lost,
  MIRRORED_WINS,
  type Mirror,
  missingOf,
  suspicious,
  totalOf,
  touchedSince,
} from "../domain/mirror";
import type { CivilDate, Counts, Day, Touched } from "../domain/schema";
import { shownCurrent } from "../domain/snapshot";
import { standing } from "../domain/world";
import { browser } from "./browser";
import { now } from "./clock";
import { openIn, readThese } from "./history";
import { noteLost, readLost } from "./lost";
import { DATA_LOSS, ledgerStore } from "./records";
import { listRing } from "./ring";
import { settled } from "./settle";

const KEY = "mirror";
const COUNTS = "mirror:counts:";
const DAY = "mirror:day:";

/** Whether this life of the worker has compared ledger and mirror day by day. */
let compared = false;

/**
 * Compares the ledger with the mirror, keeps what the mirror knew when something is missing, and
 * only then lets it follow.
 * @returns whether copies may be made: nothing is overwritten before the person has chosen
 */
export async function keepMirror(): Promise<boolean> {
  const [ledger, mirror] = await Promise.all([readLedger(), readMirror()]);
  const isPlain = mirror?.epoch === ledger.epoch && mirror.revision <= ledger.revision;
  if (!isPlain || !compared) await compare(mirror, ledger);
  compared = true;
  if (!isPlain || mirror.revision !== ledger.revision) await follow(mirror, ledger);
  return (await readLost()) === null;
}

async function readLedger(): Promise<Ledger> {
  return ledgerStore("readonly", async (objects) => {
    const get = (key: string): Promise<unknown> => promisifyRequest(objects.get(key));
    const [opening, schema, touched, loss] = await Promise.all([
      openIn(objects, MIRRORED_WINS),
      get("schema"),
      get("touched"),
      get(DATA_LOSS),
    ]);
    const { epoch = "", version = 0 } = (schema ?? {}) as { epoch?: string; version?: number };
    return {
      ...opening,
      revision: opening.current.revision,
      epoch,
      schema: version,
      touched: Array.isArray(touched) ? (touched as Touched) : [],
      thrownAway: loss !== undefined,
    };
  });
}

async function readMirror(): Promise<Mirror | null> {
  const mirror = (await settled(browser.storage.local.get(KEY)))[KEY] as
    | Partial<Mirror>
    | undefined;
  const isSound = mirror?.version === 1 && typeof mirror.epoch === "string" && mirror.current;
  return isSound ? (mirror as Mirror) : null;
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

async function readParts({ days }: Mirror): Promise<{ counts: Counts; days: Day[] }> {
  const stored = await settled(browser.storage.local.get(null));
  const years = Object.keys(stored).filter((key) => key.startsWith(COUNTS));
  const counts: Counts = Object.assign({}, ...years.map((key) => stored[key]));
  const held = days.flatMap((day) => (stored[DAY + day] as Day | undefined) ?? []);
  return { counts, days: held };
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
  const isChanged = (day: CivilDate) => changed === "all" || changed.has(day);
  const before = new Set(changed === "all" ? [] : mirror?.days);
  const days = ledger.days.filter(({ wins }) => wins.length > 0);
  const fresh = days.filter(({ day }) => isChanged(day) || !before.has(day));
  const counts = Object.entries(ledger.counts).filter(([, count]) => count > 0);
  const years = Map.groupBy(counts, ([day]) => day.slice(0, 4));
  const freshYears =
    changed === "all"
      ? [...years.keys()]
      : [...new Set([...changed].map((day) => day.slice(0, 4)))];
  const next: Mirror = {
    version: 1,
    epoch: ledger.epoch,
    schema: ledger.schema,
    revision: ledger.revision,
    count: totalOf(ledger.counts),
    lastAt: lastOf(days),
    days: days.map(({ day }) => day),
    current: shownCurrent(ledger.current),
  };
  const items = {
    ...Object.fromEntries(
      freshYears.map((year) => [COUNTS + year, Object.fromEntries(years.get(year) ?? [])]),
    ),
    ...Object.fromEntries(fresh.map((day) => [DAY + day.day, { ...day, wins: standing(day) }])),
    [KEY]: next,
  };
  await settled(browser.storage.local.set(items));
  await dropStale(mirror, next, changed === "all" ? years : null);
}

function lastOf(days: readonly Day[]): number | null {
  const moments = days.flatMap((day) => standing(day).map(({ at }) => at));
  return moments.length > 0 ? Math.max(...moments) : null;
}

/** @param years all there are, when any of an earlier ledger's may still stand */
async function dropStale(
  mirror: Mirror | null,
  next: Mirror,
  years: ReadonlyMap<string, unknown> | null,
): Promise<void> {
  const kept = new Set(next.days);
  const stale = mirror?.days.filter((day) => !kept.has(day)).map((day) => DAY + day) ?? [];
  if (years) {
    const stored = Object.keys(await settled(browser.storage.local.get(null)));
    stale.push(
      ...stored.filter((key) => key.startsWith(COUNTS) && !years.has(key.slice(COUNTS.length))),
    );
  }
  if (stale.length > 0) await settled(browser.storage.local.remove(stale));
}

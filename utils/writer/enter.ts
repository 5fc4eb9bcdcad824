/** Enters one intent into the ledger, inside one transaction. */
import { apply } from "../domain/apply";
import { withMilestone } from "../domain/milestone";
import { type Reading, readCurrent, readDay } from "../domain/reading";
import type { CivilDate, Current, Day, Intent, Snapshot, Touched } from "../domain/schema";
import { NAMED_INTENTS, shownCurrent, shownDays } from "../domain/snapshot";
import { logsWin, touchedDays, type World } from "../domain/world";
import {
  putIndexes,
  readMilestones,
  readProgress,
  readTotal,
  readTotals,
  recentCounts,
} from "./indexes";
import type { Transaction } from "./ports";

/** Ids kept to recognise a replay. Wins and steps are recognised by their own id for ever. */
const REMEMBERED = 400;

/** @returns whether it was new; a replay changes nothing */
export async function enter(records: Transaction, intent: Intent): Promise<boolean> {
  const [applied, current] = await Promise.all([readApplied(records), openCurrent(records)]);
  if (applied.includes(intent.id)) return false;
  const before = await openDays(records, touchedDays(intent, current));

  const world = await worldAfter(records, { current, days: before }, intent);
  const changed = Object.values(world.days).filter((day) => day !== before[day.day]);
  for (const day of changed) records.put(`day:${day.day}`, day);
  await putIndexes(
    records,
    changed.map((after) => ({ before: before[after.day], after })),
  );
  const days = changed.map(({ day }) => day);
  await close(records, { intent, applied, current: world.current, days });
  return true;
}

/** What the intent does, with what it makes of the history as a whole. */
async function worldAfter(records: Transaction, before: World, intent: Intent): Promise<World> {
  const after = apply(before, intent);
  if (!logsWin(intent)) return after;
  const goals = after.current.goals.map(
    async ({ id }) => [id, await readTotals(records, id)] as const,
  );
  const [wins, ...read] = await Promise.all([readTotal(records), ...goals]);
  const totals = new Map(read);
  return withMilestone(before, after, { wins, goal: (id) => totals.get(id) });
}

/** The last part of every entry: what is current at a new revision, and that this was applied. */
export async function close(
  records: Transaction,
  entry: {
    intent: Intent;
    applied: readonly string[];
    current: Current;
    days: Touched[number]["days"];
  },
): Promise<void> {
  const revision = entry.current.revision + 1;
  records.put("current", { ...entry.current, revision });
  await putTouched(records, { revision, days: entry.days });
  records.put("applied", [...entry.applied, entry.intent.id].slice(-REMEMBERED));
}

/** The snapshot of `today` as the ledger stands. */
export async function compose(
  records: Transaction,
  todayOf: (dayStart: number) => CivilDate,
): Promise<Snapshot> {
  const current = await openCurrent(records);
  const today = todayOf(current.settings.dayStart);
  // Asked for together: one after the other they would be as many ways to the browser and back.
  const [days, counts, total, milestones, progress, applied, touched] = await Promise.all([
    openDays(records, shownDays(today, current)),
    recentCounts(records, today),
    readTotal(records),
    readMilestones(records),
    readProgress(records, current.goals, today),
    readApplied(records),
    readTouched(records),
  ]);
  const aside = await records.all("aside:"); // last, since a day may just have been set aside
  return {
    version: 2,
    revision: current.revision,
    today,
    current: shownCurrent(current),
    ...{ days, counts, total, milestones, progress, touched },
    applied: applied.slice(-NAMED_INTENTS),
    aside: aside.size,
    trouble: null,
  };
}

/** What is current; parts that cannot be read are set aside, raw. */
export function openCurrent(records: Transaction): Promise<Current> {
  return kept(records, "current", readCurrent);
}

/** A day, empty when it has no record; parts that cannot be read are set aside, raw. */
export function openDay(records: Transaction, day: CivilDate): Promise<Day> {
  return kept(records, `day:${day}`, (raw) => readDay(raw, day));
}

async function openDays(
  records: Transaction,
  dates: readonly CivilDate[],
): Promise<Record<CivilDate, Day>> {
  const days = await Promise.all(dates.map((day) => openDay(records, day)));
  return Object.fromEntries(days.map((day, i) => [dates[i], day]));
}

/**
 * Reads a record; the parts that cannot be read go to a record of their own, raw. Its key names
 * where they come from, since several records may be read at once.
 */
async function kept<T>(
  records: Transaction,
  key: string,
  read: (raw: unknown) => Reading<T>,
): Promise<T> {
  const raw = await records.get(key);
  const { value, aside } = read(raw);
  if (aside.length === 0) return value;
  const { size } = await records.all("aside:");
  for (const [i, part] of aside.entries()) {
    records.put(`aside:${String(size + i).padStart(6, "0")}:${key}`, { from: key, raw: part });
  }
  records.put(key, value);
  return value;
}

/** The ids of the intents that were entered last, oldest first. */
export async function readApplied(records: Transaction): Promise<string[]> {
  const raw = await records.get("applied");
  return Array.isArray(raw) ? raw.filter((id) => typeof id === "string") : [];
}

/** Lets a page that holds many days read again only those that changed. */
async function putTouched(records: Transaction, latest: Touched[number]): Promise<void> {
  const touched = await readTouched(records);
  records.put("touched", [...touched, latest].slice(-NAMED_INTENTS));
}

async function readTouched(records: Transaction): Promise<Touched> {
  const raw = await records.get("touched");
  return Array.isArray(raw) ? (raw as Touched) : [];
}

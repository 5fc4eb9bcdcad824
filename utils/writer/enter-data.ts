/** Enters what concerns the ledger as a whole: an import, and its undoing. */
import {
  hasMoves,
  type Moving,
  movingIn,
  stuckInCurrent,
  stuckOnDay,
  withoutStuck,
} from "../domain/exchange/moves";
import {
  type DayPatch,
  type Patch,
  patchCurrent,
  patchDay,
  undoOf,
} from "../domain/exchange/patch";
import type { CivilDate, Current, IntentOf } from "../domain/schema";
import { close, openCurrent, openDay, readApplied } from "./enter";
import { type ChangedDay, putIndexes } from "./indexes";
import type { Transaction } from "./ports";

/** More days than this are not named one by one: pages read everything again. */
const NAMED_DAYS = 64;

/**
 * Applies a patch, or takes it back, part after part: in Firefox the pages share the writer's
 * thread. @returns whether it was new
 */
export async function enterPatch(
  records: Transaction,
  intent: IntentOf<"data/patch">,
  parts: readonly Patch[],
): Promise<boolean> {
  const applied = await readApplied(records);
  if (applied.includes(intent.id)) return false;
  let current = await openCurrent(records);
  const days: CivilDate[] = [];
  const indexes = remembering(records);
  const turned = (part: Patch) => (intent.undo ? undoOf(part) : part);
  const moving = movingIn(parts);
  const stuck = await whatIsStuck(records, current, { parts, turned, moving });
  for (const part of parts) {
    const patch = withoutStuck(turned(part), stuck, moving);
    const changed = await Promise.all(
      Object.entries(patch.days).map(([day, changes]) => enterDay(records, day, changes)),
    );
    await putIndexes(indexes, changed);
    current = patchCurrent(current, patch.current);
    for (const { after } of changed) days.push(after.day);
  }
  await close(records, {
    intent,
    applied,
    current,
    days: days.length > NAMED_DAYS ? "all" : days,
  });
  return true;
}

/** What cannot move; looked at before anything has moved. */
async function whatIsStuck(
  records: Transaction,
  current: Current,
  {
    parts,
    turned,
    moving,
  }: { parts: readonly Patch[]; turned: (part: Patch) => Patch; moving: Moving },
): Promise<ReadonlySet<string>> {
  const stuck = new Set<string>();
  if (moving.keys.size === 0) return stuck;
  for (const part of parts) {
    const patch = turned(part);
    for (const key of stuckInCurrent(current, patch)) stuck.add(key);
    const halves = Object.entries(patch.days).filter(([, changes]) => hasMoves(changes, moving));
    const found = halves.map(async ([date, changes]) =>
      stuckOnDay(await openDay(records, date), changes, moving),
    );
    for (const key of (await Promise.all(found)).flat()) stuck.add(key);
  }
  return stuck;
}

/** Asks for each record once: the next part would wait for what this one has just written. */
function remembering(records: Transaction): Transaction {
  const known = new Map<string, Promise<unknown>>();
  return {
    ...records,
    get(key) {
      const value = known.get(key) ?? records.get(key);
      known.set(key, value);
      return value;
    },
    put(key, value) {
      known.set(key, Promise.resolve(value));
      records.put(key, value);
    },
    del(key) {
      known.set(key, Promise.resolve(undefined));
      records.del(key);
    },
  };
}

async function enterDay(
  records: Transaction,
  date: CivilDate,
  patch: DayPatch,
): Promise<ChangedDay> {
  const before = await openDay(records, date);
  const after = patchDay(before, date, patch);
  if (after) records.put(`day:${date}`, after);
  else records.del(`day:${date}`);
  return { before, after: after ?? { day: date, wins: [], hours: [] } };
}

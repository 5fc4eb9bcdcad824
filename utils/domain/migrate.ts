/** The ledger's versions: pure steps from one to the next, over all its records at once. */
import { goalRecords } from "./goals/index-records";
import { readDay } from "./reading";

/** The version this code writes. */
export const SCHEMA = 2;

/** Every record of the ledger by its key, as stored. */
export type Records = Map<string, unknown>;

/** A step takes the records of its version and gives those of the next; it must not change its input. */
export type Step = (records: Records) => Records;

/** The step out of each version: `STEPS[1]` leads from 1 to 2. Each has a frozen fixture in tests. */
export const STEPS: Readonly<Record<number, Step>> = { 1: withGoals };

/** Version 2 has goals, and an index of what was won for each. */
function withGoals(records: Records): Records {
  const days = [...records]
    .filter(([key]) => key.startsWith("day:"))
    .map(([key, raw]) => readDay(raw, key.slice("day:".length)).value);
  const current = records.get("current");
  const goals = typeof current === "object" && current !== null ? { goals: [], ...current } : null;
  return new Map([
    ...records,
    ...goalRecords(days),
    ...(goals ? [["current", goals] as const] : []),
  ]);
}

/** The records were written by a later version of this extension: they are shown, not changed. */
export class NewerLedger extends Error {
  override name = "NewerLedger";
}

/**
 * The records brought to the version `to`.
 * @throws NewerLedger when they are of a later version
 * @throws Error when a step is missing or fails; nothing may be stored then
 */
export function migrate(
  records: Records,
  from: number,
  to: number = SCHEMA,
  steps: Readonly<Record<number, Step>> = STEPS,
): Records {
  if (from > to) throw new NewerLedger(`The ledger is of version ${from}, this code knows ${to}`);
  let migrated = records;
  for (let version = from; version < to; version++) {
    const step = steps[version];
    if (!step) throw new Error(`No step leads from version ${version} to ${version + 1}`);
    migrated = step(migrated);
  }
  return migrated;
}

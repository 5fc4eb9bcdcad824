/**
 * Deletes everything. A wipe is told and never laid in the outbox: it is entered while the person
 * who asked for it can be answered, or not at all, since what was refused and waits there would
 * delete, days later, what they have decided to keep. What it has begun it finishes: the ledger
 * notes in the same transaction what is still to be deleted elsewhere.
 */
import type { IntentOf } from "../domain/schema";
import { EMPTY_CURRENT } from "../domain/world";
import { close, openCurrent, readApplied } from "./enter";
import type { Ports, Transaction } from "./ports";

/** The last wipe, known for longer than the ids of other intents, and what it still owes. */
type Wiped = { id: string; owes: "stores" | "copies" | "nothing" };

const KEY = "wiped";

async function readWiped(records: Transaction): Promise<Wiped | undefined> {
  return (await records.get(KEY)) as Wiped | undefined;
}

/**
 * Deletes every record. The revision goes on, so that pages know the emptiness for the newest; and
 * so do the ids of what was entered before, since some of it may be said once more.
 * @returns whether it was new
 */
async function enterWipe(records: Transaction, intent: IntentOf<"data/wipe">): Promise<boolean> {
  const [applied, wiped] = await Promise.all([readApplied(records), readWiped(records)]);
  if (wiped?.id === intent.id || applied.includes(intent.id)) return false;
  const [{ revision }, schema] = await Promise.all([openCurrent(records), records.get("schema")]);
  records.clear();
  records.put("schema", schema);
  records.put(KEY, { id: intent.id, owes: "stores" } satisfies Wiped);
  const current = { ...EMPTY_CURRENT, revision };
  await close(records, { intent, applied, current, days: "all" });
  return true;
}

/**
 * Deletes everything. Rejects when nothing was deleted.
 * @returns whether something is left that could not be deleted yet
 */
export async function wipe(ports: Ports, intent: IntentOf<"data/wipe">): Promise<boolean> {
  const isNew = await ports.transact((records) => enterWipe(records, intent));
  if (isNew) await dropWaiting(ports, intent.at).catch(() => {});
  const { isLeft } = await finishWipe(ports).catch(() => ({ isLeft: true }));
  return isLeft;
}

/** What was done before and could not be entered goes as well. */
async function dropWaiting({ outbox }: Ports, at: number): Promise<void> {
  const { intents } = await outbox.list();
  await outbox.remove(intents.filter((intent) => intent.at <= at).map(({ id }) => id));
}

/** Deletes what the last wipe could not, or died over. @returns whether it owed and still owes something */
export async function finishWipe(ports: Ports): Promise<{ wasLeft: boolean; isLeft: boolean }> {
  const wiped = await ports.transact(readWiped);
  if (!wiped || wiped.owes === "nothing") return { wasLeft: false, isLeft: false };
  const isDropped = await succeeds(ports.dropCopies());
  const isForgotten = wiped.owes === "copies" || (await succeeds(ports.forget()));
  const owes = isForgotten ? (isDropped ? "nothing" : "copies") : "stores";
  if (owes !== wiped.owes) {
    await ports.transact(async (records) => records.put(KEY, { ...wiped, owes }));
  }
  return { wasLeft: true, isLeft: owes !== "nothing" };
}

function succeeds(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

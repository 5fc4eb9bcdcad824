/**
 * The ledger's place: IndexedDB through idb-keyval. It opens one transaction at a time for the
 * writer and brings records of an older version up to date before anything else touches them.
 */
import { promisifyRequest } from "idb-keyval";
import { migrate, NewerLedger, type Records, SCHEMA } from "../domain/migrate";
import type { Trouble } from "../domain/schema";
import { EMPTY_CURRENT } from "../domain/world";
import type { Transaction } from "../writer/ports";
import { newId, now } from "./clock";
import { ledgerStore } from "./records";
import { abort } from "./store";

/**
 * Runs `work` in one read-write transaction and resolves when it is committed. Any throw aborts it
 * whole; without `abort()` a put before the throw would be committed.
 * @throws NewerLedger when the records are of a later version: they are left as they are
 */
export function transact<T>(work: (records: Transaction) => Promise<T>): Promise<T> {
  return ledgerStore("readwrite", async (objects, alive) => {
    const { transaction } = objects;
    const committed = promisifyRequest(transaction);
    committed.catch(() => {}); // it may fail while the work still waits for a record
    /** Why a write failed: the transaction that it ended knows nothing of that yet. */
    let refusal: DOMException | null = null;
    const refused = (error: DOMException | null) => {
      refusal ??= error;
    };
    try {
      const records = over(objects, alive, refused);
      await bringUpToDate(records, objects);
      const result = await work(records);
      await committed;
      return result;
    } catch (error) {
      abort(transaction);
      throw refusal ?? error;
    }
  });
}

/** What kind of trouble an error is, for the words a page says. */
export function diagnose(error: unknown): Trouble {
  if (error instanceof NewerLedger) return "newer";
  const name = error instanceof Error ? error.name : "";
  if (name === "QuotaExceededError") return "full";
  return name === "Error" || name === "TypeError" ? "unreadable" : "closed";
}

/**
 * @param alive called at each answer: thousands of records may take longer than one may
 * @param refused told of each write that failed
 */
function over(
  objects: IDBObjectStore,
  alive: () => void,
  refused: (error: DOMException | null) => void,
): Transaction {
  const answer = async <T>(request: IDBRequest<T>): Promise<T> => {
    const result = await promisifyRequest(request);
    alive();
    return result;
  };
  const queue = (request: IDBRequest) => {
    request.onsuccess = alive;
    request.onerror = () => refused(request.error);
  };
  return {
    get: (key) => answer(objects.get(key)),
    put: (key, value) => queue(objects.put(value, key)),
    del: (key) => queue(objects.delete(key)),
    clear: () => queue(objects.clear()),
    async all(prefix) {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      const [keys, values] = await Promise.all([
        answer(objects.getAllKeys(range)),
        answer(objects.getAll(range)),
      ]);
      return new Map(keys.map((key, i) => [String(key), values[i]]));
    },
  };
}

/** Migrates inside the transaction that needs it, so that a half-migrated ledger cannot exist. */
async function bringUpToDate(records: Transaction, objects: IDBObjectStore): Promise<void> {
  const stored = (await records.get("schema")) as { version?: unknown } | undefined;
  if (stored?.version === SCHEMA) return;
  if (stored === undefined) {
    records.put("schema", { version: SCHEMA, epoch: newId(), createdAt: now() });
    await beginAbove(records);
    return;
  }
  const before: Records = await records.all("");
  const after = migrate(before, Number(stored.version));
  objects.clear();
  for (const [key, value] of after) records.put(key, value);
  records.put(`before:${stored.version}`, [...before]);
  records.put("schema", { ...stored, version: SCHEMA });
}

/**
 * Pages take the higher revision for the newer. A ledger that takes the place of a lost one begins
 * at the moment (ms), above all that the lost one had counted one by one.
 */
async function beginAbove(records: Transaction): Promise<void> {
  if ((await records.get("current")) !== undefined) return; // only its schema was lost
  records.put("current", { ...EMPTY_CURRENT, revision: now() });
}

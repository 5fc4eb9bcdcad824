/**
 * The ledger's place: IndexedDB through idb-keyval. It opens one transaction at a time for the
 * writer and brings records of an older version up to date before anything else touches them.
 */
import { createStore, promisifyRequest, type UseStore } from "idb-keyval";
import { migrate, NewerLedger, type Records, SCHEMA } from "../domain/migrate";
import type { Trouble } from "../domain/schema";
import type { Transaction } from "../writer/ports";
import { newId, now } from "./clock";

/** Database and store, also read by tests. */
export const LEDGER = { database: "tiny-wins", store: "records" };

let store: UseStore | undefined;

/**
 * Runs `work` in one read-write transaction and resolves when it is committed. Any throw aborts it
 * whole; without `abort()` a put before the throw would be committed.
 * @throws NewerLedger when the records are of a later version: they are left as they are
 */
export function transact<T>(work: (records: Transaction) => Promise<T>): Promise<T> {
  store ??= createStore(LEDGER.database, LEDGER.store);
  return store("readwrite", async (objects) => {
    const { transaction } = objects;
    const committed = promisifyRequest(transaction);
    try {
      const records = over(objects);
      await bringUpToDate(records, objects);
      const result = await work(records);
      await committed;
      return result;
    } catch (error) {
      committed.catch(() => {});
      abort(transaction);
      throw error;
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

function over(objects: IDBObjectStore): Transaction {
  return {
    get: (key) => promisifyRequest(objects.get(key)),
    put: async (key, value) => {
      await promisifyRequest(objects.put(value, key));
    },
    del: async (key) => {
      await promisifyRequest(objects.delete(key));
    },
    async all(prefix) {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      const [keys, values] = await Promise.all([
        promisifyRequest(objects.getAllKeys(range)),
        promisifyRequest(objects.getAll(range)),
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
    await records.put("schema", { version: SCHEMA, epoch: newId(), createdAt: now() });
    return;
  }
  const before: Records = await records.all("");
  const after = migrate(before, Number(stored.version));
  await promisifyRequest(objects.clear());
  for (const [key, value] of after) await records.put(key, value);
  await records.put(`before:${stored.version}`, [...before]);
  await records.put("schema", { ...stored, version: SCHEMA });
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself: the failure that brought us here ended it.
  }
}

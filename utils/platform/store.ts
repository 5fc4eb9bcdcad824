/**
 * A store of records in IndexedDB, to be used as idb-keyval's own. That one waits for ever for a
 * browser that does not answer, lets nobody delete the database, and calls a commit done before it
 * is on the disk.
 */
import { promisifyRequest } from "idb-keyval";
import { PATIENCE_MS, startPatience } from "./settle";

/** Runs `work` in one transaction; `alive` is for work that may take longer than the patience. */
export type Store = <T>(
  mode: IDBTransactionMode,
  work: (objects: IDBObjectStore, alive: () => void) => T | PromiseLike<T>,
) => Promise<T>;

type StoreOptions = {
  /** "strict": what is committed is on the disk. */
  durability?: IDBTransactionDurability;
  /** How long (ms) it may go without a sign of life. */
  patienceMs?: number;
  /** Called in the transaction in which the store is made. */
  onMade?: (objects: IDBObjectStore, event: IDBVersionChangeEvent) => void;
};

/**
 * Every promise that the store gives settles. Where the browser closed or broke the connection it
 * is opened once more, and the work begins anew: nothing of a broken transaction was kept.
 */
export function openStore(database: string, name: string, options: StoreOptions = {}): Store {
  const { durability = "default", patienceMs = PATIENCE_MS } = options;
  const connection = connecting(database, name, options.onMade);
  return async (mode, work) => {
    const patience = startPatience(patienceMs);
    let transaction: IDBTransaction | undefined;
    const attempt = async () => {
      const db = await connection.get();
      transaction = db.transaction(name, mode, { durability });
      try {
        return await work(transaction.objectStore(name), patience.alive);
      } catch (error) {
        throw transaction.error ?? error ?? new DOMException("The browser gave up", "AbortError");
      }
    };
    const twice = attempt().catch((error: unknown) => {
      if (!isPassing(error)) throw error;
      connection.drop();
      return attempt();
    });
    try {
      return await Promise.race([twice, patience.over]);
    } catch (error) {
      if (nameOf(error) === "TimeoutError") {
        twice.catch(() => {}); // it was answered for already
        abort(transaction);
        connection.drop();
      }
      throw error;
    } finally {
      patience.end();
    }
  };
}

/** One connection, opened when it is needed and given up when somebody else needs it gone. */
function connecting(database: string, name: string, onMade: StoreOptions["onMade"]) {
  let current: Promise<IDBDatabase> | undefined;

  function get(): Promise<IDBDatabase> {
    if (current) return current;
    const request = indexedDB.open(database);
    request.onupgradeneeded = (event) => {
      const objects = request.result.createObjectStore(name);
      onMade?.(objects, event);
    };
    const opening = promisifyRequest(request);
    current = opening;
    const forget = () => {
      if (current === opening) current = undefined;
    };
    opening.then((db) => {
      db.onclose = forget;
      db.onversionchange = () => {
        forget();
        db.close();
      };
    }, forget);
    return opening;
  }

  function drop(): void {
    current?.then(
      (db) => db.close(),
      () => {},
    );
    current = undefined;
  }

  return { get, drop };
}

/** Errors of a connection that is gone; a new one may well work. */
function isPassing(error: unknown): boolean {
  return ["InvalidStateError", "UnknownError", "AbortError"].includes(nameOf(error));
}

function nameOf(error: unknown): string {
  return (error as { name?: string } | null)?.name ?? "AbortError";
}

/** Ends a transaction, so that nothing of it is kept. */
export function abort(transaction: IDBTransaction | undefined): void {
  try {
    transaction?.abort();
  } catch {
    // It has ended by itself: the failure that brought us here ended it.
  }
}

import type { Page } from "puppeteer-core";
import type { CheckIn, Current, Day, Hour, Win } from "../../../utils/domain/schema/index.ts";
import { eventually, PATIENCE_MS } from "./eventually.ts";

/** What the ledger says, in the words of the tests. */
export type Ledger = {
  days: Day[];
  /** Standing wins of every day, by moment. */
  wins: Win[];
  /** Hours that are closed. */
  pastHours: Hour[];
  checkIns: CheckIn[];
  current: Current | null;
};

/**
 * Waits until no intent waits any more: pages show what they were told before it is kept.
 * @param patienceMs longer where thousands wait
 */
export async function isEntered(page: Page, patienceMs = PATIENCE_MS): Promise<void> {
  await eventually(
    "the outbox to be empty",
    () => page.evaluate(countWaiting),
    (count) => count === 0,
    patienceMs,
  );
}

/** Reads every record of every database of the page's origin, whatever their names are. */
export async function readLedger(page: Page): Promise<Ledger> {
  const records = (await page.evaluate(readRecords)) as Record<string, unknown>[];
  const days = records.filter((record) => Array.isArray(record?.wins)) as unknown as Day[];
  const current = records.find((record) => Array.isArray(record?.steps)) as unknown as Current;
  return {
    days,
    wins: days
      .flatMap((day) => day.wins)
      .filter((win) => win.deletedAt === undefined)
      .sort((a, b) => a.at - b.at),
    pastHours: days.flatMap((day) => day.hours),
    checkIns: days.flatMap((day) => day.checkIn ?? []),
    current: current ?? null,
  };
}

async function countWaiting(): Promise<number> {
  type Api = { storage: { local: { getKeys(): Promise<string[]> } } };
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const keys = await (browser?.storage ? browser : chrome).storage.local.getKeys();
  return keys.filter((key) => key.startsWith("intent:")).length;
}

async function readRecords(): Promise<unknown[]> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const records: unknown[] = [];
  for (const { name } of await indexedDB.databases()) {
    if (!name) continue;
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const all = database.transaction(store).objectStore(store).getAll();
      records.push(...(await done(all)));
    }
    database.close();
  }
  return records;
}

/** Runs in a page: deletes every database, and clears what else the extension keeps but `sync`. */
export async function emptyStores(): Promise<void> {
  type Api = { storage: { local: { clear(): Promise<void> } } };
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  for (const { name } of await indexedDB.databases()) {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name ?? "");
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error(`${name} is held open`));
    });
  }
  const files = (await navigator.storage.getDirectory()) as FileSystemDirectoryHandle & {
    keys(): AsyncIterable<string>;
  };
  for await (const name of files.keys()) await files.removeEntry(name, { recursive: true });
  localStorage.clear();
  await (browser?.storage ? browser : chrome).storage.local.clear();
}

/** The tail's place: `storage.sync`, which the browser keeps with the person's account, if they have one. */
import type { Snapshot } from "../domain/schema";
import {
  packTail,
  readMeta,
  staleKeys,
  TAIL_DAYS,
  type TailMeta,
  unpackTail,
} from "../domain/tail";
import { browser } from "./browser";
import { now } from "./clock";
import * as history from "./history";
import { TAIL } from "./keys";
import { packer } from "./packer";

/**
 * Saves the last thirty days with wins. Does nothing when there is none: emptiness is no backup.
 * @param signal ends it: everything was deleted meanwhile
 */
export async function saveTail(snapshot: Snapshot, signal: AbortSignal): Promise<void> {
  const dates = Object.keys(snapshot.counts)
    .filter((day) => (snapshot.counts[day] ?? 0) > 0)
    .sort()
    .slice(-TAIL_DAYS);
  const items = await packTail(await history.readThese(dates), now(), packer);
  if (!items) return;
  const stored = await browser.storage.sync.get(null);
  signal.throwIfAborted();
  await browser.storage.sync.set(items);
  await browser.storage.sync.remove(staleKeys(stored, items));
}

/** What the stored tail says of itself; null when there is none. */
export async function tailMeta(): Promise<TailMeta | null> {
  return readMeta(await browser.storage.sync.get(TAIL));
}

/** The wins of the tail, as raw records for the import door. Rejects when it is not whole. */
export async function readTail(): Promise<unknown[]> {
  return unpackTail(await browser.storage.sync.get(null), packer);
}

/** Removes the tail, from every device of the account. */
export function dropTail(): Promise<void> {
  return browser.storage.sync.clear();
}

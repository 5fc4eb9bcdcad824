/**
 * Where a page lays what it read from a file, for the writer to enter. A database of its own:
 * nothing in it is history, and it is emptied when the import is done or given up.
 */
import { clear, delMany, get, keys, set } from "idb-keyval";
import { newId, now } from "./clock";
import { openStore } from "./store";

/** A whole history is laid down in one piece, which may take (ms) longer than a record. */
const PATIENCE_MS = 30_000;

const staging = openStore("tiny-wins-staging", "files", { patienceMs: PATIENCE_MS });

/** Lays a file's records down. @returns the id under which they lie */
export async function lay(records: unknown): Promise<string> {
  const id = `${now()}:${newId()}`;
  await set(id, records, staging);
  return id;
}

/** What was laid down; undefined when there is nothing. */
export function look(id: string): Promise<unknown> {
  return get(id, staging);
}

/** Removes what was laid down longer ago than `ms`: by then it is entered, and no page offers to undo it. */
export async function dropOlder(ms: number): Promise<void> {
  const old = (await keys<string>(staging)).filter((id) => Number.parseInt(id, 10) < now() - ms);
  await delMany(old, staging);
}

export function dropAll(): Promise<void> {
  return clear(staging);
}

/**
 * Where a page lays what it read from a file, for the writer to enter. A database of its own:
 * nothing in it is history, and it is emptied when the import is done or given up.
 */
import { clear, delMany, get, keys, set } from "idb-keyval";
import { ahead } from "./ahead";
import { newId, now } from "./clock";
import { openStore } from "./store";

/** A part of a history may take (ms) longer than a record. */
const PATIENCE_MS = 30_000;

const FILLER = "filler";

const staging = openStore("tiny-wins-staging", "files", { patienceMs: PATIENCE_MS });

/**
 * Lays a file's records down part by part: a page that copies them all at once stands still.
 * @returns the id under which they lie
 */
export async function lay(parts: readonly unknown[]): Promise<string> {
  const id = `${now()}:${newId()}`;
  const laid = ahead(parts.length, (part) => set(`${id}/${part}`, parts[part], staging));
  for await (const _ of laid);
  await set(id, parts.length, staging); // last, so that what was begun only is nothing
  return id;
}

/** The parts that were laid down; none when there is nothing. */
export async function* look(id: string): AsyncGenerator<unknown, void> {
  const count = (await get<number>(id, staging)) ?? 0;
  yield* ahead(count, (part) => get<unknown>(`${id}/${part}`, staging));
}

/** Removes what was laid down longer ago than `ms`: by then it is entered, and no page offers to undo it. */
export async function dropOlder(ms: number): Promise<void> {
  const old = (await keys<string>(staging)).filter((id) => Number.parseInt(id, 10) < now() - ms);
  await delMany(old, staging);
}

/** Writes something of no meaning, or takes it away again (null). */
export function fill(piece: string | null): Promise<void> {
  return piece === null ? delMany([FILLER], staging) : set(FILLER, piece, staging);
}

/** Removes all that was laid down. */
export function dropAll(): Promise<void> {
  return clear(staging);
}

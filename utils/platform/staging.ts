/**
 * Where a page lays what it read from a file, for the writer to enter. A database of its own:
 * nothing in it is history, and it is emptied when the import is done or given up.
 */
import { clear, createStore, del, get, set, type UseStore } from "idb-keyval";

let store: UseStore | undefined;

function staging(): UseStore {
  store ??= createStore("tiny-wins-staging", "files");
  return store;
}

/** Lays a file's records down under an id. */
export function lay(id: string, records: unknown): Promise<void> {
  return set(id, records, staging());
}

/** What was laid down; undefined when there is nothing. */
export function look(id: string): Promise<unknown> {
  return get(id, staging());
}

export function drop(id: string): Promise<void> {
  return del(id, staging());
}

export function dropAll(): Promise<void> {
  return clear(staging());
}

/** The snapshot's place: one value in `storage.local`, replaced whole by the writer. */
import { type Snapshot, snapshotSchema } from "../domain/schema";
import { browser } from "./browser";
import { SNAPSHOT } from "./keys";
import { settled } from "./settle";

/** The snapshot as last published; null when there is none that can be read. */
export async function read(): Promise<Snapshot | null> {
  const stored = await settled(browser.storage.local.get(SNAPSHOT));
  return parse(stored[SNAPSHOT]);
}

/** Replaces the snapshot. Rejects when the store refuses it, or does not answer. */
export function publish(snapshot: Snapshot): Promise<void> {
  return settled(browser.storage.local.set({ [SNAPSHOT]: snapshot }));
}

/** Calls back with every snapshot published from now on. */
export function watch(onSnapshot: (snapshot: Snapshot) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const snapshot = area === "local" && parse(changes[SNAPSHOT]?.newValue);
    if (snapshot) onSnapshot(snapshot);
  });
}

function parse(value: unknown): Snapshot | null {
  const result = snapshotSchema.safeParse(value);
  return result.success ? (result.data as Snapshot) : null;
}

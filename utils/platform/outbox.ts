/**
 * Intents that are not yet entered, each under its own key in `storage.local`: two contexts never
 * write the same key, so none can overwrite another's.
 */
import { type Intent, intentSchema } from "../domain/schema";
import { browser } from "./browser";
import { idOf, keyOf } from "./roads";
import { settled } from "./settle";

/** Forgets intents that are entered. */
export function remove(ids: readonly string[]): Promise<void> {
  return settled(browser.storage.local.remove(ids.map(keyOf)));
}

/** All that wait. One that cannot be read stays where it is; `unread` counts them. */
export async function list(): Promise<{ intents: Intent[]; unread: number }> {
  const stored = await settled(browser.storage.local.get(null));
  const raw = Object.entries(stored).filter(([key]) => idOf(key) !== null);
  const intents = raw.flatMap(([, value]) => parse(value) ?? []);
  return { intents, unread: raw.length - intents.length };
}

/** Those that cannot be read, as they are stored. */
export async function listUnread(): Promise<[key: string, value: unknown][]> {
  const stored = await settled(browser.storage.local.get(null));
  return Object.entries(stored).filter(([key, value]) => idOf(key) !== null && !parse(value));
}

/** Calls back with each intent that is put, and with the id of each that is removed. */
export function watch(onPut: (intent: Intent) => void, onRemoved: (id: string) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== "local") return;
    for (const [key, { newValue }] of Object.entries(changes)) {
      const id = idOf(key);
      if (id === null) continue;
      const intent = parse(newValue);
      if (intent) onPut(intent);
      else if (newValue === undefined) onRemoved(id);
    }
  });
}

function parse(value: unknown): Intent | null {
  const read = intentSchema.safeParse(value);
  return read.success ? read.data : null;
}

/**
 * The two roads by which an intent leaves a page: its own key in `storage.local`, and a message.
 * Small and without the polyfill, so that they are open before the first paint.
 */
import type { Intent, Message } from "../domain/schema";
import { ownApi } from "./own-api";

const PREFIX = "intent:";

/** The outbox's key of an intent. */
export function keyOf(id: string): string {
  return PREFIX + id;
}

/** The intent's id, when the key is the outbox's. */
export function idOf(key: string): string | null {
  return key.startsWith(PREFIX) ? key.slice(PREFIX.length) : null;
}

/** Keeps an intent in the outbox. Rejects when the store refuses it. */
export async function lay(intent: Intent): Promise<void> {
  await ownApi().storage.local.set({ [keyOf(intent.id)]: intent });
}

/** Tells the writer. Rejects, or gives undefined, when it died or could not be reached. */
export async function tell(message: Message): Promise<unknown> {
  return ownApi().runtime.sendMessage(message);
}

/** Sends by both in one tick, and waits for neither: a page may die in it. */
export function sendAtOnce(intent: Intent): void {
  lay(intent).catch(() => {}); // the store, once loaded, sends it again and hears what is wrong
  tell(intent).catch(() => {});
}

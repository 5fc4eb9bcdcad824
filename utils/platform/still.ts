/** Whether what a page showed is still so: what a picture that nobody touched has to know. */
import type { Snapshot } from "../domain/schema";
import { type FirstDayFacts, firstDayFacts } from "./first-day";
import type { Still } from "./first-picture";
import { LOST, NEWS, SNAPSHOT, TAIL } from "./keys";
import { ownApi } from "./own-api";

/** Rejects when the store cannot be read. */
export async function isStill(still: Still): Promise<boolean> {
  const { revision, today, aside, welcome } = still;
  if (welcome && !(await isFirstDay(welcome))) return false;
  const stored = await ownApi().storage.local.get([SNAPSHOT, LOST, NEWS]);
  const snapshot = stored[SNAPSHOT] as Partial<Snapshot> | undefined;
  return (
    Object.keys(stored).length === 1 && // nothing was lost, and there is no news
    snapshot?.revision === revision &&
    snapshot.today === today &&
    snapshot.aside === aside &&
    snapshot.trouble === null
  );
}

/** Whether the browser still says the same, and no earlier history came by the person's account. */
async function isFirstDay(said: FirstDayFacts): Promise<boolean> {
  const [facts, account] = await Promise.all([firstDayFacts(), ownApi().storage.sync.get(TAIL)]);
  const isSame = facts.shortcut === said.shortcut && facts.pinned === said.pinned;
  return isSame && !(TAIL in account);
}

/** Calls back whenever something was stored or taken out; returns how to stop. */
export function onStored(callback: () => void): () => void {
  const { onChanged } = ownApi().storage;
  onChanged.addListener(callback);
  return () => onChanged.removeListener(callback);
}

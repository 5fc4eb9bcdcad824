/** Whether what a page showed is still so: what a picture that nobody touched has to know. */
import type { Snapshot } from "../domain/schema";
import type { Still } from "./first-picture";
import { LOST, NEWS, SNAPSHOT } from "./keys";
import { ownApi } from "./own-api";

/** Rejects when the store cannot be read. */
export async function isStill({ revision, today }: Still): Promise<boolean> {
  const stored = await ownApi().storage.local.get([SNAPSHOT, LOST, NEWS]);
  const snapshot = stored[SNAPSHOT] as Partial<Snapshot> | undefined;
  return (
    snapshot?.revision === revision &&
    snapshot.today === today &&
    snapshot.trouble === null &&
    stored[LOST] === undefined &&
    stored[NEWS] === undefined
  );
}

/** Calls back whenever something was stored or taken out; returns how to stop. */
export function onStored(callback: () => void): () => void {
  const listen = (_: unknown, area: string) => {
    if (area === "local") callback();
  };
  const { onChanged } = ownApi().storage;
  onChanged.addListener(listen);
  return () => onChanged.removeListener(listen);
}

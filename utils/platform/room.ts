/** How much room the extension takes, and whether the browser may take it back. */

export type Room = {
  /** null where the browser does not say. */
  bytes: number | null;
  /** Whether the browser keeps it when the disk runs full. */
  persistent: boolean;
};

/** Asks the browser; with the permission for unlimited storage it grants persistence without a question. */
export async function askRoom(): Promise<Room> {
  const { storage } = navigator;
  const persistent = (await storage.persisted()) || (await storage.persist().catch(() => false));
  const { usage } = await storage.estimate();
  return { bytes: usage ?? null, persistent };
}

/** How much room the extension takes, and whether the browser may take it back. */
import { browser, isFirefox } from "./browser";

export type Room = {
  /** null where the browser does not say. */
  bytes: number | null;
  /** Whether the browser keeps it when the disk runs full. */
  persistent: boolean;
};

/**
 * Asks the browser. Unlimited storage is never evicted in Chromium, where the permission alone
 * decides; Firefox grants persistence to who has it, without a question, but has to be asked.
 */
export async function askRoom(): Promise<Room> {
  const { storage } = navigator;
  const isUnlimited = browser.runtime.getManifest().permissions?.includes("unlimitedStorage");
  const isGranted = async () => (await storage.persisted()) || storage.persist();
  const persistent = (!isFirefox() && isUnlimited) || (await isGranted().catch(() => false));
  const { usage } = await storage.estimate();
  return { bytes: usage ?? null, persistent };
}

/** That the extension was updated: kept until the person has read what is new. */
import { browser } from "./browser";
import { NEWS } from "./keys";

/** Notes each update to another version. Listens at once, as a worker has to. */
export function noteUpdates(): void {
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    const { version } = browser.runtime.getManifest();
    if (reason === "update" && previousVersion !== version) {
      void browser.storage.local.set({ [NEWS]: version });
    }
  });
}

/** The version whose news were not read yet; null when there are none. */
export async function readNews(): Promise<string | null> {
  const version = (await browser.storage.local.get(NEWS))[NEWS];
  return typeof version === "string" ? version : null;
}

/** Notes that the news were read. */
export function dismissNews(): Promise<void> {
  return browser.storage.local.remove(NEWS);
}

/** Calls back when the news were read on another page; returns how to stop. */
export function onNewsRead(callback: () => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[NEWS] && changes[NEWS].newValue === undefined) callback();
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}

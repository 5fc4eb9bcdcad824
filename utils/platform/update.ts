/**
 * An update that is ready. Firefox lets it wait for who listens, and applies it when we say so:
 * when the hour is over and its recap was seen, since it closes every page. Chromium applies it when nothing of the
 * extension runs, and asks nobody.
 */
import type { Snapshot } from "../domain/schema";
import { browser } from "./browser";
import { settled } from "./settle";

const KEY = "update";

/** Notes an update that waits, and calls back. */
export function onUpdateReady(callback: () => void): void {
  browser.runtime.onUpdateAvailable.addListener(({ version }) => {
    void settled(browser.storage.local.set({ [KEY]: version })).then(callback, () => {});
  });
}

/** Applies an update that waits, unless there is an hour or its recap. */
export async function applyUpdate({ current: { hour } }: Snapshot): Promise<void> {
  const version = (await settled(browser.storage.local.get(KEY)))[KEY];
  if (version === undefined) return;
  const isApplied = version === browser.runtime.getManifest().version;
  if (!isApplied && hour) return;
  await settled(browser.storage.local.remove(KEY));
  if (!isApplied && browser.runtime.getURL("").startsWith("moz-")) browser.runtime.reload();
}

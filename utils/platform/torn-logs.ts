/**
 * Both of Chromium's stores write to a LevelDB log. What a full disk cuts off in its middle stays
 * in the log, and all that is appended behind it, kept and read back for as long as the browser
 * runs, is thrown away at its next start: seen in Chromium 156. A log of more than 4 MB is laid down
 * as a table and begun anew; so that is what each store is brought to once there is room again.
 */
import type { Trouble } from "../domain/schema";
import { browser, isFirefox } from "./browser";
import { settled } from "./settle";
import * as staging from "./staging";

/** In `storage.session`, which needs no disk and ends with the browser, as the logs do. */
const REFUSED = "refused";
/** The same, as this life of the worker knows it; undefined until it has looked. */
let refused: boolean | undefined;
/** One key, written over and over: whoever dies in between leaves no more than a piece. */
const FILLER = "filler";
/** IndexedDB would put a larger value (64 KB) into a file of its own. */
const PIECE = "-".repeat(48 * 1024);
const PIECES = 110;

/** Notes that a store may have refused a write: each browser says so in its own words. Never rejects. */
export async function noteRefused(trouble: Trouble): Promise<void> {
  if (trouble === "newer" || isFirefox()) return; // it was we who refused; or there is no such log
  refused = true;
  await settled(browser.storage.session.set({ [REFUSED]: true })).catch(() => {});
}

let renewing: Promise<void> | undefined;

/**
 * Has both stores begin a new log when one of them had refused a write; rejects where it still does.
 * To be awaited before what is to last is written.
 */
export function renewLogs(): Promise<void> {
  renewing ??= renew().finally(() => {
    renewing = undefined;
  });
  return renewing;
}

async function renew(): Promise<void> {
  refused ??= REFUSED in (await settled(browser.storage.session.get(REFUSED)));
  if (!refused) return;
  for (let i = 0; i < PIECES; i++) await staging.fill(PIECE);
  for (let i = 0; i < PIECES; i++) await settled(browser.storage.local.set({ [FILLER]: PIECE }));
  await Promise.all([staging.fill(null), settled(browser.storage.local.remove(FILLER))]);
  refused = false;
  await settled(browser.storage.session.remove(REFUSED));
}

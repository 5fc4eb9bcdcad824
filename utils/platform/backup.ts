/** Backup files in Downloads, where clearing the browser's data does not reach them. */
import type { Downloads } from "webextension-polyfill";
import type { CivilDate } from "../domain/schema";
import { browser } from "./browser";
import { inOffscreen } from "./offscreen";

/** Makes a file with everything: an address that lives as long as the document that made it. */
export type MakeBackup = () => Promise<string>;

/** The person closed the browser's own question where to save the file. */
export class Declined extends Error {}

const FOLDER = "Tiny Wins";
/** Daily files that are kept; the oldest make room. */
const KEPT_FILES = 7;
const NAME = /tiny-wins-\d{4}-\d{2}-\d{2}\.json$/;

/** Whether the person gave the permission. */
export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ["downloads"] });
}

/** Asks for the permission; only a click may. */
export function askToDownload(): Promise<boolean> {
  return browser.permissions.request({ permissions: ["downloads"] });
}

/**
 * Calls back when the permission is given or taken away, also in the browser's own settings.
 * @returns how to stop
 */
export function watchPermission(onChange: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) event.addListener(onChange);
  return () => {
    for (const event of [onAdded, onRemoved]) event.removeListener(onChange);
  };
}

/**
 * Saves the file of a day, in place of an earlier one of that day.
 * @param make used where there is a document; Chrome's worker has the file made in one
 * @throws Declined or another Error when it is not saved
 */
export async function saveBackup(day: CivilDate, make: MakeBackup): Promise<void> {
  const [left] = await browser.downloads.search({ state: "in_progress" }).then(ours);
  if (left) return finished(left.id); // the person is still being asked where to save it
  if (typeof document === "undefined") {
    await inOffscreen("backup", (url) => download(String(url), day));
  } else {
    const url = await make();
    await download(url, day).finally(() => URL.revokeObjectURL(url));
  }
  await dropOldFiles();
}

async function download(url: string, day: CivilDate): Promise<void> {
  const id = await browser.downloads.download({
    url,
    filename: `${FOLDER}/tiny-wins-${day}.json`,
    conflictAction: "overwrite",
    saveAs: false,
  });
  await finished(id);
}

function finished(id: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = async () => {
      const [item] = await browser.downloads.search({ id });
      if (item?.state === "in_progress") return;
      browser.downloads.onChanged.removeListener(onChanged);
      if (item?.state === "complete") resolve();
      else reject(item?.error === "USER_CANCELED" ? new Declined() : new Error(item?.error));
    };
    const onChanged = (change: { id: number }) => {
      if (change.id === id) look().catch(reject);
    };
    browser.downloads.onChanged.addListener(onChanged);
    look().catch(reject);
  });
}

/**
 * Our own files only: the browser knows which extension saved what. A file that was written over
 * is in its list twice; the older entry must not take the newer file with it.
 */
async function dropOldFiles(): Promise<void> {
  const items = await browser.downloads.search({ state: "complete" });
  const files = ours(items).filter(({ filename, exists }) => NAME.test(filename) && exists);
  const days = [...new Set(files.map(({ filename }) => filename))].sort(byDay).reverse();
  const old = new Set(days.slice(KEPT_FILES));
  for (const { id, filename } of files) {
    if (!old.has(filename)) continue;
    await browser.downloads.removeFile(id).catch(() => {});
    await browser.downloads.erase({ id }).catch(() => []);
  }
}

function ours(items: readonly Downloads.DownloadItem[]): Downloads.DownloadItem[] {
  return items.filter(({ byExtensionId }) => byExtensionId === browser.runtime.id);
}

/** By the day in the name, since the folder may have moved. */
function byDay(a: string, b: string): number {
  const [x, y] = [a, b].map((path) => path.match(NAME)?.[0] ?? "");
  return x === y ? 0 : (x ?? "") < (y ?? "") ? -1 : 1;
}

/** The newest backup file that the browser remembers, for a history that was lost. */
export async function lastBackup(): Promise<{ name: string; savedAt: number } | null> {
  if (!(await mayDownload())) return null;
  const items = await browser.downloads.search({ orderBy: ["-startTime"], state: "complete" });
  const last = items.find(({ filename, exists }) => NAME.test(filename) && exists);
  return last ? { name: last.filename, savedAt: Date.parse(last.startTime) } : null;
}

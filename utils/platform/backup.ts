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
/** Files that are kept. */
const KEPT_FILES = 7;
/** An earlier version named its files by their day. */
const NAME = /tiny-wins-(\d|\d{4}-\d{2}-\d{2})\.json$/;

/**
 * A file's place: seven names, written over in turn, since Firefox knows no download of an earlier
 * session and could remove none. They lie in a folder of the day on which the turn began, so that a
 * history that is begun anew writes over none of an earlier one's.
 */
export type Place = { since: CivilDate; number: number };

/** The place behind the last one; the first when there is none. */
export function nextPlace(last: Place | undefined, today: CivilDate): Place {
  return last ? { ...last, number: (last.number % KEPT_FILES) + 1 } : { since: today, number: 1 };
}

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
 * Saves a file at its place, over the one that was there.
 * @param make used where there is a document; Chrome's worker has the file made in one
 * @returns false when an earlier one was still under way, and was waited for in its stead
 * @throws Declined or another Error when it is not saved
 */
export async function saveBackup(place: Place, make: MakeBackup): Promise<boolean> {
  const [left] = await browser.downloads.search({ state: "in_progress" }).then(ours);
  if (left) {
    await finished(left.id); // the person is still being asked where to save it
    return false;
  }
  if (typeof document === "undefined") {
    await inOffscreen("backup", (url) => download(String(url), place));
  } else {
    const url = await make();
    await download(url, place).finally(() => URL.revokeObjectURL(url));
  }
  return true;
}

async function download(url: string, { since, number }: Place): Promise<void> {
  const id = await browser.downloads.download({
    url,
    filename: `${FOLDER}/since ${since}/tiny-wins-${number}.json`,
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

/** The browser knows which extension saved what. */
function ours(items: readonly Downloads.DownloadItem[]): Downloads.DownloadItem[] {
  return items.filter(({ byExtensionId }) => byExtensionId === browser.runtime.id);
}

/** The newest backup file that the browser remembers, for a history that was lost; Firefox knows this session's alone. */
export async function lastBackup(): Promise<{ name: string; savedAt: number } | null> {
  if (!(await mayDownload())) return null;
  const items = await browser.downloads.search({ orderBy: ["-startTime"], state: "complete" });
  const last = items.find(({ filename, exists }) => NAME.test(filename) && exists);
  return last ? { name: last.filename, savedAt: Date.parse(last.startTime) } : null;
}

/** Backup files in Downloads, where clearing the browser's data does not reach them. */
import { toJson } from "../domain/exchange/file";
import type { CivilDate } from "../domain/schema";
import { browser } from "./browser";
import { now } from "./clock";
import * as history from "./history";
import { inOffscreen } from "./offscreen";

const FOLDER = "Tiny Wins";
/** Daily files that are kept; the oldest make room. */
const KEPT_FILES = 7;
const NAME = /tiny-wins-\d{4}-\d{2}-\d{2}\.json$/;

/** A file with everything, as an address that lives as long as the document that made it. */
export async function buildBackup(): Promise<string> {
  const { days, current } = await history.readAll();
  const parts = [...toJson({ days, current }, now())];
  return URL.createObjectURL(new Blob(parts, { type: "application/json" }));
}

/** Whether the person gave the permission. */
export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ["downloads"] });
}

/** Asks for the permission; only a click may. */
export function askToDownload(): Promise<boolean> {
  return browser.permissions.request({ permissions: ["downloads"] });
}

/** Saves the file of a day, in place of an earlier one of that day. Rejects when it is not saved. */
export async function saveBackup(day: CivilDate): Promise<void> {
  if (typeof document === "undefined") {
    await inOffscreen("backup", (url) => download(String(url), day));
  } else {
    const url = await buildBackup();
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
    const settle = (state: string | undefined) => {
      if (state === undefined || state === "in_progress") return;
      browser.downloads.onChanged.removeListener(onChanged);
      if (state === "complete") resolve();
      else reject(new Error("The backup could not be saved"));
    };
    const onChanged = (change: { id: number; state?: { current?: string } }) => {
      if (change.id === id) settle(change.state?.current);
    };
    browser.downloads.onChanged.addListener(onChanged);
    browser.downloads.search({ id }).then(([item]) => settle(item?.state), reject);
  });
}

/** Our own files only: the browser knows which extension saved what. */
async function dropOldFiles(): Promise<void> {
  const items = await browser.downloads.search({ orderBy: ["-startTime"], state: "complete" });
  const ours = items.filter(
    ({ byExtensionId, filename, exists }) =>
      byExtensionId === browser.runtime.id && NAME.test(filename) && exists,
  );
  for (const { id } of ours.slice(KEPT_FILES)) {
    await browser.downloads.removeFile(id).catch(() => {});
    await browser.downloads.erase({ id }).catch(() => []);
  }
}

/** The newest backup file that the browser remembers, for a history that was lost. */
export async function lastBackup(): Promise<{ name: string; savedAt: number } | null> {
  if (!(await mayDownload())) return null;
  const items = await browser.downloads.search({ orderBy: ["-startTime"], state: "complete" });
  const last = items.find(({ filename, exists }) => NAME.test(filename) && exists);
  return last ? { name: last.filename, savedAt: Date.parse(last.startTime) } : null;
}

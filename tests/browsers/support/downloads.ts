import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { eventually } from "./eventually.ts";

/** Where a browser on the profile saves what is downloaded. */
export function downloadsIn(profile: string): string {
  const folder = join(profile, "saved files");
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The paths of the backup files that are saved whole, oldest day first. */
export function backupsIn(profile: string): string[] {
  const folder = join(downloadsIn(profile), "Tiny Wins");
  if (!existsSync(folder)) return [];
  const all = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const names = all.filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => join(folder, name));
}

/** Leaves none of them to the next story. */
export function forgetDownloads(profile: string): void {
  rmSync(downloadsIn(profile), { recursive: true, force: true, maxRetries: 20 });
  downloadsIn(profile);
}

let taken = 0;

/**
 * Waits until a file of that ending is saved whole, and takes it away, so that the next one counts.
 * @returns its name, and the path to which it was taken
 */
export async function takeDownload(profile: string, ending: string) {
  const folder = downloadsIn(profile);
  const name = (await eventually(`a file *${ending} to be saved`, () => {
    const files = readdirSync(folder);
    const isPart = files.some((file) => /\.(part|crdownload)$/.test(file));
    const saved = files.find((file) => file.endsWith(ending) && statSync(join(folder, file)).size);
    return isPart ? undefined : saved;
  })) as string;
  const path = join(profile, `taken-${++taken}-${name}`);
  renameSync(join(folder, name), path);
  return { name, path };
}

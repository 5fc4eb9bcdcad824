/** Zips that hang on nothing but their contents: the same files give the same bytes on any day. */
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { type ZipOptions, type Zippable, zipSync } from "fflate";

/** 1 January 1980, the earliest date a zip knows, in whatever zone the machine is. */
const SOMEDAY = new Date(1980, 0, 1);

/** Every file below a folder, by its path there, in order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.split(sep).join("/"))
    .sort();
}

/**
 * Packs these files of a folder.
 * @param level 0 stores them as they are, 9 packs them as small as it can
 */
export function pack(
  folder: string,
  files: readonly string[],
  level: NonNullable<ZipOptions["level"]>,
): Uint8Array {
  const entries: Zippable = {};
  for (const path of files.toSorted()) {
    entries[path] = [readFileSync(join(folder, path)), { level, mtime: SOMEDAY }];
  }
  return zipSync(entries);
}

/** Damage to a closed profile's stores, each of which throws when it found nothing to damage. */
import {
  closeSync,
  cpSync,
  globSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { Family } from "../support/extension.ts";

/** The places of a kind of store in a profile, by browser. */
const PLACES = {
  chromium: {
    ledger: "Default/IndexedDB/chrome-extension_*_0.indexeddb.leveldb",
    local: "Default/Local Extension Settings/*",
  },
  firefox: {
    ledger: "storage/default/moz-extension+++*/idb",
    local: "storage/default/moz-extension+++*^userContextId=4294967295/idb",
  },
} as const;

export type Kind = keyof (typeof PLACES)["chromium"];

/** The folders of a store in the profile. */
export function foldersOf(family: Family, profile: string, kind: Kind): string[] {
  const folders = globSync(PLACES[family][kind], { cwd: profile }).filter(
    (path) => family === "chromium" || kind === "local" || !path.includes("userContextId"),
  );
  if (folders.length === 0) throw new Error(`No ${kind} of ${family} in ${profile}`);
  return folders.map((folder) => join(profile, folder));
}

function filesIn(folder: string, pattern: string): string[] {
  const files = globSync(pattern, { cwd: folder }).map((file) => join(folder, file));
  if (files.length === 0) throw new Error(`No ${pattern} in ${folder}`);
  return files;
}

/** Overwrites bytes of a file, and proves that it is another file then. */
function overwrite(file: string, at: number, bytes: Uint8Array): void {
  const before = readFileSync(file);
  const handle = openSync(file, "r+");
  writeSync(handle, bytes, 0, bytes.length, at);
  closeSync(handle);
  if (readFileSync(file).equals(before)) throw new Error(`${file} is as it was`);
}

export type Damage = (folder: string) => void;

const NOISE = Uint8Array.from({ length: 200 }, (_, i) => (i * 37 + 11) % 256);

/** What can befall a LevelDB, Chromium's. */
export const LEVELDB = {
  "garbage in CURRENT": (folder: string) => {
    for (const file of filesIn(folder, "CURRENT")) overwrite(file, 0, NOISE);
  },
  // In both: a ledger that was closed and opened again before lies in a table, and its log is empty.
  "flipped bits in logs and tables": (folder: string) => {
    const files = filesIn(folder, "*.{log,ldb}").filter((file) => statSync(file).size > 0);
    for (const file of files) {
      overwrite(
        file,
        0,
        readFileSync(file).map((byte, i) => (i % 100 === 20 ? byte ^ 1 : byte)),
      );
    }
  },
};

/** Chromium repairs the store of settings where it can; so all of it goes. */
export const GONE: Damage = (folder) => rmSync(folder, { recursive: true });

/** What keeps it from being opened at all. */
export const CLOSING = {
  "no MANIFEST": (folder: string) => {
    for (const file of filesIn(folder, "MANIFEST-*")) rmSync(file);
  },
  "a file in the folder's place": (folder: string) => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, "no folder");
  },
};

/** What can befall SQLite, Firefox's. */
export const SQLITE = {
  "a header of garbage": (folder: string) => {
    for (const file of filesIn(folder, "*.sqlite")) overwrite(file, 0, NOISE.slice(0, 100));
  },
  "a truncated file": (folder: string) => {
    for (const file of filesIn(folder, "*.sqlite")) writeFileSync(file, "");
  },
};

/** Damages every folder of the store. */
export function damage(family: Family, profile: string, kind: Kind, how: Damage): void {
  for (const folder of foldersOf(family, profile, kind)) how(folder);
}

/** A copy of a folder to put back, for faults that follow one another. */
export function keepAside(folder: string): () => void {
  const aside = `${folder}.aside`;
  cpSync(folder, aside, { recursive: true });
  return () => {
    rmSync(folder, { recursive: true, force: true });
    cpSync(aside, folder, { recursive: true });
  };
}

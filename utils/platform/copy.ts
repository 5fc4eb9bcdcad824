/**
 * The first frame's copy of the snapshot, in `localStorage`: the one store that a page can read
 * before it paints. Disposable, and never a source of truth.
 */
import type { Snapshot } from "../domain/schema";
import { DEFAULT_SETTINGS } from "../domain/settings";

/** Its first line is a hash of the rest: by that a picture tells in no time whether it is of this copy. */
const KEY = "first-frame";
/** A day of thousands of wins is painted after the real read instead; in UTF-16 code units. */
const LARGEST = 500_000;

/**
 * The copy, or null when there is none that this version can paint.
 * @param kept as it was stored, when it is not the one that is stored now
 */
export function readCopy(kept?: string): Snapshot | null {
  try {
    const stored = kept ?? localStorage.getItem(KEY) ?? "";
    const copy = JSON.parse(
      stored.slice(stored.indexOf("\n") + 1) || "null",
    ) as Partial<Snapshot> | null;
    const paintable =
      copy?.version === 2 &&
      Array.isArray(copy.current?.steps) &&
      typeof copy.current.settings === "object" &&
      typeof copy.days === "object" &&
      typeof copy.counts === "object" &&
      typeof copy.progress === "object" &&
      Array.isArray(copy.milestones);
    return paintable ? withDefaults(copy as Snapshot) : null;
  } catch {
    return null;
  }
}

/** A copy of the version before may lack settings that this one knows. */
function withDefaults(copy: Snapshot): Snapshot {
  const settings = { ...DEFAULT_SETTINGS, ...copy.current.settings };
  return { ...copy, current: { ...copy.current, settings } };
}

/** Leaves nothing in `localStorage`: all that stands there was made from the history. */
export function dropCopy(): void {
  try {
    localStorage.clear();
  } catch {
    // Storage that refuses holds nothing.
  }
}

/** Keeps the snapshot for the next page's first frame. Never throws: the copy may be missing. */
export function writeCopy(snapshot: Snapshot): void {
  try {
    const copy = JSON.stringify(snapshot);
    if (copy.length > LARGEST) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, `${hash(copy)}\n${copy}`);
  } catch {
    // Storage that refuses costs the next page a few milliseconds, no more.
  }
}

/** FNV-1a over UTF-16 code units, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(words: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) sum = Math.imul(sum ^ words.charCodeAt(i), 0x01000193);
  return sum;
}

/** The ring: a file a day with everything, the newest of which are kept, and what may replace what. */
import { MINUTE } from "./hour";
import type { CivilDate } from "./schema";

/** Files that are kept. */
export const RING = 7;
/** A file with less than this share of the fullest one's wins looks like a loss, not like a day. */
const NEAR_EMPTY = 0.5;
/** Until it is so old (ms) the fullest file is not given up for near-empty ones. */
const FULLEST_KEPT_MS = 30 * 24 * 60 * MINUTE;

export type RingFile = {
  day: CivilDate;
  wins: number;
  /** ms */
  savedAt: number;
  name: string;
};

const NAME = /^(\d{4}-\d{2}-\d{2})_(\d+)_(\d+)\.json\.gz$/;

/** A file's name says what a list of them has to know. */
export function nameOf({ day, wins, savedAt }: Omit<RingFile, "name">): string {
  return `${day}_${wins}_${savedAt}.json.gz`;
}

/** The files so named, newest first. */
export function readNames(names: Iterable<string>): RingFile[] {
  return [...names]
    .flatMap((name) => {
      const [, day, wins, savedAt] = NAME.exec(name) ?? [];
      return day ? [{ day, wins: Number(wins), savedAt: Number(savedAt), name }] : [];
    })
    .sort((a, b) => b.savedAt - a.savedAt);
}

/**
 * Whether a file may be added, and which ones make room for it. A near-empty one replaces nothing:
 * it looks like a loss that nobody has noticed.
 */
export function makeRoom(
  files: readonly RingFile[],
  next: Omit<RingFile, "name">,
): { mayAdd: boolean; drop: RingFile[] } {
  const good = files.filter(({ savedAt }) => next.savedAt - savedAt < FULLEST_KEPT_MS);
  const fullest = Math.max(0, ...good.map(({ wins }) => wins));
  if (next.wins === 0 || next.wins < fullest * NEAR_EMPTY) return { mayAdd: false, drop: [] };
  const others = files.filter(({ day }) => day !== next.day);
  const sameDay = files.filter(({ day }) => day === next.day);
  return { mayAdd: true, drop: [...sameDay, ...others.slice(RING - 1)] };
}

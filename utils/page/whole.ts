/** The whole history, read in pieces: no page stands still for ten years of it. */
import type { Pace } from "../domain/exchange/pace";
import type { CivilDate, Current, Day } from "../domain/schema";
import * as history from "../platform/history";

/** Days that are read at once. */
const PIECE_DAYS = 25;
/** The page draws and listens after this much work, ms. */
const SLICE_MS = 12;

/** A pause that lets the page draw whenever it worked for long enough. */
export function breath(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE_MS) return;
    await history.pause();
    since = performance.now();
  };
}

/** What to do with the days, in order; begun anew when the history changed while it was read. */
export type Reading<T> = { days(piece: Day[]): void; end(current: Current): T };

/**
 * Reads the days from `from` to `to` as of one moment.
 * @returns what the reading came to; null when it was cancelled
 */
export async function readThrough<T>(
  begin: () => Reading<T>,
  pace: Pace,
  { from, to }: { from: CivilDate; to: CivilDate } = { from: "", to: "\uffff" },
): Promise<T | null> {
  for (;;) {
    const { dates, revision } = await history.open(0);
    const reading = begin();
    const within = dates.filter((day) => from <= day && day <= to).reverse();
    if (!(await readDays(within, reading, pace))) return null;
    const current = await history.readNow();
    // Written to meanwhile: a win may have moved from a day to come to one that was read.
    if (current.revision === revision) return reading.end(current);
  }
}

/** @returns whether it came to its end */
async function readDays(
  dates: readonly CivilDate[],
  reading: Reading<unknown>,
  pace: Pace,
): Promise<boolean> {
  let coming = readPiece(dates, 0);
  for (let at = 0; at < dates.length; at += PIECE_DAYS) {
    if (pace.signal?.aborted) return false;
    const piece = await coming;
    // Asked for already, so that the store works on the next piece while the page does on this one.
    coming = readPiece(dates, at + PIECE_DAYS);
    coming.catch(() => {}); // nobody waits for it when this piece fails, or is the last wanted
    reading.days(piece);
    pace.progress?.(Math.min(1, (at + PIECE_DAYS) / dates.length));
    await pace.pause?.();
  }
  return true;
}

async function readPiece(dates: readonly CivilDate[], at: number): Promise<Day[]> {
  const piece = dates.slice(at, at + PIECE_DAYS);
  const [first, last] = [piece[0], piece.at(-1)];
  return first && last ? history.read(first, last) : [];
}

/** Everything there is, oldest day first; null when cancelled. */
export function readHistory(pace: Pace): Promise<{ days: Day[]; current: Current } | null> {
  return readThrough(() => {
    const all: Day[] = [];
    return {
      days: (piece) => void all.push(...piece),
      end: (current) => ({ days: all, current }),
    };
  }, pace);
}

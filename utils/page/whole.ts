/** The whole history, read in pieces: no page stands still for ten years of it. */
import type { Pace } from "../domain/exchange/pace";
import type { CivilDate, Current, Day } from "../domain/schema";
import { ahead } from "../platform/ahead";
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
  const pieces = Math.ceil(dates.length / PIECE_DAYS);
  let done = 0;
  if (pace.signal?.aborted) return false;
  for await (const days of ahead(pieces, (piece) => readPiece(dates, piece * PIECE_DAYS))) {
    reading.days(days);
    pace.progress?.(++done / pieces);
    await pace.pause?.();
    if (pace.signal?.aborted) return false;
  }
  return true;
}

function readPiece(dates: readonly CivilDate[], from: number): Promise<Day[]> {
  const piece = dates.slice(from, from + PIECE_DAYS);
  return history.read(piece[0] ?? "", piece.at(-1) ?? "");
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

/** The whole history, read in pieces: no page stands still for ten years of it. */
import type { Pace } from "../domain/exchange/pace";
import type { Current, Day } from "../domain/schema";
import * as history from "../platform/history";

/** Days that are read at once. */
const PIECE_DAYS = 100;
/** The page draws and listens after this much work, ms. */
const SLICE_MS = 12;
/** How often reading begins anew because the history changed meanwhile. */
const TRIES = 5;

/** A pause that lets the page draw whenever it worked for long enough. */
export function breath(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE_MS) return;
    await history.pause();
    since = performance.now();
  };
}

/** Everything there is, oldest day first, as of one moment; null when cancelled. */
export async function readHistory(pace: Pace): Promise<{ days: Day[]; current: Current } | null> {
  for (let tries = 1; ; tries++) {
    const { dates, revision } = await history.open(0, "");
    const days = await readDays(dates.toReversed(), pace);
    if (!days) return null;
    const current = await history.readNow();
    if (current.revision === revision) return { days, current };
    // Written to while it was read: a win may have moved from a later day to an earlier one.
    if (tries === TRIES) return history.readAll();
  }
}

async function readDays(dates: readonly string[], pace: Pace): Promise<Day[] | null> {
  const days: Day[] = [];
  for (let at = 0; at < dates.length; at += PIECE_DAYS) {
    if (pace.signal?.aborted) return null;
    const piece = dates.slice(at, at + PIECE_DAYS);
    const [first = "", last = ""] = [piece[0], piece.at(-1)];
    days.push(...(await history.read(first, last)));
    pace.progress?.((at + piece.length) / dates.length);
    await pace.pause?.();
  }
  return days;
}

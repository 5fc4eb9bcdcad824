/** Keeps the picture of a page's first frame for the next time; see `utils/platform/first-picture.ts`. */
import { nextTurn, now } from "../platform/clock";
import { keepPicture, type Pictured } from "../platform/first-picture";
import type { PageStore } from "./store";

type Drawn = { store: PageStore; fromCopy: boolean };

/**
 * To be called before the page draws.
 * @param painted resolves behind the first paint
 * @returns is told of each drawing, and keeps the first; with the minutes after midnight at which the
 * page turns by itself
 */
export function pictureKeeper(page: Pictured, painted: Promise<void>) {
  /** Another script may have drawn the first frame already; Preact takes its elements over. */
  let isFirst = document.body.firstElementChild === null;
  return ({ store, fromCopy }: Drawn, turns: readonly number[]): void => {
    if (!isFirst) return;
    isFirst = false;
    if (!fromCopy || store.get().snapshot.current.hour) return;
    const from = now();
    const until = nextTurn(from, turns);
    void painted.then(() => keepPicture(page, from, until));
  };
}

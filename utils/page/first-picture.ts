/** Keeps pictures of a page for the next time; see `utils/platform/first-picture.ts`. */
import { nextTurn, now } from "../platform/clock";
import { keepPicture, type Pictured, type Still } from "../platform/first-picture";
import { handedOn } from "../platform/handed-on";
import type { PageStore } from "./store";

type Drawn = { store: PageStore; fromCopy: boolean };

/**
 * Of the first frame. To be called before the page draws.
 * @param painted resolves behind the first paint
 * @returns a function to call at each drawing; it keeps the first one. It takes the minutes after
 * midnight at which the page turns by itself
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

/** A page is at rest when nothing on it has changed for so long (ms). */
const QUIET_MS = 300;
/** What stands on it for only as long as something is pointed at. */
const PASSING = "[data-passing]";
const TOUCHES = ["pointerdown", "keydown", "focusin", "input", "click"];
const TURNS = ["pagehide", "visibilitychange"];

/**
 * Of the whole page at rest, as anybody would find it: what was touched, or has changed since it was
 * drawn, may show what the next page would not. To be called before the page draws.
 * @param isWhole whether the parts are there that the first frame does without
 * @returns is told what the page shows, null when it would not stay so by itself; with the minutes
 * after midnight at which the page turns
 */
export function restKeeper(page: Pictured, isWhole: () => boolean) {
  const handed = handedOn();
  let isFresh = !handed?.still && !handed?.isTouched();
  let shown: Still | null = null;
  let turns: readonly number[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    if (!isFresh || !shown || !isWhole() || document.body.querySelector(PASSING)) return;
    stop();
    const from = now();
    keepPicture(page, from, nextTurn(from, turns), shown);
  };
  const keepSoon = () => {
    clearTimeout(timer);
    // Out of sight its clock stands still, and it shows another part of the day.
    timer = setTimeout(() => document.hidden || keep(), QUIET_MS);
  };
  let wasHidden = document.hidden;
  // Many are left before they have been quiet. Of a page that is closed, which of the two events comes
  // first differs from browser to browser: what was seen until then is of this moment.
  const turn = () => {
    if (!wasHidden) keep();
    wasHidden = document.hidden;
    if (isFresh && !wasHidden) keepSoon();
  };
  const changes = new MutationObserver(keepSoon);
  const stop = () => {
    isFresh = false;
    changes.disconnect();
    for (const type of TOUCHES) removeEventListener(type, stop, true);
    for (const type of TURNS) removeEventListener(type, turn);
  };
  if (isFresh) {
    changes.observe(document.body, { childList: true, subtree: true, attributes: true });
    for (const type of TOUCHES) addEventListener(type, stop, true);
    for (const type of TURNS) addEventListener(type, turn);
  }
  return (next: Still | null, turnsAt: readonly number[]): void => {
    if (shown && next?.revision !== shown.revision) stop();
    shown = next;
    turns = turnsAt;
    if (isFresh) keepSoon();
  };
}

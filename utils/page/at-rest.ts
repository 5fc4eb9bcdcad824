/**
 * A new tab at rest: a picture that nobody has touched and that is still true. It needs none of the
 * page's own scripts, and most new tabs are left without ever needing them.
 */
import { now } from "../platform/clock";
import type { Picture, Still } from "../platform/first-picture";
import { isStill, onStored } from "../platform/still";

/** A machine that slept or went abroad, or whose clock was set, is found out after this long (ms). */
const LOOK_MS = 60_000;

/**
 * @param begun resolves with the first thing that is done on the page
 * @returns resolves when the page itself is needed: it is touched, its time is over, or what it shows
 * has changed; with whether it was known to be true until then
 */
export function untilNeeded(
  picture: Picture,
  still: Still,
  begun: Promise<void>,
): Promise<boolean> {
  return new Promise((resolve) => {
    const stop = new AbortController();
    const { signal } = stop;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasStill = false;
    const need = () => {
      stop.abort();
      stopListening();
      clearTimeout(timer);
      resolve(wasStill);
    };
    const look = () => {
      clearTimeout(timer);
      // Out of sight it has time until it is seen: many tabs would wake in the same moment.
      if (document.hidden) return;
      if (!picture.holds(now())) return need();
      timer = setTimeout(look, Math.min(picture.until - now(), LOOK_MS));
    };
    const stopListening = onStored(need);
    look();
    for (const event of ["focus", "resize", "visibilitychange", "pageshow"]) {
      addEventListener(event, look, { signal });
    }
    const ask = () => {
      wasStill = false;
      isStill(still).then((is) => (is ? (wasStill = true) : need()), need);
    };
    // Kept aside by the browser, it was not told what was stored.
    addEventListener("pageshow", ({ persisted }) => persisted && ask(), { signal });
    void begun.then(need);
    ask();
  });
}

import { now } from "../platform/clock";
import { type Pictured, pictureToDraw } from "../platform/first-picture";

/**
 * All that new tab and popup run before their first paint when there is a picture that holds: it is
 * drawn, and the page's own script comes behind the paint; else at once. To be called while the
 * script that the page begins with runs.
 * @param afterPaint resolves behind the next paint
 * @param onDrawn what follows as soon as the picture stands, in the same frame
 */
export function runFirst(
  page: Pictured,
  afterPaint: () => Promise<void>,
  onDrawn?: () => void,
): void {
  const own = document.currentScript as HTMLScriptElement;
  const scripts = own.dataset.scripts?.split(" ") ?? [];
  const load = () => scripts.map((script) => import(/* @vite-ignore */ script));
  const draw = pictureToDraw(page, now());
  if (!draw) own.after(...scripts.map(fetchedSoon));
  // The body is still to come; what stands in it in the same tick is painted with it.
  new MutationObserver((_, observer) => {
    if (!document.body) return;
    observer.disconnect();
    draw?.();
    if (draw) onDrawn?.();
    void (draw ? afterPaint() : Promise.resolve()).then(load);
  }).observe(document.documentElement, { childList: true });
}

function fetchedSoon(script: string): HTMLLinkElement {
  return Object.assign(document.createElement("link"), { rel: "modulepreload", href: script });
}

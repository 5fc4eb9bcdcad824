import { now } from "../platform/clock";
import { type Pictured, pictureToDraw } from "../platform/first-picture";

/**
 * Makes ready all that new tab and popup run before their first paint when there is a picture that
 * holds. To be called while the script that the page begins with runs.
 * @param afterPaint resolves behind the next paint
 * @returns draws it into the body, and has the page's own script come behind the paint; at once where
 * there is nothing to draw. Gives whether there was.
 */
export function prepareFirst(page: Pictured, afterPaint: () => Promise<void>): () => boolean {
  const own = document.currentScript as HTMLScriptElement;
  const scripts = own.dataset.scripts?.split(" ") ?? [];
  const load = () => scripts.map((script) => import(/* @vite-ignore */ script));
  const draw = pictureToDraw(page, now());
  if (!draw) own.after(...scripts.map(fetchedSoon));
  return () => {
    draw?.();
    void (draw ? afterPaint() : Promise.resolve()).then(load);
    return draw !== null;
  };
}

function fetchedSoon(script: string): HTMLLinkElement {
  return Object.assign(document.createElement("link"), { rel: "modulepreload", href: script });
}

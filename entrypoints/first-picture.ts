import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { afterPaint } from "../components/paint";
import { now } from "../utils/platform/clock";
import { type Pictured, pictureToDraw } from "../utils/platform/first-picture";
import { holdHeight } from "./newtab/holdHeight";

/**
 * All that new tab and popup run before their first paint when there is a picture that holds: it is
 * drawn, and the page's own script comes behind the paint; else at once.
 */
export default defineUnlistedScript(() => {
  const own = document.currentScript as HTMLScriptElement;
  const scripts = own.dataset.scripts?.split(" ") ?? [];
  const load = () => scripts.map((script) => import(/* @vite-ignore */ script));
  const page = own.dataset.page as Pictured;
  if (page === "newtab") holdHeight();
  const draw = pictureToDraw(page, now());
  if (!draw) own.after(...scripts.map(fetchedSoon));
  // The body is still to come; what stands in it in the same tick is painted with it.
  new MutationObserver((_, observer) => {
    if (!document.body) return;
    observer.disconnect();
    draw?.();
    // Who opened the popup by its shortcut types at once; a new tab takes no focus.
    if (draw && page === "popup") document.querySelector<HTMLElement>(".log input")?.focus();
    void (draw ? afterPaint() : Promise.resolve()).then(load);
  }).observe(document.documentElement, { childList: true });
});

function fetchedSoon(script: string): HTMLLinkElement {
  return Object.assign(document.createElement("link"), { rel: "modulepreload", href: script });
}

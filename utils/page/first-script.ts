import { now } from "../platform/clock";
import { type Pictured, readPicture } from "../platform/first-picture";
import { handOn } from "../platform/handed-on";
import type { untilNeeded } from "./at-rest";
import { holdActs } from "./held-acts";

/**
 * Makes ready all that new tab and popup run before their first paint when there is a picture that
 * holds. To be called while the script that the page begins with runs.
 * @param afterPaint resolves behind the next paint
 * @param rest how long a whole page may do without its scripts, where it may at all
 * @returns draws it into the body, and has the page's own scripts come behind the paint, or when the
 * page needs them; at once where there is nothing to draw. Gives whether there was.
 */
export function prepareFirst(
  page: Pictured,
  afterPaint: () => Promise<void>,
  rest?: typeof untilNeeded,
): () => boolean {
  const own = document.currentScript as HTMLScriptElement;
  const scripts = own.dataset.scripts?.split(" ") ?? [];
  const load = () => void scripts.map((script) => import(/* @vite-ignore */ script));
  const picture = readPicture(page, now());
  if (!picture) {
    own.after(...scripts.map(fetchedSoon));
    return () => {
      load();
      return false;
    };
  }
  return () => {
    picture.draw();
    const acts = holdActs();
    void afterPaint().then(async () => {
      const still = picture.complete();
      // A page that cannot tell whether it is needed is.
      const wasStill = still && (await rest?.(picture, still, acts.begun).catch(() => false));
      handOn({ ...acts, copy: picture.copy, still, wasStill });
      load();
    });
    return true;
  };
}

function fetchedSoon(script: string): HTMLLinkElement {
  return Object.assign(document.createElement("link"), { rel: "modulepreload", href: script });
}

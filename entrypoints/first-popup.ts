import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { afterPaint } from "../components/paint";
import { prepareFirst } from "../utils/page/first-script";
import { focusField, typedAnywhere } from "./popup/typedAnywhere";

/** What the popup begins with, before it has a body; see `scripts/first-frame.ts`. */
export default defineUnlistedScript(() => {
  typedAnywhere();
  const begin = prepareFirst("popup", afterPaint);
  // What is put into the body in the tick in which it comes is painted with it.
  new MutationObserver((_, observer) => {
    if (!document.body) return;
    observer.disconnect();
    if (begin()) focusField();
  }).observe(document.documentElement, { childList: true });
});

import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { afterPaint } from "../components/paint";
import { prepareFirst } from "../utils/page/first-script";
import { holdHeight } from "./newtab/holdHeight";

/** What the new tab begins with, once its body is there; see `scripts/first-frame.ts`. */
export default defineUnlistedScript(() => {
  holdHeight();
  const begin = prepareFirst("newtab", afterPaint);
  begin();
});

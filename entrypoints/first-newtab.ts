import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { afterPaint } from "../components/paint";
import { untilNeeded } from "../utils/page/at-rest";
import { prepareFirst } from "../utils/page/first-script";
import { holdHeight } from "./newtab/holdHeight";

/** What the new tab begins with, once its body is there; see `scripts/first-frame.ts`. */
export default defineUnlistedScript(() => {
  holdHeight();
  const begin = prepareFirst("newtab", afterPaint, untilNeeded);
  begin();
});

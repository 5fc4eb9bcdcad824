import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { afterPaint } from "../components/paint";
import { runFirst } from "../utils/page/first-script";
import { holdHeight } from "./newtab/holdHeight";

/** What the new tab begins with; see `scripts/first-frame.ts`. */
export default defineUnlistedScript(() => {
  holdHeight();
  runFirst("newtab", afterPaint);
});

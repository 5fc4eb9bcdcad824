import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { afterPaint } from "../components/paint";
import { runFirst } from "../utils/page/first-script";
import { focusField, typedAnywhere } from "./popup/typedAnywhere";

/** What the popup begins with; see `scripts/first-frame.ts`. */
export default defineUnlistedScript(() => {
  typedAnywhere();
  // Who opened it by its shortcut types at once; a new tab takes no focus.
  runFirst("popup", afterPaint, focusField);
});

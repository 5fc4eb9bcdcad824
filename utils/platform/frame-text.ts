import messages from "../../locales/en.json?frame";
import type { FormatMemo, Text } from "../text/text";
import { english } from "./language";

/** What the new tab and the popup say: no more than they need, since it is parsed before they paint. */
export function loadText(memo?: FormatMemo): Text {
  return english(messages, memo);
}

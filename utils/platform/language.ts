/** The language a page or the worker speaks. */
import { createText, type FormatMemo, type Messages, type Text } from "../text/text";

/**
 * The text in English. Dates and numbers follow the person's own variety of it, when their
 * browser names one.
 */
export function english(messages: Messages, memo?: FormatMemo): Text {
  const region = navigator.languages.find((tag) => tag.split("-")[0] === "en");
  return createText(messages, "en", region, memo);
}

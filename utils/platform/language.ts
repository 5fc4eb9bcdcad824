/** The language a page or the worker speaks. */
import en from "../../locales/en.json";
import { createText, type Messages, type Text } from "../text/text";

/**
 * The text in English. Dates and numbers follow the person's own variety of it, when their
 * browser names one.
 */
export function loadText(): Text {
  const region = navigator.languages.find((tag) => tag.split("-")[0] === "en");
  return createText(en as Messages, "en", region);
}

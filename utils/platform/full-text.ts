import messages from "../../locales/en.json";
import type { Messages, Text } from "../text/text";
import { english } from "./language";

/** Everything there is to say. */
export function loadText(): Text {
  return english(messages as Messages);
}

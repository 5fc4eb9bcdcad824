/** For who would rather not be counted: the same sentences without counts and totals. */
import type { MessageKey, Params, Text } from "./text";

/** What is said instead; null is silence. */
const INSTEAD: Partial<Record<MessageKey, MessageKey | null>> = {
  "newtab.done": "newtab.doneWords",
  "newtab.earlier": "newtab.earlierToday",
  "log.logged": "log.loggedWords",
  "field.total": null,
  "field.day": "field.dayWords",
  "field.summary": "field.heading",
};

/** The text without numbers of wins. */
export function wordsOnly(text: Text): Text {
  const say = (key: MessageKey, params?: Params) => {
    const instead = INSTEAD[key];
    return instead === null ? "" : text(instead ?? key, params);
  };
  return Object.assign(say, text);
}

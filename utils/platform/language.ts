/** The language a page or the worker speaks. */
import type { Settings } from "../domain/schema";
import { chooseLanguage, type Language, primary } from "../text/languages";
import { createText, type FormatMemo, type Messages, type Text } from "../text/text";

/** The language that was chosen, or the best of the browser's. */
export function languageOf({ language }: Pick<Settings, "language">): Language {
  return chooseLanguage(language, navigator.languages);
}

/**
 * The text in a language. Dates and numbers follow the person's own variety of it, when their
 * browser names one.
 */
export function speak(
  language: Language,
  messages: Messages,
  memo?: FormatMemo,
  more?: () => Promise<Messages>,
): Text {
  const region = navigator.languages.find((tag) => primary(tag) === primary(language));
  return createText(messages, language, region, memo, more);
}

/** The files in which a language's messages lie; together they are all. */
export const PARTS = ["frame", "later", "background", "rest"] as const;

/**
 * The messages of another language than English, as the build laid them beside the code: the
 * worker may not import code when it wants to, and who speaks one language loads no other.
 * @throws Error when the file cannot be read
 */
export async function readWords(
  language: Language,
  part: (typeof PARTS)[number],
): Promise<Messages> {
  const [keys, words] = await Promise.all([read<string[]>("keys"), read<unknown[]>(language)]);
  return Object.fromEntries(keys.map((key, i) => [key, words[i]])) as Messages;

  async function read<T>(name: string): Promise<T> {
    const answer = await fetch(`/words/${name}.${part}.json`);
    return answer.json();
  }
}

/**
 * What the new tab and the popup say: no more than they need, since it is parsed before they
 * paint. English is in their code; another language is kept from the last page, so that no frame
 * waits for a file.
 */
import english, { edition } from "../../locales/en.json?frame";
import type { Language } from "../text/languages";
import type { FormatMemo, Messages, Text } from "../text/text";
import { readWords, speak } from "./language";

const KEY = "first-frame-words";

/** Of this state of the message files; those of an older version lack what the code says. */
type Kept = { edition: string; language: Language; words: Messages };

/** The text, if no file has to be read for it. */
export function textAtOnce(language: Language, memo?: FormatMemo): Text | null {
  const words = language === "en" ? english : keptWords(language);
  return words && speak(language, words, memo, () => readLater(language));
}

/** The text in a language, which is kept for the next page; in English where it cannot be read. */
export async function loadText(language: Language, memo?: FormatMemo): Promise<Text> {
  const known = textAtOnce(language, memo);
  if (known) return known;
  const words = await readWords(language, "frame").catch(() => null);
  if (!words) return speak("en", english, memo, () => readLater("en"));
  keep({ edition, language, words });
  return speak(language, words, memo, () => readLater(language));
}

/** What the parts say that come behind the first paint. */
async function readLater(language: Language): Promise<Messages> {
  const words = language === "en" ? null : await readWords(language, "later").catch(() => null);
  return words ?? (await import("../../locales/en.json?later")).default;
}

function keptWords(language: Language): Messages | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "null") as Partial<Kept> | null;
    const fits = kept?.edition === edition && kept.language === language;
    return fits ? (kept.words ?? null) : null;
  } catch {
    return null;
  }
}

function keep(kept: Kept): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Storage that refuses costs the next page a request, no more.
  }
}

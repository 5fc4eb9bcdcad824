import english from "../../locales/en.json?background";
import type { Language } from "../text/languages";
import type { Text } from "../text/text";
import { readWords, speak } from "./language";

const loaded = new Map<Language, Promise<Text>>();

/** What the background says, in a language. Loaded when something is said, not when it starts. */
export function backgroundText(language: Language): Promise<Text> {
  const text = loaded.get(language) ?? load(language);
  loaded.set(language, text);
  return text;
}

async function load(language: Language): Promise<Text> {
  if (language === "en") return speak("en", english);
  const words = await readWords(language, "background").catch(() => null);
  return words ? speak(language, words) : speak("en", english);
}

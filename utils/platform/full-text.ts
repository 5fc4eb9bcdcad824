import english from "../../locales/en.json";
import type { Language } from "../text/languages";
import type { Messages, Text } from "../text/text";
import { PARTS, readWords, speak } from "./language";

/** Everything there is to say, in a language; in English where its file cannot be read. */
export async function loadText(language: Language): Promise<Text> {
  if (language === "en") return speak("en", english as Messages);
  const words = await readAll(language).catch(() => null);
  return words ? speak(language, words) : speak("en", english as Messages);
}

async function readAll(language: Language): Promise<Messages> {
  const parts = await Promise.all(PARTS.map((part) => readWords(language, part)));
  return Object.assign({}, ...parts);
}

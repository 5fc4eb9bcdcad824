/** The languages there is a message file for, and which of them a person gets. */

/** By the BCP 47 tag that names the file in `locales`; each in its own words. */
const NAMES = {
  en: "English",
  de: "Deutsch",
  fr: "Français",
  es: "Español",
  "pt-BR": "Português (Brasil)",
  it: "Italiano",
  pl: "Polski",
  tr: "Türkçe",
  ar: "العربية",
  ja: "日本語",
  "zh-CN": "简体中文",
  ko: "한국어",
} as const;

export type Language = keyof typeof NAMES;

export type LanguageName = readonly [tag: Language, name: string];

/** What settings offer. */
export const OFFERED = Object.entries(NAMES) as readonly LanguageName[];

/** What a language calls itself. */
export function nameOf(language: Language): string {
  return NAMES[language];
}

/**
 * The language to speak: the one that was chosen; else the first of the browser's that
 * there is; else English.
 * @param chosen a tag, or "auto"
 * @param wanted the browser's languages, BCP 47, the best first
 */
export function chooseLanguage(
  chosen: string,
  wanted: readonly string[],
  offered: readonly LanguageName[] = OFFERED,
): Language {
  const tags = offered.map(([tag]) => tag);
  const match = (tag: string) => tags.find((one) => one === tag) ?? tags.find(kinOf(tag));
  return isLanguage(chosen) ? chosen : (wanted.map(match).find((tag) => tag !== undefined) ?? "en");
}

/** Whether there is a message file for the tag. */
export function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(NAMES, tag);
}

/** Chinese in the other script is another language to who reads it. */
const TRADITIONAL = /^zh\b.*-(?:Hant|TW|HK|MO)\b/i;

function kinOf(tag: string): (one: Language) => boolean {
  if (TRADITIONAL.test(tag)) return () => false;
  return (one) => primary(one) === primary(tag);
}

/** The language of a tag, without script and region. */
export function primary(tag: string): string {
  return tag.split("-")[0]?.toLowerCase() ?? tag;
}

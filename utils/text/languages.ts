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

/** Languages that lack messages: what is missing is said in English, and nobody is offered them. */
export const INCOMPLETE: ReadonlySet<Language> = new Set([
  "de",
  "fr",
  "es",
  "pt-BR",
  "it",
  "pl",
  "tr",
  "ar",
  "ja",
  "zh-CN",
  "ko",
]);

/** What settings offer. */
export const OFFERED: readonly LanguageName[] = (
  Object.entries(NAMES) as [Language, string][]
).filter(([tag]) => !INCOMPLETE.has(tag));

/** What a language calls itself. */
export function nameOf(language: Language): string {
  return NAMES[language];
}

/**
 * The language to speak: the one that was chosen; else the first of the browser's that there is;
 * else English.
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
  const own = tags.find((tag) => tag === chosen);
  return own ?? wanted.map(match).find((tag) => tag !== undefined) ?? "en";
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

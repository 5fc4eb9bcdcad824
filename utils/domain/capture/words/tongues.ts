/** The words of every tongue that the field's small language is read in. */
import { ar } from "./ar";
import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { it } from "./it";
import { ja } from "./ja";
import { ko } from "./ko";
import { pl } from "./pl";
import { pt } from "./pt";
import { tr } from "./tr";
import type { Words } from "./words";
import { zh } from "./zh";

export type { Words } from "./words";

export const TONGUES: Record<string, Words> = { ar, de, en, es, fr, it, ja, ko, pl, pt, tr, zh };

/** The words for a language. @param tag BCP 47; one that is not known is read in English */
export function wordsFor(tag: string): Words {
  return TONGUES[tag.split("-")[0] ?? ""] ?? en;
}

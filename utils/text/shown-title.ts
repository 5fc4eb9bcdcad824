/** Longer titles are kept whole and shown up to here; nobody reads 10,000 characters in a list. */
const SHOWN = 600;

/** Control characters, and marks that would turn the direction of the words around the title. */
const HIDDEN = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;

/** The words of a title as they are drawn, spoken and put into tooltips. */
export function shownTitle(title: string): string {
  const words = title
    .slice(0, SHOWN * 2)
    .replace(HIDDEN, " ")
    .trim();
  if (words.length <= SHOWN) return words;
  return `${[...words.slice(0, SHOWN)].slice(0, -1).join("")}…`;
}

/** Amounts in a title: “Read 10 pages”. They are read where they stand and taken out of nothing. */
import { latinDigits, typedAmount } from "../goals/amounts";
import type { GoalName } from "./goal-tags";
import { minutesIn, oneOf } from "./patterns";
import { EVERYWHERE, type Words } from "./words/words";

export type Amount = { amount: number; unit: string };

const NUMBER = "(?<number>\\d{1,9}(?:[.,'’\u00a0\u202f]\\d{3})*(?:[.,]\\d{1,3})?)";

/**
 * The amount that a title names, where it is sensible: a number right before something that is
 * counted, which is the unit of a goal or one of the tongue's own (pages, words). “3 eggs for
 * breakfast” has none, and neither has a title that names two, unless one is in the goal's unit.
 * @param goal what the win leads to, if that was said
 */
export function amountIn(
  title: string,
  words: Words,
  goals: readonly GoalName[],
  goal: GoalName | undefined,
): Amount | undefined {
  const text = latinDigits(title);
  if (!/\d/.test(text)) return undefined;
  // Time is read as minutes, where it stands for a length and not for “the first 10 minutes”.
  const units = goals
    .flatMap(({ unit }) => unit ?? [])
    .filter((unit) => minutesIn(unit, words) === undefined);
  const found = [...text.matchAll(pattern(words, units))].flatMap(({ groups }) => {
    const read = typedAmount(groups?.number ?? "", words.decimal);
    if (!("amount" in read) || groups?.beside !== undefined) return [];
    const unit = groups?.unit ?? "";
    const own = [...(goal?.unit ? [goal.unit] : []), ...units].find((one) => isSame(one, unit));
    return [{ amount: read.amount, unit: own ?? unit }];
  });
  if (found.length === 1) return found[0];
  const towards = found.filter(({ unit }) => unit === goal?.unit);
  return towards.length === 1 ? towards[0] : undefined;
}

function pattern(words: Words, units: readonly string[]): RegExp {
  const own = units.flatMap(singularAndPlural);
  const unit = oneOf([...EVERYWHERE.counted, ...words.counted, ...own]);
  const before = `(?:(?<beside>(?<![\\p{L}])(?:${oneOf(words.beside)}))\\s*)?`;
  return words.spaced
    ? new RegExp(`${before}(?<![^\\s(])${NUMBER}\\s?(?<unit>${unit})(?![\\p{L}\\p{N}-])`, "giu")
    : new RegExp(`${before}(?<![\\d.,:/#-])${NUMBER}\\s?(?<unit>${unit})`, "giu");
}

/** A goal's unit as it is written, and without or with the English plural's s. */
function singularAndPlural(unit: string): string[] {
  const word = unit.trim();
  if (word === "") return [];
  return /[a-z]s$/i.test(word) ? [word, word.slice(0, -1)] : [word, `${word}s`];
}

/** Whether both are one unit; “page” and “pages” are. */
function isSame(a: string, b: string): boolean {
  const key = (unit: string) => unit.trim().toLowerCase().replace(/s$/, "");
  return key(a) === key(b);
}

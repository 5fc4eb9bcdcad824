/** Searching wins: what people type against what they wrote. */
import { type DayNotes, notesOf } from "./day-notes";
import type { CivilDate, Day, Win } from "./schema";
import { standing } from "./world";

/** Marks that people leave out when they type: accents, Hebrew points, Arabic vowel signs. */
const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g;
const PLAIN = /^[ -~\n]*$/;

/** The text as it is compared: case, accents, widths and ligatures do not tell words apart. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize("NFKD").replace(MARKS, "").toLowerCase().replaceAll("ς", "σ");
}

/** A day in memory: its standing wins, newest first, and their texts as they are compared. */
export type Entry = {
  day: Day;
  wins: readonly Win[];
  notes: DayNotes | null;
  /** All in one, so that a day takes one look and not one for each win. */
  text: string;
  /** Where in it each win's begins, and where the last one ends. */
  starts: readonly number[];
};

/** The day as memory holds it, its texts folded once for every search. */
export function entryOf(day: Day): Entry {
  const wins = standing(day).reverse();
  const starts = [0];
  let text = "";
  for (const win of wins) {
    text += `${fold(searchedText(win))}\n`;
    starts.push(text.length);
  }
  return { day, wins, notes: notesOf(day), text, starts };
}

function searchedText({ title, amount, unit, note }: Win): string {
  if (amount === undefined && unit === undefined && note === undefined) return title;
  const measure = [amount, unit].filter((part) => part !== undefined).join(" ");
  return [title, measure, note].filter(Boolean).join("\n");
}

/** What goals are called, by their ids. */
export type GoalNames = ReadonlyMap<string, string>;

/** Which wins are looked for. */
export type Filter = {
  /** As typed; every word of it has to occur. */
  words: string;
  goal: string | null;
  /** Won in a power hour: in any, or in the one of this id. */
  hour: "any" | (string & {}) | null;
  /** Only those with a note. */
  note: boolean;
  from: CivilDate | null;
  to: CivilDate | null;
};

export const EVERY_WIN: Filter = {
  words: "",
  goal: null,
  hour: null,
  note: false,
  from: null,
  to: null,
};

/** The words of a query as they are compared. */
export function wordsOf(query: string): string[] {
  return fold(query).split(/\s+/).filter(Boolean);
}

/** Whether the filter leaves nothing out. */
export function isEveryWin(filter: Filter): boolean {
  const { words, goal, hour, note, from, to } = filter;
  return wordsOf(words).length === 0 && !goal && !hour && !note && !from && !to;
}

/** What days say besides their wins; nothing where the filter leaves some of a day's wins out. */
export function notesFinder(filter: Filter): (entry: Entry) => DayNotes | null {
  const isWhole = isEveryWin({ ...filter, from: null, to: null });
  return (entry) => (isWhole && isWithin(filter, entry.day.day) ? entry.notes : null);
}

function isWithin({ from, to }: Filter, day: CivilDate): boolean {
  return !(from && day < from) && !(to && day > to);
}

/** Looks through days; made once for a filter, used for each day. */
export function finder(filter: Filter, goals: GoalNames): (entry: Entry) => readonly Win[] {
  const { goal, hour, note } = filter;
  const words = wordsOf(filter.words).map((word) => ({ word, named: goalsNamed(goals, word) }));
  const accepts = (win: Win) =>
    (!goal || win.goalId === goal) &&
    (!hour || (hour === "any" ? win.powerHourId !== undefined : win.powerHourId === hour)) &&
    (!note || Boolean(win.note));
  const acceptsAll = !goal && !hour && !note;
  return (entry) => {
    if (!isWithin(filter, entry.day.day)) return [];
    const wins = words.length > 0 ? winsHolding(entry, words) : entry.wins;
    return acceptsAll ? wins : wins.filter(accepts);
  };
}

/** A word that is looked for, and the goals whose names hold it. */
type Sought = { word: string; named: ReadonlySet<string | undefined> };

/** The wins of a day that hold every word, each in its text or its goal's name. */
function winsHolding(entry: Entry, [first, ...others]: readonly Sought[]): readonly Win[] {
  const { wins, text, starts } = entry;
  if (!first) return wins;
  const found = first.named.size > 0 ? wins : winsWith(entry, first.word);
  const rest = first.named.size > 0 ? [first, ...others] : others;
  if (rest.length === 0 || found.length === 0) return found;
  const chosen = new Set(found);
  return wins.filter((win, i) => {
    if (!chosen.has(win)) return false;
    const own = text.slice(starts[i], starts[i + 1]);
    return rest.every(({ word, named }) => own.includes(word) || named.has(win.goalId));
  });
}

/** The wins of a day whose texts hold the word: found in one go, and most days at one look. */
function winsWith({ wins, text, starts }: Entry, word: string): readonly Win[] {
  const found: Win[] = [];
  let i = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[i])) {
    while ((starts[i + 1] ?? Infinity) <= at) i++;
    found.push(wins[i++] as Win);
  }
  return found;
}

/** The goals whose names hold the word: a name that changes needs no day read again. */
function goalsNamed(goals: GoalNames, word: string): ReadonlySet<string | undefined> {
  const named = [...goals].filter(([, name]) => fold(name).includes(word));
  return new Set(named.map(([id]) => id));
}

/** Where the words occur in a text, as stretches of it in order, none overlapping. */
export function findMarks(text: string, words: readonly string[]): [from: number, to: number][] {
  if (words.length === 0) return [];
  const { folded, origins } = foldWithOrigins(text);
  const spans: [number, number][] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      let after = at + word.length;
      if (!origins) {
        spans.push([at, after]);
        continue;
      }
      const last = origins[after - 1];
      while (origins[after] === last) after++;
      spans.push([origins[at] ?? 0, origins[after] ?? text.length]);
    }
  }
  return joined(spans);
}

/**
 * The folded text, and for each of its code units where in the text its character begins; nothing
 * for a plain text, which folds in place.
 */
function foldWithOrigins(text: string): { folded: string; origins: number[] | null } {
  if (PLAIN.test(text)) return { folded: fold(text), origins: null };
  let folded = "";
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    const part = fold(character);
    for (let i = 0; i < part.length; i++) origins.push(at);
    folded += part;
    at += character.length;
  }
  return { folded, origins };
}

function joined(spans: [number, number][]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

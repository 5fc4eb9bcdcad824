/** Searching wins: what people type against what they wrote. */
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
  texts: readonly string[];
  /** All of them in one, so that most days are passed over at one look. */
  whole: string;
};

export function entryOf(day: Day): Entry {
  const wins = standing(day).reverse();
  const texts = wins.map((win) => fold(searchedText(win)));
  return { day, wins, texts, whole: texts.join("\n") };
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

/** Looks through days; made once for a filter, used for each day. */
export function finder(filter: Filter, goals: GoalNames): (entry: Entry) => readonly Win[] {
  const { goal, hour, note, from, to } = filter;
  const words = wordsOf(filter.words).map((word) => ({ word, named: goalsNamed(goals, word) }));
  const accepts = (win: Win, text: string) =>
    (!goal || win.goalId === goal) &&
    (!hour || (hour === "any" ? win.powerHourId !== undefined : win.powerHourId === hour)) &&
    (!note || Boolean(win.note)) &&
    words.every(({ word, named }) => text.includes(word) || named.has(win.goalId));
  const onlyDates = words.length === 0 && !goal && !hour && !note;
  return ({ day: { day }, wins, texts, whole }) => {
    if ((from && day < from) || (to && day > to)) return [];
    if (onlyDates) return wins;
    if (!words.every(({ word, named }) => named.size > 0 || whole.includes(word))) return [];
    return wins.filter((win, i) => accepts(win, texts[i] ?? ""));
  };
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
      const last = origins[at + word.length - 1] ?? 0;
      let after = at + word.length;
      while (origins[after] === last) after++;
      spans.push([origins[at] ?? 0, origins[after] ?? text.length]);
    }
  }
  return joined(spans);
}

/** The folded text, and for each of its code units where in the text its character begins. */
function foldWithOrigins(text: string): { folded: string; origins: number[] } {
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

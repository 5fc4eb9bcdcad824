/**
 * The log field's small language: `wrote the intro, 15m #thesis yesterday at 14:30`. Readings stand
 * at either edge, in any order; the title is what is left between them. What is not understood
 * stays in the title, and nothing is dropped.
 *
 * Where it could go either way: an amount is read and stays where it stands, for “Read 10 pages”
 * is how people say it. A length of time or a tag inside the title belongs to the sentence; a tag
 * is read there, but stays. Two readings of one kind contradict each other: neither is taken. A
 * reading never takes the whole text: the title needs words.
 */
import { latinDigits } from "../goals/amounts";
import { cleanTitle } from "../text";
import { type Amount, amountIn } from "./amounts";
import { type GoalName, goalTagged } from "./goal-tags";
import { type Found, type Kind, minutesIn, oneOf, patternsOf } from "./patterns";
import type { Words } from "./words/words";

/** A stretch of what was typed, and what it was taken for; together they are the whole text. */
export type Piece = { words: string; as: Kind | "title" };

export type Reading = {
  title: string;
  amount?: Amount;
  minutes?: number;
  goal?: GoalName;
  yesterday: boolean;
  /** Minutes after midnight. */
  time?: number;
  pieces: readonly Piece[];
};

/** What a text is read by. */
export type Tongue = { words: Words; goals: readonly GoalName[] };

/** No reading is longer, a goal's name aside; the bound keeps long texts cheap. */
const EDGE = 60;
const LONGEST_NAME = 120;

/**
 * Reads what was typed. Takes any string, and never throws.
 * @param refused kinds that are not to be read
 */
export function readTyped(
  typed: string,
  tongue: Tongue,
  refused: ReadonlySet<Kind> = new Set(),
): Reading {
  const text = latinDigits(typed);
  const found: Partial<Record<Kind, Found>> = {};
  const before: Piece[] = [];
  const after: Piece[] = [];
  let [from, to] = [0, typed.length];
  for (;;) {
    const rest = text.slice(from, to);
    const edge = atEnd(rest, tongue, refused) ?? atStart(rest, tongue, refused);
    if (!edge) break;
    const { kind } = edge.found;
    if (found[kind]) return readTyped(typed, tongue, new Set([...refused, kind]));
    found[kind] = edge.found;
    if (edge.stays || rest.length - edge.length <= 0 || isBlank(rest, edge)) break;
    if (edge.side === "end") {
      after.unshift({ words: typed.slice(to - edge.length, to), as: kind });
      to -= edge.length;
    } else {
      before.push({ words: typed.slice(from, from + edge.length), as: kind });
      from += edge.length;
    }
  }
  const middle = typed.slice(from, to);
  const title = cleanTitle(middle);
  const goal = goalOf(found) ?? (refused.has("goal") ? undefined : goalWithin(title, tongue));
  return {
    title,
    ...facts(found, title, tongue, goal),
    yesterday: found.yesterday !== undefined,
    pieces: [...before, { words: middle, as: "title" }, ...after],
  };
}

function facts(
  found: Partial<Record<Kind, Found>>,
  title: string,
  { words, goals }: Tongue,
  goal: GoalName | undefined,
) {
  const minutes = found.minutes?.kind === "minutes" ? found.minutes.minutes : undefined;
  const time = found.time?.kind === "time" ? found.time.time : undefined;
  const amount = amountIn(title, words, goals, goal) ?? lastingAmount(minutes, goal, words);
  return {
    ...(amount && { amount }),
    ...(minutes !== undefined && { minutes }),
    ...(goal && { goal }),
    ...(time !== undefined && { time }),
  };
}

function goalOf({ goal }: Partial<Record<Kind, Found>>): GoalName | undefined {
  return goal?.kind === "goal" ? goal.goal : undefined;
}

/** A goal that is counted in minutes or hours gets its amount from the time that it took. */
function lastingAmount(
  minutes: number | undefined,
  goal: GoalName | undefined,
  words: Words,
): Amount | undefined {
  const unit = goal?.unit;
  const size = unit === undefined ? undefined : minutesIn(unit, words);
  if (minutes === undefined || unit === undefined || size === undefined) return undefined;
  return { amount: Math.round((minutes / size) * 1000) / 1000, unit };
}

type Edge = { found: Found; length: number; side: "start" | "end"; stays?: boolean };

function isBlank(rest: string, { side, length }: Edge): boolean {
  const left = side === "end" ? rest.slice(0, rest.length - length) : rest.slice(length);
  return cleanTitle(left) === "";
}

function atEnd(text: string, tongue: Tongue, refused: ReadonlySet<Kind>): Edge | undefined {
  const tail = text.slice(-EDGE);
  for (const { ends, read } of patternsOf(tongue.words)) {
    for (const end of ends) {
      const match = end.exec(tail);
      const found = match && read(match.groups ?? {}, match[0]);
      if (!found) continue;
      // What is refused stays whole: no smaller reading is broken out of it.
      if (refused.has(found.kind)) return undefined;
      const left = tail.slice(0, tail.length - match[0].length);
      if (found.kind === "minutes" && isWithin(left, tongue.words)) continue;
      return { found, length: match[0].length, side: "end" };
    }
  }
  return refused.has("goal") ? undefined : tagAtEnd(text, tongue);
}

/** Whether the words before a length of time make it part of the sentence. */
function isWithin(left: string, words: Words): boolean {
  const edge = words.spaced ? "(?<![\\p{L}\\p{N}])" : "";
  return new RegExp(`${edge}(?:${oneOf(words.within)})$`, "iu").test(left);
}

function atStart(text: string, tongue: Tongue, refused: ReadonlySet<Kind>): Edge | undefined {
  const head = text.slice(0, EDGE);
  for (const { start, read } of patternsOf(tongue.words)) {
    const match = start.exec(head);
    const found = match && read(match.groups ?? {}, match[0]);
    if (!found) continue;
    if (refused.has(found.kind)) return undefined;
    // “10 minutes of stretching” is how people say it; “15m stretching” is a mark before a title.
    const stays = found.kind === "minutes" && /\s/.test(match.groups?.words ?? "");
    return { found, length: match[0].length, side: "start", stays };
  }
  if (refused.has("goal")) return undefined;
  const [all, tag = ""] =
    /^\s*#([^\s,;:|]+)(?:[\s,;:|]+|$)/u.exec(text.slice(0, LONGEST_NAME)) ?? [];
  const goal = goalTagged(tag, tongue.goals);
  if (!goal || all === undefined) return undefined;
  return { found: { kind: "goal", goal }, length: all.length, side: "start" };
}

/** A tag at the end may be a name of several words. */
function tagAtEnd(text: string, { goals }: Tongue): Edge | undefined {
  const tail = text.slice(-LONGEST_NAME);
  const [all, tag = ""] = /(?:^\s*|[\s,;:|]+)#([^#]*)$/u.exec(tail) ?? [];
  const goal = goalTagged(tag.replace(/[\s.,;:!?)]+$/u, ""), goals);
  if (!goal || all === undefined) return undefined;
  return { found: { kind: "goal", goal }, length: all.length, side: "end" };
}

/** The one goal that is tagged inside the title. */
function goalWithin(title: string, { goals }: Tongue): GoalName | undefined {
  const tags = [...title.matchAll(/(?<!\S)#([^\s#]+)/gu)].map(([, tag = ""]) => tag);
  const named = tags.flatMap((tag) => goalTagged(tag.replace(/[.,;:!?)]+$/u, ""), goals) ?? []);
  return named.length === 1 ? named[0] : undefined;
}

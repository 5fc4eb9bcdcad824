/**
 * Where things stand in a JSON object, found without parsing it: each record of a list is then
 * parsed by itself. So a file of any size is read in small pieces, one broken record costs only
 * itself, a file that was cut off still gives what came before, and nesting cannot overflow.
 */
import { MAX_DEPTH, MAX_RECORDS } from "../limits";
import { PIECE, type Work } from "../pace";

/** A stretch of the text. */
export type Stretch = { from: number; to: number };
/** A record of a list. */
export type Span = Stretch & { list: string; index: number; deep: boolean };

export type Outline = {
  /** The object's values by key; a list that was asked for is empty here. */
  members: Map<string, Stretch>;
  records: Span[];
  /** Where the text stops being JSON; null when it is whole. */
  broken: number | null;
  /** More records than are read. */
  tooMany: boolean;
};

/** The outline of an object whose `lists` are taken apart; null when the text is no object. */
export function* outline(text: string, lists: ReadonlySet<string>): Work<Outline | null> {
  const found: Outline = { members: new Map(), records: [], broken: null, tooMany: false };
  let at = skipSpace(text, 0);
  if (text[at] !== "{") return null;
  at = skipSpace(text, at + 1);
  for (let count = 0; text[at] !== "}"; count++) {
    if (count >= MAX_MEMBERS) return { ...found, tooMany: true };
    const key = readKey(text, at);
    if (!key) return { ...found, broken: at };
    at = skipSpace(text, key.to);
    if (lists.has(key.name) && text[at] === "[") {
      found.members.set(key.name, { from: at, to: at });
      at = yield* takeApart(text, at, key.name, found);
      if (found.broken !== null || found.tooMany) return found;
    } else {
      const value = yield* endOf(text, at);
      if (!value) return { ...found, broken: at };
      found.members.set(key.name, { from: at, to: value.to });
      at = value.to;
    }
    at = skipSpace(text, at);
    if (text[at] === ",") at = skipSpace(text, at + 1);
    else if (text[at] !== "}") return { ...found, broken: at };
  }
  return found;
}

function readKey(text: string, from: number): { name: string; to: number } | null {
  const end = text[from] === '"' ? endOfString(text, from) : -1;
  if (end < 0) return null;
  const colon = skipSpace(text, end);
  if (text[colon] !== ":") return null;
  const name = parsePart(text, { from, to: end });
  return typeof name === "string" ? { name, to: colon + 1 } : null;
}

function* takeApart(text: string, from: number, list: string, found: Outline): Work<number> {
  let at = skipSpace(text, from + 1);
  for (let index = 0; text[at] !== "]"; index++) {
    const value = yield* endOf(text, at);
    if (!value) {
      found.broken = at;
      return at;
    }
    if (found.records.length >= MAX_RECORDS) {
      found.tooMany = true;
      return at;
    }
    found.records.push({ list, index, from: at, to: value.to, deep: value.depth > MAX_DEPTH });
    at = skipSpace(text, value.to);
    if (text[at] === ",") at = skipSpace(text, at + 1);
    else if (text[at] !== "]") {
      found.broken = at;
      return at;
    }
    if (index % PIECE === PIECE - 1) yield at / text.length;
  }
  return at + 1;
}

/** The value of a stretch; undefined when it is no JSON. */
export function parsePart(text: string, { from, to }: Stretch): unknown {
  try {
    return JSON.parse(text.slice(from, to));
  } catch {
    return undefined;
  }
}

/** Keys of the whole that are looked at; ours has a dozen. */
const MAX_MEMBERS = 10_000;
/** Marks followed between two yields. */
const MARKS = 20_000;
const MARK = /["[\]{}]/g;

/** Where the value that begins at `from` ends, and how deep it goes; null when it has no end. */
function* endOf(text: string, from: number): Work<{ to: number; depth: number } | null> {
  let depth = 0;
  let deepest = 0;
  if (!/["[{]/.test(text.charAt(from))) return endOfWord(text, from);
  let at = from;
  for (let marks = 1; ; marks++) {
    MARK.lastIndex = at;
    const mark = MARK.exec(text);
    if (!mark) return null;
    at = mark[0] === '"' ? endOfString(text, mark.index) : mark.index + 1;
    if (at < 0) return null;
    if (mark[0] === "[" || mark[0] === "{") deepest = Math.max(deepest, ++depth);
    else if (mark[0] !== '"') depth--;
    if (depth <= 0) return { to: at, depth: deepest };
    if (marks % MARKS === 0) yield at / text.length;
  }
}

const WORD = /[-+.\w]+/y;

function endOfWord(text: string, from: number): { to: number; depth: number } | null {
  WORD.lastIndex = from;
  return WORD.test(text) ? { to: WORD.lastIndex, depth: 0 } : null;
}

/** The place after the closing quote; -1 when there is none. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
  return -1;
}

const SPACE = /[ \t\r\n]*/y;

function skipSpace(text: string, from: number): number {
  SPACE.lastIndex = from;
  SPACE.test(text);
  return SPACE.lastIndex;
}

/** Patterns of one tongue: what may stand at either edge of what was typed, and what it says. */
import type { GoalName } from "./goal-tags";
import { EVERYWHERE, type Words } from "./words/words";

/** What words were read as. */
export type Found =
  /** @property time minutes after midnight */
  | { kind: "minutes"; minutes: number }
  | { kind: "time"; time: number }
  | { kind: "yesterday" }
  | { kind: "goal"; goal: GoalName };
export type Kind = Found["kind"];

type Groups = Record<string, string | undefined>;
type Shape = { body: string; read(groups: Groups, words: string): Found | null };

/** How something is found at the end and at the start; the whole match is what it takes along. */
export type Pattern = { ends: readonly RegExp[]; start: RegExp; read: Shape["read"] };

/** A length of time is at most a day, in minutes. */
const DAY = 24 * 60;
/** `m` alone is minutes up to here, but a round hundred is metres: “ran 100m”. */
const MOST_M = 120;

const escaped = (words: string) =>
  words.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, "\\s*");

/** One of the words, as a pattern; the longest first, so that none hides a longer one. */
export function oneOf(words: readonly string[]): string {
  const longest = [...words].sort((a, b) => b.length - a.length);
  return longest.map(escaped).join("|") || "(?!)";
}

const made = new Map<Words, readonly Pattern[]>();

/** The patterns of a tongue, made once. */
export function patternsOf(words: Words): readonly Pattern[] {
  const known = made.get(words) ?? shapes(words).map((shape) => pattern(shape, words.spaced));
  made.set(words, known);
  return known;
}

/** Whether the unit is one of time in the tongue, and how many minutes it is. */
export function minutesIn(unit: string, words: Words): number | undefined {
  const is = (names: readonly string[]) => names.includes(unit.trim().toLowerCase());
  if (is([...EVERYWHERE.minutes, ...words.minutes])) return 1;
  return is([...EVERYWHERE.hours, ...words.hours]) ? 60 : undefined;
}

/** Where words are spaced, a space or a comma parts a reading from the title. */
function pattern({ body, read }: Shape, spaced: boolean): Pattern {
  const before = spaced ? "(?:^\\s*|[\\s,;:|]+(?:[–—~≈-]\\s?)?)" : "[\\s,;:|、，]*(?<![\\d:.,/-])";
  const after = spaced
    ? "(?:[\\s,;:|]+(?:[–—-]\\s)?|$)"
    : "(?:(?<!\\d)|(?![\\d:.,]))[\\s,;:|、，]*";
  return {
    read,
    ends: [
      new RegExp(`${before}(?<words>${body})\\.?\\s*$`, "iu"),
      new RegExp(`\\s*[([（](?<words>${body})[)\\]）]\\.?\\s*$`, "iu"),
    ],
    start: new RegExp(`^\\s*(?<words>${body})${after}`, "iu"),
  };
}

function shapes(words: Words): Shape[] {
  const yesterday = oneOf(words.yesterday);
  const belonging = oneOf(words.belonging);
  return [
    ...timeShapes(words),
    hoursShape(words),
    minutesShape(words),
    { body: `(?:${yesterday})(?!${belonging})`, read: () => ({ kind: "yesterday" }) },
  ];
}

/** Hours, and minutes with them: “1h 20 min”, “1.5 hours”, “1h20”. */
function hoursShape(words: Words): Shape {
  const hour = oneOf([...EVERYWHERE.hours, ...words.hours]);
  const minute = oneOf([...EVERYWHERE.minutes, ...words.minutes, "m"]);
  const rest = `\\s?(?:(?:${oneOf(words.and)})\\s?)?(?<more>\\d{1,2})\\s?(?:${minute})|(?<close>[0-5]\\d)`;
  return {
    body: `(?<hours>\\d{1,2}(?:[.,]\\d{1,2})?)\\s?(?:${hour})(?:${rest})?`,
    read: ({ hours = "", more, close }) =>
      lasting(Number(hours.replace(",", ".")) * 60 + Number(more ?? close ?? 0)),
  };
}

function minutesShape(words: Words): Shape {
  const minute = oneOf([...EVERYWHERE.minutes, ...words.minutes]);
  return {
    body: `(?:(?<minutes>\\d{1,4})\\s?(?:${minute})|(?<short>\\d{1,3})m)`,
    read: ({ minutes, short }) => {
      const isMetres = short !== undefined && (Number(short) > MOST_M || Number(short) === 100);
      return isMetres ? null : lasting(Number(minutes ?? short));
    },
  };
}

function lasting(minutes: number): Found | null {
  const whole = Math.round(minutes);
  return whole >= 1 && whole <= DAY ? { kind: "minutes", minutes: whole } : null;
}

/** Each way of naming a time of the day, the longest first. */
function timeShapes({ at, halves }: Words): Shape[] {
  const ways = [...at, ...EVERYWHERE.at].sort((a, b) => b.length - a.length);
  const slots: Record<string, string> = {
    hour: "(?<hour>\\d{1,2})",
    minute: "(?<minute>[0-5]\\d)",
    half: `(?<half>${oneOf([...halves.am, ...halves.pm])})`,
  };
  const afternoon = new Set(halves.pm.map((half) => half.toLowerCase()));
  return ways.map((way) => ({
    body: way
      .split(/\{(\w+)\}/)
      .map((part, i) => (i % 2 === 0 ? escaped(part) : (slots[part] ?? "")))
      .join(""),
    read: ({ hour, minute = "0", half }) => {
      const isAfternoon = half === undefined ? null : afternoon.has(half.toLowerCase());
      return timeOf(Number(hour), Number(minute), isAfternoon);
    },
  }));
}

/** @param isAfternoon null on a clock of 24 hours */
function timeOf(hour: number, minute: number, isAfternoon: boolean | null): Found | null {
  if (isAfternoon === null) return hour < 24 ? { kind: "time", time: hour * 60 + minute } : null;
  if (hour < 1 || hour > 12) return null;
  return { kind: "time", time: ((hour % 12) + (isAfternoon ? 12 : 0)) * 60 + minute };
}

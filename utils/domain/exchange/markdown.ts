/** Wins as Markdown: days as headings, wins as a list. Dates and times are ISO, words are passed in. */

import { ownWins } from "../samples/mark";
import type { CivilDate, Win } from "../schema";
import { wonAtMinutes, writtenTime } from "../wall-clock";
import type { Scribe } from "./scribe";

export type Wording = {
  /** The heading of the whole. */
  heading: string;
  /** The heading of a day, e.g. the date as it is. */
  day(date: CivilDate): string;
  /** What was achieved, e.g. "200 words". */
  amount(amount: number, unit: string | undefined): string;
  /** How long it took, e.g. "15 min". */
  minutes(minutes: number): string;
};

/** The wins as Markdown; days without a win are left out. */
export function markdownScribe(words: Wording): Scribe {
  return {
    begin: () => `# ${literal(words.heading)}\n`,
    day(day) {
      const wins = ownWins(day);
      if (wins.length === 0) return "";
      const items = wins.map((win) => item(win, words)).join("");
      return `\n## ${literal(words.day(day.day))}\n\n${items}`;
    },
    end: () => "",
  };
}

function item(win: Win, words: Wording): string {
  const facts = [
    win.amount === undefined ? "" : words.amount(win.amount, win.unit),
    win.minutes === undefined ? "" : words.minutes(win.minutes),
  ].filter((fact) => fact !== "");
  const extra = facts.length > 0 ? ` (${literal(facts.join(", "))})` : "";
  const note = win.note?.trim() ? `\n${quote(win.note)}` : "";
  return `- ${writtenTime(wonAtMinutes(win))} ${literal(win.title)}${extra}${note}\n`;
}

function quote(note: string): string {
  const lines = note.trim().split(/\r\n|[\n\r\u2028\u2029]/);
  return lines.map((line) => `  > ${literal(line)}`.trimEnd()).join("\n");
}

/** The text so that Markdown shows it as it is, in one line. */
export function literal(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>|~]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/^([-+#=]|\d+(?=[.)]))/, (mark) => (/^\d/.test(mark) ? mark : `\\${mark}`))
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

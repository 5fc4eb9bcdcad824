/** Chosen wins as text: what leaves is what stands here, and nothing besides. */
import { literal } from "../exchange/markdown";
import type { CivilDate, Win } from "../schema";

/** A day with those of its wins that are shared, by moment. */
export type SharedDay = { day: CivilDate; wins: readonly Win[] };

export type Wording = {
  /** What all of it is, e.g. "Thursday 14 May". */
  when: string;
  /** What was done, as a sentence of its own and as the end of one. */
  done: string;
  doneAfter: string;
  /** The heading of a day among several. */
  day(day: CivilDate): string;
  /** The time of a win; null when times are left out. */
  time: ((win: Win) => string) | null;
};

/** Control characters, line breaks, and marks that would turn the direction of what follows. */
const HIDDEN = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\s]+/gu;

/** A title in one line. */
export function oneLine(title: string): string {
  return title.toWellFormed().replace(HIDDEN, " ").trim();
}

/** As plain text. */
export function asText(days: readonly SharedDay[], words: Wording): string {
  const blocks = withWins(days).map(({ day, wins }) => {
    const lines = wins.map((win) =>
      [words.time?.(win), oneLine(win.title)].filter(Boolean).join("  "),
    );
    return [...heading(days, words.day(day)), ...lines].join("\n");
  });
  return `${[words.doneAfter, ...blocks].join("\n\n")}\n`;
}

/** As Markdown: each title shows as it is, whatever marks it holds. */
export function asMarkdown(days: readonly SharedDay[], words: Wording): string {
  const blocks = withWins(days).map(({ day, wins }) => {
    const items = wins.map((win) => {
      const time = words.time?.(win);
      return `- ${time ? `${literal(time)} ` : ""}${literal(oneLine(win.title))}`;
    });
    return [...heading(days, `### ${literal(words.day(day))}\n`), ...items].join("\n");
  });
  return `${[`## ${literal(words.when)}`, literal(words.done), ...blocks].join("\n\n")}\n`;
}

function withWins(days: readonly SharedDay[]): readonly SharedDay[] {
  return days.filter(({ wins }) => wins.length > 0);
}

/** One day needs no heading of its own. */
function heading(days: readonly SharedDay[], words: string): string[] {
  return days.length > 1 ? [words] : [];
}

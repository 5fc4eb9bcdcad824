/** The history as a file, made in pieces so that the page stays responsive. */
import { csvScribe } from "../domain/exchange/csv";
import { jsonScribe } from "../domain/exchange/file";
import { markdownScribe, type Wording } from "../domain/exchange/markdown";
import type { Pace } from "../domain/exchange/pace";
import type { Format, Range } from "../domain/exchange/preview";
import type { Scribe } from "../domain/exchange/scribe";
import { ownWins } from "../domain/samples/mark";
import { now } from "../platform/clock";
import { breath, type Reading, readThrough } from "./whole";

/** A file in parts, which are out of the page's memory. */
export type Exported = { parts: Blob[]; type: string; wins: number };

/** Characters that are put out of memory at once: the page waits for the browser at each `Blob`. */
const PART = 1_000_000;

const TYPES: Record<Format, string> = {
  json: "application/json",
  csv: "text/csv",
  md: "text/markdown",
};

/**
 * Makes the file; null when it was cancelled.
 * @param range all of it when null: what is current too
 */
export function makeExport(
  format: Format,
  range: Range | null,
  words: Wording,
  pace: Pace,
): Promise<Exported | null> {
  const begin = () => writing(scribeOf(format, words), TYPES[format], range === null);
  return range ? readThrough(begin, pace, range) : readThrough(begin, pace);
}

/** Everything as an address of a JSON file, which lives as long as the document that made it. */
export async function makeBackup(): Promise<string> {
  const begin = () => writing(jsonScribe(now()), TYPES.json, true);
  const made = await readThrough(begin, { pause: breath() });
  return URL.createObjectURL(new Blob(made?.parts, { type: TYPES.json }));
}

function scribeOf(format: Format, words: Wording): Scribe {
  if (format === "json") return jsonScribe(now());
  return format === "csv" ? csvScribe() : markdownScribe(words);
}

function writing(scribe: Scribe, type: string, isWhole: boolean): Reading<Exported> {
  const parts: Blob[] = [];
  let part = [scribe.begin()];
  let length = 0;
  let wins = 0;
  return {
    days(piece) {
      const text = piece.map(scribe.day).join("");
      part.push(text);
      length += text.length;
      wins += piece.reduce((sum, day) => sum + ownWins(day).length, 0);
      if (length < PART) return;
      parts.push(new Blob(part));
      part = [];
      length = 0;
    },
    end(current) {
      parts.push(new Blob([...part, scribe.end(isWhole ? { current } : {})]));
      return { parts, type, wins };
    },
  };
}

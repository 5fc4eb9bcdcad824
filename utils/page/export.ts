/** The history as a file, made in pieces so that the page stays responsive. */
import { toCsv } from "../domain/exchange/csv";
import { toJson } from "../domain/exchange/file";
import { toMarkdown, type Wording } from "../domain/exchange/markdown";
import type { Pace } from "../domain/exchange/pace";
import type { Format, Range } from "../domain/exchange/preview";
import type { Day } from "../domain/schema";
import { standing } from "../domain/world";
import { now } from "../platform/clock";
import { readHistory } from "./whole";

export type Exported = { parts: string[]; type: string; wins: number };

const TYPES: Record<Format, string> = {
  json: "application/json",
  csv: "text/csv",
  md: "text/markdown",
};
/** The share of the work that reading is; writing is the rest. */
const READING = 0.5;

/**
 * Makes the file; null when it was cancelled.
 * @param range all of it when null: what is current too
 */
export async function makeExport(
  format: Format,
  range: Range | null,
  words: Wording,
  pace: Pace,
): Promise<Exported | null> {
  const whole = await readHistory({
    ...pace,
    progress: (share) => pace.progress?.(share * READING),
  });
  if (!whole) return null;
  const days = range ? whole.days.filter((day) => isWithin(day, range)) : whole.days;
  const source = range ? { days } : { days, current: whole.current };
  const tell = (share: number) => pace.progress?.(READING + share * (1 - READING));
  const followed = { ...source, days: following(days, tell) };
  const text = write(format, followed, words);
  const parts: string[] = [];
  for (const part of text) {
    parts.push(part);
    await pace.pause?.();
    if (pace.signal?.aborted) return null;
  }
  const wins = days.reduce((sum, day) => sum + standing(day).length, 0);
  return { parts, type: TYPES[format], wins };
}

function isWithin({ day }: Day, { from, to }: Range): boolean {
  return from <= day && day <= to;
}

function write(format: Format, source: Parameters<typeof toJson>[0], words: Wording) {
  if (format === "json") return toJson(source, now());
  return format === "csv" ? toCsv(source.days) : toMarkdown(source.days, words);
}

/** The days, and how far along they are. */
function* following(days: readonly Day[], tell: (share: number) => void): Generator<Day, void> {
  for (const [i, day] of days.entries()) {
    if (i % 50 === 0) tell(i / days.length);
    yield day;
  }
}

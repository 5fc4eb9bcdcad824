/** A file written day by day: so that of a long history no more than a piece has to be held at once. */
import type { Current, Day } from "../schema";

/** What is exported besides the days. */
export type Rest = {
  /** Left out when only some days are exported: what is current belongs to none of them. */
  current?: Current;
};

/** Writes one file: first what begins it, then its days in order, then what ends it. */
export type Scribe = {
  begin(): string;
  day(day: Day): string;
  end(rest: Rest): string;
};

/** Characters of the parts in which a file is written. */
const PART = 65_536;

/** The whole file in parts. */
export function* written(
  scribe: Scribe,
  days: Iterable<Day>,
  rest: Rest = {},
): Generator<string, void> {
  let part = scribe.begin();
  for (const day of days) {
    part += scribe.day(day);
    if (part.length < PART) continue;
    yield part;
    part = "";
  }
  yield part + scribe.end(rest);
}

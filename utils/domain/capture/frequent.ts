/** The wins that a person has again and again. */
import type { Day } from "../schema";
import { fold } from "../search";
import { standing } from "../world";

/** Once is no habit. */
const LEAST = 2;
/** Longer ones are sentences, not habits. */
const LONGEST = 80;
const MOST = 200;

/** A title as it is compared: case, accents and spaces do not tell wins apart. */
export function foldedTitle(title: string): string {
  return fold(title).replace(/\s+/g, " ").trim();
}

/** Titles that were logged more than once, the most frequent first; as they were last written. */
export function frequentTitles(days: readonly Day[]): string[] {
  const known = new Map<string, { title: string; count: number; at: number }>();
  for (const { title, at } of days.flatMap(standing)) {
    if (title.length > LONGEST) continue;
    const key = foldedTitle(title);
    const before = known.get(key);
    const isLater = !before || at >= before.at;
    known.set(key, {
      title: isLater ? title : before.title,
      count: (before?.count ?? 0) + 1,
      at: Math.max(at, before?.at ?? at),
    });
  }
  return [...known.values()]
    .filter(({ count }) => count >= LEAST)
    .sort((a, b) => b.count - a.count || b.at - a.at)
    .slice(0, MOST)
    .map(({ title }) => title);
}

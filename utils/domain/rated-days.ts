/** The days of which a person said how they felt. */
import type { CivilDate, Counts, Mood } from "./schema";
import type { Entry } from "./search";

export type RatedDay = {
  date: CivilDate;
  mood: Mood;
  wins: number;
  /** Whether it was said before the day's count was on view. */
  moodFirst: boolean;
};

/** The rated days among those read, in the order of the dates given. */
export function ratedDays(
  dates: readonly CivilDate[],
  entries: ReadonlyMap<CivilDate, Entry>,
  counts: Counts,
): RatedDay[] {
  return dates.flatMap((date) => {
    const { mood, moodFirst = false } = entries.get(date)?.notes?.checkIn ?? {};
    return mood === undefined ? [] : [{ date, mood, wins: counts[date] ?? 0, moodFirst }];
  });
}

/** What the figures over the rated days rest on: they are the same as long as it is. */
export function signatureOf(rated: readonly RatedDay[], counts: Counts): string {
  const [first, last] = [rated.at(-1)?.date ?? "", rated[0]?.date ?? ""];
  const between = Object.entries(counts).filter(([date]) => date >= first && date <= last);
  return JSON.stringify([rated, between]);
}

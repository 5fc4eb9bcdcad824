/**
 * A person's own progress principle: whether days with wins go together with better days. After
 * T. Amabile & S. Kramer, “The power of small wins”, Harvard Business Review, May 2011 (progress
 * on 76 % of best-mood days). Like theirs it is an association, and proves no cause.
 */
import { addDays, daysBetween } from "../day";
import { random } from "../random";
import type { CivilDate, Counts, Mood } from "../schema";
import { finished } from "./finished";
import { permuting } from "./permutation";
import { median } from "./quantile";
import { rankCorrelation } from "./rank-correlation";
import { type Interval, wilson } from "./wilson";

/** Of so many days, so many; the interval holds 95 of 100 cases and is null when there are none. */
export type Share = { days: number; of: number; interval: Interval | null };

/** How strong a link is; the words stand in DIRECTION.md, “Honest numbers”. */
export type Strength = "no-clear-link" | "none" | "faint" | "some" | "clear";

export type ProgressPrinciple =
  | { state: "few-days"; days: number; of: number }
  | {
      state: "told";
      /** Rated days: to be said with every figure below. */
      days: number;
      /** Of the good and bright days, those with a win. */
      best: Share;
      /** Of the heavy and rough days, those with a win. */
      worst: Share;
      /** Each mood, bright first: its days, and the median of wins on them. */
      rows: { mood: Mood; days: number; medianWins: number | null }[];
      /** Spearman's, -1 to 1; null when every day felt the same or had as many wins. */
      correlation: number | null;
      p: number;
      strength: Strength;
    };

/** Rated days from which on figures are told. */
export const ENOUGH_DAYS = 20;
/** A stretch without ratings that is longer than this many days is a time away, and is left out. */
const LONGEST_GAP = 7;
const MOODS: readonly Mood[] = [5, 4, 3, 2, 1];

/**
 * What the rated days say.
 * @param moods the rated days
 * @param counts wins by day; a day that is absent had none
 */
export function progressPrinciple(
  moods: ReadonlyMap<CivilDate, Mood>,
  counts: Counts,
): ProgressPrinciple {
  return finished(tellingPrinciple(moods, counts));
}

/** The same in pieces, each much shorter than a frame. */
export function* tellingPrinciple(
  moods: ReadonlyMap<CivilDate, Mood>,
  counts: Counts,
): Generator<void, ProgressPrinciple> {
  const rated = [...moods].map(([day, mood]) => ({ day, mood, wins: counts[day] ?? 0 }));
  if (rated.length < ENOUGH_DAYS) {
    return { state: "few-days", days: rated.length, of: ENOUGH_DAYS };
  }
  const withWins = (chosen: typeof rated): Share => {
    const days = chosen.filter(({ wins }) => wins > 0).length;
    return { days, of: chosen.length, interval: wilson(days, chosen.length) };
  };
  const correlation = rankCorrelation(
    rated.map(({ mood }) => mood),
    rated.map(({ wins }) => wins),
  );
  const p = yield* probability(moods, counts);
  return {
    state: "told",
    days: rated.length,
    best: withWins(rated.filter(({ mood }) => mood > 3)),
    worst: withWins(rated.filter(({ mood }) => mood < 3)),
    rows: MOODS.map((mood) => rowOf(mood, rated)),
    correlation,
    p,
    strength: strengthOf(correlation, p),
  };
}

function rowOf(mood: Mood, rated: readonly { mood: Mood; wins: number }[]) {
  const wins = rated.filter((one) => one.mood === mood).map((one) => one.wins);
  return { mood, days: wins.length, medianWins: wins.length === 0 ? null : median(wins) };
}

/** The word for a correlation, its sign aside. */
export function strengthOf(correlation: number | null, p: number): Strength {
  if (correlation === null || !(p < 0.05)) return "no-clear-link";
  const size = Math.abs(correlation);
  if (size < 0.1) return "none";
  if (size < 0.3) return "faint";
  return size <= 0.5 ? "some" : "clear";
}

function probability(moods: ReadonlyMap<CivilDate, Mood>, counts: Counts): Generator<void, number> {
  const days = runOfDays([...moods.keys()].sort());
  return permuting(
    days.map((day) => moods.get(day) ?? null),
    days.map((day) => counts[day] ?? 0),
    random("progress principle"),
  );
}

/** The rated days and those between them, times away left out. @param rated in order */
function runOfDays(rated: readonly CivilDate[]): CivilDate[] {
  return rated.flatMap((day, i) => {
    const before = rated[i - 1];
    const gap = before === undefined ? 0 : daysBetween(before, day) - 1;
    const kept = gap > LONGEST_GAP ? 0 : gap;
    return Array.from({ length: kept + 1 }, (_, back) => addDays(day, back - kept));
  });
}

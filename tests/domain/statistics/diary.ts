/**
 * Made-up diaries: moods and wins of which it is known whether they are linked. Behind each stands
 * a slow tide (an autoregression of order one); a mood is its height in five steps, wins come more
 * often when theirs is high.
 */
import { addDays } from "../../../utils/domain/day";
import { random } from "../../../utils/domain/random";
import type { CivilDate, Counts, Mood } from "../../../utils/domain/schema";

export type Kind = {
  days: number;
  /** How much of a mood's tide is yesterday's, 0 to 1; likewise of the wins'. */
  moodMemory?: number;
  winMemory?: number;
  /** The correlation of the two tides; 0 when nothing links them. */
  link?: number;
  /** The share of days that are rated. */
  rated?: number;
  /** Hardly any wins at the weekend. */
  weekends?: boolean;
  /** A day without wins is not rated. */
  onlyWithWins?: boolean;
  /** So many days in the middle in which nothing was noted and nothing won. */
  away?: number;
};

export type Diary = { moods: Map<CivilDate, Mood>; counts: Counts };

const FIRST = "2026-01-05";
/** Heights of the tide between which the moods lie: 8, 20, 35, 27 and 10 of 100 days. */
const STEPS = [-1.405, -0.583, 0.332, 1.282];

export function diary(kind: Kind, seed: string): Diary {
  const next = random(seed);
  const mood = tide(kind.moodMemory ?? 0, next);
  const busy = tide(kind.winMemory ?? 0, next);
  const link = kind.link ?? 0;
  const diary: Diary = { moods: new Map(), counts: {} };
  for (let i = 0; i < kind.days; i++) {
    const away = i >= kind.days / 2 ? (kind.away ?? 0) : 0;
    const day = addDays(FIRST, i + away);
    const height = busy();
    const felt = link * height + Math.sqrt(1 - link * link) * mood();
    const calm = kind.weekends && i % 7 > 4 ? 0.2 : 1;
    const wins = poisson(calm * Math.exp(1 + 0.6 * height), next);
    const isRated = next() < (kind.rated ?? 1) && !(kind.onlyWithWins && wins === 0);
    diary.counts[day] = wins;
    if (isRated) diary.moods.set(day, moodAt(felt));
  }
  return diary;
}

/** Amounts a day whose mean is known only to whoever makes many: about a quarter are 0. */
export function amounts(kind: { memory: number; weekends: boolean }, seed: string) {
  const next = random(seed);
  const height = tide(kind.memory, next);
  const first = Math.floor(next() * 7);
  return (days: number): number[] =>
    Array.from({ length: days }, (_, i) => {
      const now = height();
      const free = kind.weekends && (first + i) % 7 > 4;
      return free || now < -0.67 ? 0 : Math.max(1, Math.round(10 + 4 * now));
    });
}

function moodAt(height: number): Mood {
  return (1 + STEPS.filter((step) => height > step).length) as Mood;
}

function tide(memory: number, next: () => number): () => number {
  let height = gauss(next);
  return () => (height = memory * height + Math.sqrt(1 - memory * memory) * gauss(next));
}

/** Box and Muller. */
function gauss(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

/** Knuth's, by the distribution's sum. */
function poisson(expected: number, next: () => number): number {
  let chance = Math.exp(-expected);
  let sum = chance;
  let count = 0;
  for (const at = next(); at > sum && count < 100; ) {
    chance *= expected / ++count;
    sum += chance;
  }
  return count;
}

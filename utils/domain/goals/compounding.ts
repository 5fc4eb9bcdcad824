/**
 * What small amounts add up to in a year: “10 pages a day is 3,650 a year: 18 books of 200 pages,
 * 12 of 300”. A plan, no forecast: every assumption is an entry that is printed beside the sum.
 */
import { daysBetween } from "../day";
import type { CivilDate, Repeat } from "../schema";

/** Days of a plan's year; a plan with fewer days a week counts whole weeks of it. */
export const DAYS_A_YEAR = 365;
export const WEEKS_A_YEAR = 52;

/** How many times a year a step comes: every day 365, five days a week 260, every third day 121. */
export function timesAYear(repeat: Repeat): number {
  if (repeat.kind === "interval") return Math.floor(DAYS_A_YEAR / repeat.every);
  return timesAYearOn(new Set(repeat.days).size);
}

/** How many times a year something comes that is done on so many days a week, 1 to 7. */
export function timesAYearOn(daysAWeek: number): number {
  return daysAWeek >= 7 ? DAYS_A_YEAR : daysAWeek * WEEKS_A_YEAR;
}

/** What so many of a unit make: 200 pages a book. */
export type Filled = { size: number };

/** The sum of a year, and the assumptions it was made under. */
export type Compounding<T extends Filled> = {
  assumes: { amount: number; timesAYear: number };
  aYear: number;
  /** How many of each vessel the year fills; what does not fill one is left off. */
  fills: { vessel: T; whole: number }[];
};

/**
 * What an amount adds up to.
 * @param amount each time, in any unit
 * @param times how many times a year
 * @param vessels what the year is poured into
 */
export function compounding<T extends Filled>(
  amount: number,
  times: number,
  vessels: readonly T[],
): Compounding<T> {
  const aYear = Math.round(amount * times * 1000) / 1000;
  const fills = vessels.map((vessel) => ({ vessel, whole: fill(aYear, vessel.size) }));
  return { assumes: { amount, timesAYear: times }, aYear, fills };
}

/** How many whole ones of a size are in an amount; 0.3 holds three of 0.1, whatever binary says. */
export function fill(amount: number, size: number): number {
  return Math.floor((amount / size) * (1 + 1e-12));
}

/** A vessel that needs no naming: its word is in the message files. */
export type KnownVessel = { kind: "book" | "page" | "hour"; size: number };

/** What a unit is known to make; a person may name a vessel of their own instead. */
export const VESSELS: Readonly<Record<"pages" | "words" | "minutes", readonly KnownVessel[]>> = {
  pages: [
    { kind: "book", size: 200 },
    { kind: "book", size: 300 },
  ],
  words: [
    { kind: "page", size: 250 },
    { kind: "book", size: 50_000 },
  ],
  minutes: [{ kind: "hour", size: 60 }],
};

/**
 * What each day from today on would have to bring to reach the target by its day, that day
 * included; null when the day has passed. Told as a plan, only to who asks.
 * @param remaining how much is left, in the goal's unit
 */
export function neededADay(
  remaining: number,
  today: CivilDate,
  targetDay: CivilDate,
): number | null {
  const days = daysBetween(today, targetDay) + 1;
  return days < 1 ? null : Math.max(0, remaining) / days;
}

/** What the history page says in figures. Each comes with the sample it rests on. */
import { addDays } from "./day";
import { endsAt } from "./hour";
import type { CivilDate, Counts, Day, Hour, Win } from "./schema";
import { median } from "./statistics/quantile";
import { clockMinutes, offsetAt } from "./wall-clock";
import { weekOf } from "./week";
import type { Period } from "./years";

/** From so many wins on, the page says at which hours most are won, and draws plots. */
export const SAMPLE = 20;
/** How many hours the busiest stretch of a day is. */
export const STRETCH = 2;
const HOURS = 24;

/** All wins of a period; on how many days there was one; the median of those days. */
export function totals(counts: Counts, { first, last }: Period) {
  const perDay = Object.entries(counts)
    .filter(([day, count]) => count > 0 && day >= first && day <= last)
    .map(([, count]) => count);
  return {
    wins: perDay.reduce((sum, count) => sum + count, 0),
    days: perDay.length,
    typical: perDay.length === 0 ? null : median(perDay),
  };
}

/** Wins in each week that the period touches, oldest first. @param weekStart 1 Monday to 7 Sunday */
export function weekCounts(
  counts: Counts,
  { first, last }: Period,
  weekStart: number,
): { week: CivilDate; count: number }[] {
  const weeks: { week: CivilDate; count: number }[] = [];
  for (let week = weekOf(first, weekStart); week <= last; week = addDays(week, 7)) {
    let count = 0;
    for (let i = 0; i < 7; i++) {
      const day = addDays(week, i);
      if (day >= first && day <= last) count += counts[day] ?? 0;
    }
    weeks.push({ week, count });
  }
  return weeks;
}

/** Wins in each of the 24 hours of the day, by the clock where the person was then. */
export function hourCounts(days: Iterable<readonly Win[]>): number[] {
  const hours = Array<number>(HOURS).fill(0);
  for (const wins of days) {
    const offsets = dayOffsets(wins);
    for (const { at, zone } of wins) {
      const hour = Math.floor(clockMinutes(at, offsets(at, zone)) / 60);
      hours[hour] = (hours[hour] ?? 0) + 1;
    }
  }
  return hours;
}

/** Asking for an offset is dear; on a day without a clock change one answer serves all its wins. */
function dayOffsets(wins: readonly Win[]): (at: number, zone: string) => number {
  const [from, to] = [wins.at(-1)?.at ?? 0, wins[0]?.at ?? 0];
  const steady = new Map<string, number | null>();
  return (at, zone) => {
    let offset = steady.get(zone);
    if (offset === undefined) {
      const [start, end] = [offsetAt(from, zone), offsetAt(to, zone)];
      offset = start === end ? start : null;
      steady.set(zone, offset);
    }
    return offset ?? offsetAt(at, zone);
  };
}

/** The two hours in a row in which most was won: when they begin (0 to 23), and how much. */
export function busiest(hours: readonly number[]): { from: number; count: number } {
  let best = { from: 0, count: -1 };
  for (let from = 0; from < HOURS; from++) {
    let count = 0;
    for (let i = 0; i < STRETCH; i++) count += hours[(from + i) % HOURS] ?? 0;
    if (count > best.count) best = { from, count };
  }
  return best;
}

/** Wins of each goal that has some, the most first. */
export function goalCounts(days: Iterable<readonly Win[]>): { goal: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const wins of days) {
    for (const { goalId } of wins) {
      if (goalId !== undefined) counts.set(goalId, (counts.get(goalId) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([goal, count]) => ({ goal, count }))
    .sort((a, b) => b.count - a.count || (a.goal < b.goal ? -1 : 1));
}

/** A power hour that is over, with its wins by moment. */
export type PastHour = { hour: Hour; wins: Win[]; endedAt: number };

/**
 * The power hours of a day, newest first. Their wins are looked for on the days around it too:
 * an hour can go past midnight, and a win can be moved.
 */
export function pastHours(day: Day, winsOf: (day: CivilDate) => readonly Win[]): PastHour[] {
  if (day.hours.length === 0) return [];
  const near = [-1, 0, 1].flatMap((days) => [...winsOf(addDays(day.day, days))].reverse());
  return day.hours
    .toSorted((a, b) => b.startedAt - a.startedAt)
    .map((hour) => ({
      hour,
      wins: near.filter(({ powerHourId }) => powerHourId === hour.id),
      endedAt: endsAt(hour) ?? hour.startedAt,
    }));
}

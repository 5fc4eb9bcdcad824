/**
 * Two ledgers into one: a union by id in which the later change of a record wins. Commutative,
 * associative and idempotent, so that the order of devices, files and repeats does not matter.
 */

import { given } from "./change";
import { laterOf } from "./same";
import type { CheckIn, CivilDate, Current, Day, Hour, Setback, Win } from "./schema";
import { byMoment, type World } from "./world";

/** The union of both worlds. */
export function merge(a: World, b: World): World {
  const wins = mergeById(winsOf(a), winsOf(b)).sort(byMoment);
  const hours = mergeById(hoursOf(a), hoursOf(b)).sort(byStart);
  const checkIns = mergeById(checkInsOf(a), checkInsOf(b));
  const setbacks = mergeById(setbacksOf(a), setbacksOf(b)).sort(byMoment);
  // Whatever was closed elsewhere since: the one that runs here, or whose recap waits, goes on.
  const hour = hours.findLast(({ closedAt }) => closedAt === undefined) ?? null;

  const days: Record<CivilDate, Day> = {};
  const open = (day: CivilDate) => (days[day] ??= { day, wins: [], hours: [] });
  for (const win of wins) open(win.day).wins.push(win);
  for (const filed of hours) if (filed !== hour) open(filed.day).hours.push(filed);
  for (const checkIn of checkIns) open(checkIn.id).checkIn = checkIn;
  for (const setback of setbacks) (open(setback.day).setbacks ??= []).push(setback);
  return { current: { ...mergeCurrent(a.current, b.current), hour }, days };
}

function winsOf({ days }: World): Win[] {
  return Object.values(days).flatMap((day) => day.wins);
}

function hoursOf({ current, days }: World): Hour[] {
  const filed = Object.values(days).flatMap((day) => day.hours);
  return current.hour ? mergeById(filed, [current.hour]) : filed;
}

function checkInsOf({ days }: World): CheckIn[] {
  return Object.values(days).flatMap((day) => day.checkIn ?? []);
}

function setbacksOf({ days }: World): Setback[] {
  return Object.values(days).flatMap((day) => day.setbacks ?? []);
}

function byStart(a: Hour, b: Hour): number {
  return a.startedAt - b.startedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function mergeCurrent(a: Current, b: Current): Omit<Current, "hour"> {
  const settled = laterOf(
    { updatedAt: a.settingsAt, settings: a.settings },
    { updatedAt: b.settingsAt, settings: b.settings },
  );
  return {
    revision: Math.max(a.revision, b.revision),
    steps: mergeById(a.steps, b.steps).sort(byAge),
    goals: mergeById(a.goals, b.goals).sort(byAge),
    order: laterOf(a.order, b.order),
    ...given({ review: latest(a.review, b.review) }),
    settings: settled.settings,
    settingsAt: settled.updatedAt,
  };
}

function byAge(a: Dated & { createdAt: number }, b: Dated & { createdAt: number }): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function latest<T extends { updatedAt: number }>(a: T | undefined, b: T | undefined) {
  return a && b ? laterOf(a, b) : (a ?? b);
}

type Dated = { id: string; updatedAt: number };

function mergeById<T extends Dated>(a: T[], b: T[]): T[] {
  const byId = new Map(a.map((record) => [record.id, record]));
  for (const record of b) {
    const other = byId.get(record.id);
    byId.set(record.id, other ? laterOf(other, record) : record);
  }
  return [...byId.values()];
}

/** What intents act on: what is current, and the days they touch. */
import { phase } from "./hour";
import type { CivilDate, Current, Day, Intent, Step, Win } from "./schema";
import { DEFAULT_SETTINGS } from "./settings";

/** A day that is absent is empty. */
export type World = { current: Current; days: Record<CivilDate, Day> };

export const EMPTY_CURRENT: Current = {
  revision: 0,
  hour: null,
  steps: [],
  goals: [],
  order: { ids: [], updatedAt: 0 },
  settings: DEFAULT_SETTINGS,
  settingsAt: 0,
};

/** The day's record, empty when there is none. */
export function dayOf(world: World, day: CivilDate): Day {
  return world.days[day] ?? { day, wins: [], hours: [] };
}

/** The wins that stand: by moment, those taken out left off. */
export function standing(day: Day | undefined): Win[] {
  return day ? day.wins.filter((win) => win.deletedAt === undefined) : [];
}

/** The days whose records an intent reads or changes. */
export function touchedDays(intent: Intent, current: Current): CivilDate[] {
  const days: CivilDate[] = [];
  if ("day" in intent) days.push(intent.day);
  if ("wins" in intent) days.push(...new Set(intent.wins.map(({ day }) => day)));
  if (intent.type === "win/edit" && intent.patch.moved) days.push(intent.patch.moved.day);
  const readsHour = ["hour/start", "recap/close", "step/done"].includes(intent.type);
  if (readsHour && current.hour) days.push(current.hour.day);
  return [...new Set(days)];
}

/**
 * The lineup, in the person's order; steps that the order does not name come last.
 * @param today leaves out steps that wait for a later day
 */
export function lineup(current: Current, today?: CivilDate): Step[] {
  const open = current.steps.filter((step) => isLinedUp(step) && !isForLater(step, today));
  const place = new Map(current.order.ids.map((id, i) => [id, i]));
  const at = (step: Step) => place.get(step.id) ?? Infinity;
  return open.sort((a, b) => {
    const [x, y] = [at(a), at(b)];
    if (x !== y) return x < y ? -1 : 1;
    return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
  });
}

/**
 * The step that is worked on at `now` (ms): the first of the lineup while an hour runs or pauses.
 * What a recap still asks about is none.
 */
export function currentStep(current: Current, now: number, today: CivilDate): Step | null {
  if (!current.hour || phase(current.hour, now) === "over") return null;
  return lineup(current, today)[0] ?? null;
}

/** Whether a step is neither done nor taken out. */
export function isOpen(step: Step): boolean {
  return step.doneAt === undefined && step.deletedAt === undefined;
}

/** Whether a step stands in the lineup. A goal's waits at its goal until it is moved there. */
export function isLinedUp(step: Step): boolean {
  return isOpen(step) && (step.goalId === undefined || step.linedUpAt !== undefined);
}

function isForLater({ goalId, since }: Step, today: CivilDate | undefined): boolean {
  return today !== undefined && goalId === undefined && since !== undefined && since > today;
}

/** Whether a step can be done: once, or as often as it comes back. */
export function canBeDone(step: Step): boolean {
  return isOpen(step) || (step.repeat !== undefined && step.deletedAt === undefined);
}

/** Whether a step is of use still, or was closed after `moment` (ms). */
export function closedSince(step: Step, moment: number): boolean {
  return canBeDone(step) || Math.max(step.doneAt ?? 0, step.deletedAt ?? 0) > moment;
}

/** What a step counts for when no minutes were given. */
export const USUAL_MINUTES = 10;

/** Minutes a step is expected to take. */
export function stepMinutes(step: Step): number {
  return step.minutes ?? USUAL_MINUTES;
}

/** Minutes the steps are expected to take together. */
export function totalMinutes(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + stepMinutes(step), 0);
}

/** The wins of an hour, by moment. Looks in the days given: its own and today. */
export function winsOfHour(world: World, hourId: string): Win[] {
  return Object.values(world.days)
    .flatMap(standing)
    .filter((win) => win.powerHourId === hourId)
    .sort(byMoment);
}

/** Order by moment; the id decides between equals, so that every device agrees. */
export function byMoment(a: { at: number; id: string }, b: { at: number; id: string }): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Whether doing this logs a win: one that is stated, or a step that is done. */
export function logsWin({ type }: { type: Intent["type"] }): boolean {
  return type === "win/log" || type === "step/done";
}

/** The world with that of what is current changed. */
export function withCurrent(world: World, change: Partial<Current>): World {
  return { ...world, current: { ...world.current, ...change } };
}

/** The list with the record of the same id replaced. */
export function replace<T extends { id: string }>(list: readonly T[], item: T): T[] {
  return list.map((other) => (other.id === item.id ? item : other));
}

/**
 * `updatedAt` never goes back nor stands still, so that of two versions the later act wins and no
 * undo takes one for the other: a record may bear the moment of a clock that was ahead.
 */
export function later(record: { updatedAt: number }, at: number): number {
  return Math.max(record.updatedAt + 1, at);
}

/** What pages show: the writer's snapshot with their own pending intents on top. */
import { apply } from "./apply";
import { addDays } from "./day";
import { withChangedDay } from "./goals/progress";
import { MINUTE } from "./hour";
import { markedDays, withMilestone } from "./milestone";
import type { CivilDate, Counts, Current, Day, Intent, Snapshot } from "./schema";
import { closedSince, standing, type World } from "./world";

export { EMPTY_SNAPSHOT } from "./empty";

/** How far back the counts of a snapshot reach: twelve weeks and the one that has begun. */
export const COUNTED_DAYS = 91;
/** Ids of applied intents that a snapshot names; the writer publishes at least this often. */
export const NAMED_INTENTS = 64;

/** How long (ms) pages can take back that a step was done or removed. */
const UNDOABLE_MS = 2 * 24 * 60 * MINUTE;

/** The days a snapshot holds whole. */
export function shownDays(today: CivilDate, current: Current): CivilDate[] {
  return [...new Set(current.hour ? [today, current.hour.day] : [today])];
}

/** What is current as pages need it: of the steps, the open ones and those closed of late. */
export function shownCurrent(current: Current): Current {
  const newest = Math.max(0, ...current.steps.map(({ updatedAt }) => updatedAt));
  const steps = current.steps.filter((step) => closedSince(step, newest - UNDOABLE_MS));
  return { ...current, steps };
}

/** The dates whose counts a snapshot holds. */
export function countedSince(today: CivilDate): CivilDate {
  return addDays(today, -COUNTED_DAYS);
}

/** The snapshot as a page shows it: `pending` intents that it does not yet contain are applied. */
export function fold(snapshot: Snapshot, pending: readonly Intent[]): Snapshot {
  const entered = new Set(snapshot.applied);
  const waiting = pending.filter(({ id }) => !entered.has(id));
  if (waiting.length === 0) return snapshot;
  const start: World = { current: snapshot.current, days: snapshot.days };
  const world = waiting.reduce((before, intent) => ahead(snapshot, before, intent), start);
  const progress = progressOf(snapshot, world.days);
  const total = totalOf(snapshot, world.days);
  const milestones = markedDays(snapshot.milestones, Object.values(world.days));
  const counts = { ...snapshot.counts, ...countDays(world.days) };
  for (const day of Object.keys(world.days)) {
    if (!snapshot.days[day]) counts[day] = (counts[day] ?? 0) + (snapshot.counts[day] ?? 0);
  }
  return { ...snapshot, ...world, counts, total, milestones, progress };
}

/** The writer decides; a page only looks ahead. */
function ahead(snapshot: Snapshot, before: World, intent: Intent): World {
  try {
    return withMilestone(before, apply(before, intent), {
      wins: totalOf(snapshot, before.days),
      goal: (goalId) => progressOf(snapshot, before.days)[goalId],
    });
  } catch {
    return before;
  }
}

/** The progress of every goal with the days as they are. */
function progressOf(snapshot: Snapshot, days: Snapshot["days"]): Snapshot["progress"] {
  const changed = Object.values(days).filter((day) => day !== snapshot.days[day.day]);
  return changed.reduce(
    (before, day) => withChangedDay(before, snapshot.days[day.day], day),
    snapshot.progress,
  );
}

/** Wins of all days, with these days as they are. */
function totalOf(snapshot: Snapshot, days: Snapshot["days"]): number {
  const sum = (all: Snapshot["days"]) =>
    Object.values(all).reduce((wins, day) => wins + standing(day).length, 0);
  return snapshot.total + sum(days) - sum(snapshot.days);
}

/** Standing wins of each day. */
export function countDays(days: Record<CivilDate, Day>): Counts {
  return Object.fromEntries(Object.values(days).map((day) => [day.day, standing(day).length]));
}

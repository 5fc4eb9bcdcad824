/** What intents do to steps and their order. */
import { MINUTE } from "./hour";
import type { Intent, IntentOf, Step } from "./schema";
import {
  canBeDone,
  closedSince,
  isLinedUp,
  isOpen,
  later,
  lineup,
  stepMinutes,
  type World,
  withCurrent,
} from "./world";

/** Steps that were closed longer ago than this (ms) live on in their wins only. */
const KEPT_STEPS_MS = 30 * 24 * 60 * MINUTE;

/** Adds steps at the end of the lineup. */
export function addSteps(world: World, intent: IntentOf<"step/add">): World {
  const { steps, order } = world.current;
  const known = new Set(steps.map(({ id }) => id));
  const added = intent.steps
    .filter(({ id }) => !known.has(id) && known.add(id))
    .map((step): Step => ({ ...step, createdAt: intent.at, updatedAt: intent.at }));
  if (added.length === 0) return world;
  const ids = [...order.ids, ...added.map(({ id }) => id)];
  return withCurrent(world, {
    steps: [...steps.filter((step) => closedSince(step, intent.at - KEPT_STEPS_MS)), ...added],
    order: { ids, updatedAt: intent.at },
  });
}

/** Changes those of the steps named to which it applies. */
export function changeSteps(
  world: World,
  intent: Intent,
  ids: string[],
  applies: (step: Step) => boolean,
  change: (step: Step) => Step,
): World {
  const chosen = new Set(ids);
  const { steps } = world.current;
  if (!steps.some((step) => chosen.has(step.id) && applies(step))) return world;
  return withCurrent(world, {
    steps: steps.map((step) =>
      chosen.has(step.id) && applies(step) ? touched(change(step), intent.at) : step,
    ),
  });
}

/** Moves a step before another, or to the end when there is no such other. */
export function moveStep(world: World, stepId: string, before: string | null, at: number): World {
  const ids = lineup(world.current).map(({ id }) => id);
  if (!ids.includes(stepId) || stepId === before) return world;
  const rest = ids.filter((id) => id !== stepId);
  const place = before === null ? -1 : rest.indexOf(before);
  rest.splice(place < 0 ? rest.length : place, 0, stepId);
  return withCurrent(world, { order: { ids: rest, updatedAt: at } });
}

/** Smallest first; equals stay as they were. */
export function sortSteps(world: World, at: number): World {
  const ids = lineup(world.current)
    .toSorted((a, b) => stepMinutes(a) - stepMinutes(b))
    .map(({ id }) => id);
  return withCurrent(world, { order: { ids, updatedAt: at } });
}

/** Moves steps of goals to the end of the lineup; one that comes back is open there again. */
export function lineUp(world: World, intent: IntentOf<"step/line-up">): World {
  const waits = (step: Step) => step.goalId !== undefined && canBeDone(step) && !isLinedUp(step);
  const next = changeSteps(world, intent, intent.stepIds, waits, (step) => {
    const { doneBy: _, ...open } = reopened(step);
    return { ...open, linedUpAt: intent.at };
  });
  if (next === world) return world;
  const known = new Set(lineup(world.current).map(({ id }) => id));
  const added = lineup(next.current).filter(({ id }) => !known.has(id));
  const ids = new Set(added.map(({ id }) => id));
  const asked = intent.stepIds.filter((id) => ids.has(id));
  const before = world.current.order.ids.filter((id) => !ids.has(id));
  return withCurrent(next, { order: { ids: [...before, ...asked], updatedAt: intent.at } });
}

/** Takes steps out of the lineup: those of a goal wait at their goal again, others are gone. */
export function removeSteps(world: World, intent: Intent, ids: string[]): World {
  return changeSteps(world, intent, ids, isLinedUp, (step) =>
    step.goalId === undefined ? { ...step, deletedAt: intent.at } : unlined(step),
  );
}

/** Puts steps back into the lineup. */
export function restoreSteps(world: World, intent: IntentOf<"step/restore">): World {
  const isOut = (step: Step) =>
    step.goalId === undefined ? isRemoved(step) : isOpen(step) && !isLinedUp(step);
  return changeSteps(world, intent, intent.stepIds, isOut, (step) =>
    step.goalId === undefined ? putBack(step) : { ...step, linedUpAt: intent.at },
  );
}

/** A step that is not done after all. */
export function reopened(step: Step): Step {
  const { doneAt: _done, ...open } = step;
  return open;
}

/** A goal's step that waits at its goal. */
export function unlined(step: Step): Step {
  const { linedUpAt: _at, ...waiting } = step;
  return waiting;
}

/** Whether the person took the step out. */
export function isRemoved(step: Step): boolean {
  return step.deletedAt !== undefined;
}

/** A step that is not removed after all. */
export function putBack(step: Step): Step {
  const { deletedAt: _deleted, ...back } = step;
  return back;
}

/** The step as changed at the moment `at`, ms. */
export function touched(step: Step, at: number): Step {
  return { ...step, updatedAt: later(step, at) };
}

/** What intents do to goals and the steps that lead to them. */
import { changeSteps, isRemoved, putBack, touched } from "./apply-step";
import { patched } from "./change";
import type { Goal, Intent, IntentOf, Step } from "./schema";
import { later, replace, type World, withCurrent } from "./world";

/** Begins a goal, or changes one that stands. One without a name is not begun. */
export function saveGoal(world: World, intent: IntentOf<"goal/save">): World {
  const { goals } = world.current;
  const goal = goals.find(({ id }) => id === intent.goalId);
  if (goal) {
    if (goal.deletedAt !== undefined) return world;
    return withGoal(world, intent, goal, patched(goal, intent.patch));
  }
  const { name, ...patch } = intent.patch;
  if (name === undefined) return world;
  const times = { createdAt: intent.at, updatedAt: intent.at };
  const begun = patched<Goal>({ id: intent.goalId, name, since: intent.day, ...times }, patch);
  return withCurrent(world, { goals: [...goals, begun] });
}

/** Takes a goal out; its open steps go with it, its wins stay. */
export function removeGoal(world: World, intent: IntentOf<"goal/remove">): World {
  const goal = world.current.goals.find(({ id }) => id === intent.goalId);
  if (!goal || goal.deletedAt !== undefined) return world;
  const next = withGoal(world, intent, goal, { ...goal, deletedAt: intent.at });
  return changeSteps(next, intent, stepsOf(next, goal), isStanding, (step) => ({
    ...step,
    deletedAt: intent.at,
  }));
}

/** Puts a goal back, and with it the steps that went when it did. */
export function restoreGoal(world: World, intent: IntentOf<"goal/restore">): World {
  const goal = world.current.goals.find(({ id }) => id === intent.goalId);
  if (!goal || goal.deletedAt === undefined) return world;
  const { deletedAt, ...back } = goal;
  const next = withGoal(world, intent, goal, back);
  const went = (step: Step) => step.deletedAt === deletedAt;
  return changeSteps(next, intent, stepsOf(next, goal), went, putBack);
}

/** Gives a goal a step, or changes one that stands. One without a title is not made. */
export function saveGoalStep(world: World, intent: IntentOf<"goal-step/save">): World {
  const { steps } = world.current;
  const step = steps.find(({ id }) => id === intent.stepId);
  if (step) {
    if (step.deletedAt !== undefined) return world;
    const changed = { ...patched(step, intent.patch), goalId: intent.goalId };
    return withCurrent(world, { steps: replace(steps, touched(changed, intent.at)) });
  }
  const { title, ...patch } = intent.patch;
  if (title === undefined) return world;
  const facts = { id: intent.stepId, title, goalId: intent.goalId };
  const times = { createdAt: intent.at, updatedAt: intent.at };
  return withCurrent(world, { steps: [...steps, patched<Step>({ ...facts, ...times }, patch)] });
}

/** Takes a step out of its goal. Nothing happens to one that is out already. */
export function removeGoalStep(world: World, intent: IntentOf<"goal-step/remove">): World {
  return changeSteps(world, intent, [intent.stepId], isStanding, (step) => ({
    ...step,
    deletedAt: intent.at,
  }));
}

/** Puts a step back that was taken out of its goal. */
export function restoreGoalStep(world: World, intent: IntentOf<"goal-step/restore">): World {
  return changeSteps(world, intent, [intent.stepId], isRemoved, putBack);
}

function isStanding(step: Step): boolean {
  return step.deletedAt === undefined;
}

function stepsOf(world: World, goal: Goal): string[] {
  return world.current.steps.filter(({ goalId }) => goalId === goal.id).map(({ id }) => id);
}

function withGoal(world: World, intent: Intent, before: Goal, after: Goal): World {
  const goal = { ...after, updatedAt: later(before, intent.at) };
  return withCurrent(world, { goals: replace(world.current.goals, goal) });
}

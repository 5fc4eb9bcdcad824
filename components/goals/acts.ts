/** What a person can do to goals and their steps: each act with its words and its way back. */
import { type GoalPatch, goalReverse } from "../../utils/domain/goals/goal-form";
import { letRest, wake } from "../../utils/domain/goals/rest";
import { type StepPatch, stepReverse } from "../../utils/domain/goals/step-form";
import type { CivilDate, Goal, Step, Win } from "../../utils/domain/schema";
import { isLinedUp } from "../../utils/domain/world";
import { shownTitle } from "../../utils/text/shown-title";
import { isolate, type Text } from "../../utils/text/text";
import type { Act } from "../undo/useUndo";
import { stepName } from "./words";

const named = (title: string) => ({ title: isolate(shownTitle(title)) });

/** Changes what a goal says. */
export function saving(goal: Goal, patch: GoalPatch, said: string): Act {
  return {
    draft: { type: "goal/save", goalId: goal.id, patch },
    said,
    back: () => ({ type: "goal/save", goalId: goal.id, patch: goalReverse(goal, patch) }),
    returnTo: goal.id,
  };
}

export function editing(goal: Goal, patch: GoalPatch, text: Text): Act {
  return saving(goal, patch, text("goals.changed", named(patch.name ?? goal.name)));
}

/** Lets a goal rest from today on, or from tomorrow when today was won already; or wakes it. */
export function resting(
  goal: Goal,
  today: CivilDate,
  isTodayWon: boolean,
  isAwake: boolean,
  text: Text,
): Act {
  const rests = isAwake ? letRest(goal.rests, today, isTodayWon) : wake(goal.rests, today);
  const said = text(isAwake ? "goals.rests" : "goals.woken", named(goal.name));
  return saving(goal, { rests: rests.length > 0 ? rests : null }, said);
}

/** @param at ms; null brings it back */
export function archiving(goal: Goal, at: number | null, text: Text): Act {
  const said = text(at === null ? "goals.broughtBack" : "goals.archived", named(goal.name));
  return { ...saving(goal, { archivedAt: at }, said), takesFocus: at !== null };
}

export function removing(goal: Goal, text: Text): Act {
  return {
    draft: { type: "goal/remove", goalId: goal.id },
    said: text("goals.deleted", named(goal.name)),
    back: () => ({ type: "goal/restore", goalId: goal.id }),
    returnTo: goal.id,
    takesFocus: true,
  };
}

/** Takes a day as one of the spare ones. */
export function sparing(goal: Goal, day: CivilDate, date: string, text: Text): Act {
  const spareDays = [...(goal.spareDays ?? []), day].sort();
  return saving(goal, { spareDays }, text("goals.spared", { date }));
}

/** @param stepId of the step: a new one when `step` is null */
export function savingStep(
  goal: Goal,
  step: Step | null,
  stepId: string,
  patch: StepPatch,
  text: Text,
): Act {
  const draft = { type: "goal-step/save", stepId, goalId: goal.id } as const;
  const title = patch.title ?? step?.title ?? "";
  return {
    draft: { ...draft, patch },
    said: text(step ? "goals.changed" : "goals.stepAdded", named(title)),
    back: () =>
      step ? { ...draft, patch: stepReverse(step, patch) } : { type: "goal-step/remove", stepId },
    returnTo: step ? stepId : goal.id,
  };
}

export function removingStep(step: Step, text: Text): Act {
  return {
    draft: { type: "goal-step/remove", stepId: step.id },
    said: text("goals.deleted", named(stepName(text, step))),
    back: () => ({ type: "goal-step/restore", stepId: step.id }),
    returnTo: step.id,
    takesFocus: true,
  };
}

export function finishing(step: Step, today: CivilDate, text: Text): Act {
  return {
    draft: { type: "step/done", stepId: step.id },
    said: text("goals.logged", named(step.title)),
    back: (id) => ({ type: "win/remove", wins: [{ id, day: today }] }),
    returnTo: step.id,
  };
}

/** Takes today's win of a step back. */
export function unfinishing({ id, day, title }: Win, step: Step, text: Text): Act {
  const wins: [{ id: string; day: CivilDate }] = [{ id, day }];
  return {
    draft: { type: "win/remove", wins },
    said: text("goals.takenBack", named(title)),
    back: () => ({ type: "win/restore", wins }),
    returnTo: step.id,
  };
}

/** Moves a step into the lineup, or out of it. */
export function liningUp(step: Step, text: Text): Act {
  const steps = { stepIds: [step.id] };
  const isIn = isLinedUp(step) && step.linedUpAt !== undefined;
  return {
    draft: { type: isIn ? "step/remove" : "step/line-up", ...steps },
    said: text(isIn ? "goals.leftLineup" : "goals.linedUp", named(stepName(text, step))),
    back: () => ({ type: isIn ? "step/line-up" : "step/remove", ...steps }),
    returnTo: step.id,
  };
}

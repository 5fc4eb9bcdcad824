/**
 * What each intent does. The one place where history changes: the writer applies it to the
 * ledger, and a page to its own snapshot, so that a click shows in the next frame.
 */

import { closeReview, noteSetback, removeSetback, restoreSetback, saveCheckIn } from "./apply-day";
import {
  removeGoal,
  removeGoalStep,
  restoreGoal,
  restoreGoalStep,
  saveGoal,
  saveGoalStep,
} from "./apply-goal";
import { changeHour, closeRecap, ring, startHour } from "./apply-hour";
import {
  addSteps,
  changeSteps,
  lineUp,
  moveStep,
  removeSteps,
  restoreSteps,
  sortSteps,
} from "./apply-step";
import { addWin, editWin, finishStep, removeWins, restoreWins, winFacts } from "./apply-win";
import * as Hours from "./hour";
import type { Intent, IntentOf } from "./schema";
import { isOpen, type World } from "./world";

/**
 * The world after the intent. The same world (by identity) when it changes nothing: a replay of a
 * win or a step, a second start, something that is over.
 */
export function apply(world: World, intent: Intent): World {
  switch (intent.type) {
    case "win/log":
      return addWin(world, intent, winFacts(intent));
    case "win/edit":
      return editWin(world, intent);
    case "win/remove":
      return removeWins(world, intent);
    case "win/restore":
      return restoreWins(world, intent);
    case "step/add":
      return addSteps(world, intent);
    case "step/minutes":
      return changeSteps(world, intent, [intent.stepId], isOpen, (step) => ({
        ...step,
        minutes: intent.minutes,
      }));
    case "step/remove":
      return removeSteps(world, intent, intent.stepIds);
    case "step/restore":
      return restoreSteps(world, intent);
    case "step/line-up":
      return lineUp(world, intent);
    case "step/move":
      return moveStep(world, intent.stepId, intent.before, intent.at);
    case "step/sort":
      return sortSteps(world, intent.at);
    case "step/done":
      return finishStep(world, intent);
    case "step/skip":
      return moveStep(world, intent.stepId, null, intent.at);
    case "hour/start":
      return startHour(world, intent);
    case "hour/pause":
      return changeHour(world, intent, (hour) => Hours.pause(hour, intent.at));
    case "hour/resume":
      return changeHour(world, intent, (hour) => Hours.resume(hour, intent.at));
    case "hour/extend":
      return changeHour(world, intent, (hour) => Hours.extend(hour, intent.at));
    case "hour/end":
      return changeHour(world, intent, (hour) => Hours.end(hour, intent.at));
    case "hour/gap":
      return changeHour(world, intent, (hour) => Hours.noteGap(hour, intent.from, intent.to));
    case "hour/answer-gap":
      return changeHour(world, intent, (hour) => Hours.answerGap(hour, intent.answer, intent.at));
    case "hour/rung":
      return changeHour(world, intent, (hour) => ring(hour, intent.at));
    case "recap/close":
      return closeRecap(world, intent);
    case "goal/save":
      return saveGoal(world, intent);
    case "goal/remove":
      return removeGoal(world, intent);
    case "goal/restore":
      return restoreGoal(world, intent);
    case "goal-step/save":
      return saveGoalStep(world, intent);
    case "goal-step/remove":
      return removeGoalStep(world, intent);
    case "goal-step/restore":
      return restoreGoalStep(world, intent);
    case "check-in/save":
      return saveCheckIn(world, intent);
    case "setback/note":
      return noteSetback(world, intent);
    case "setback/remove":
      return removeSetback(world, intent);
    case "setback/restore":
      return restoreSetback(world, intent);
    case "review/close":
      return closeReview(world, intent);
    case "settings/set":
      return setSettings(world, intent);
    case "data/patch":
    case "data/wipe":
      return world; // the writer's alone: they concern days that no page holds
  }
}

function setSettings(world: World, intent: IntentOf<"settings/set">): World {
  const chosen = Object.entries(intent.patch).filter(([, value]) => value !== undefined);
  const settings = { ...world.current.settings, ...Object.fromEntries(chosen) };
  const { fellBack: before = [], ...current } = world.current;
  const fellBack = before.filter((field) => !chosen.some(([name]) => name === field));
  return {
    ...world,
    current: {
      ...current,
      settings,
      settingsAt: intent.at,
      ...(fellBack.length > 0 && { fellBack }),
    },
  };
}

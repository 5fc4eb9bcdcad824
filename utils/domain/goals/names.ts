/** What goals are called where wins are shown. */
import type { Goal } from "../schema";
import type { GoalNames } from "../search";
import { isStanding } from "./standing";

/** The names of all goals, by id: the wins of one that was taken out keep its name. */
export function goalNames(goals: readonly Goal[]): GoalNames {
  return new Map(goals.map(({ id, name }) => [id, name]));
}

/**
 * The goals a win can be given to: those that stand, in their order, and the one it has already,
 * whatever became of it.
 */
export function goalChoices(goals: readonly Goal[], own?: string): GoalNames {
  return goalNames(goals.filter((goal) => goal.id === own || isStanding(goal)));
}

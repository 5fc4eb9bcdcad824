import { isStanding } from "../goals/standing";
import type { Current } from "../schema";
import type { GoalName } from "./goal-tags";

/** The goals that a win can be logged toward. */
export function namedGoals(current: Current): GoalName[] {
  return current.goals.filter(isStanding).map(({ id, name, unit }) => ({ id, name, unit }));
}

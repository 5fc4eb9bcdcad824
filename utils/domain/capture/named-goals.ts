import type { Current } from "../schema";
import type { GoalName } from "./goal-tags";

type Goals = { goals?: readonly (GoalName & { archivedAt?: number; deletedAt?: number })[] };

/** The goals that a win can be logged toward. */
export function namedGoals(current: Current): GoalName[] {
  const { goals = [] } = current as Current & Goals;
  return goals
    .filter(({ archivedAt, deletedAt }) => archivedAt === undefined && deletedAt === undefined)
    .map(({ id, name, unit }) => ({ id, name, unit }));
}

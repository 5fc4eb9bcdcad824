/** The goals as the page lists them. */
import type { GoalsView } from "../../utils/domain/goals/goals-view";
import { restingSince } from "../../utils/domain/goals/rest";
import { isStanding } from "../../utils/domain/goals/standing";
import type { CivilDate, Goal } from "../../utils/domain/schema";

export type Ordered = { growing: Goal[]; resting: Goal[]; archived: Goal[] };

/** Those that grow, those that rest, those that are put away; each in order of their beginning. */
export function ordered(goals: readonly Goal[], today: CivilDate): Ordered {
  const [standing, others] = parted(goals, isStanding);
  const archived = others.filter(({ deletedAt }) => deletedAt === undefined);
  const [resting, growing] = parted(standing, ({ rests }) => restingSince(rests, today) !== null);
  return { growing, resting, archived };
}

/** The goal that is open, if any. */
export function openGoal(
  goals: readonly Goal[],
  today: CivilDate,
  view: GoalsView,
): Goal | undefined {
  if (view.beginning !== null) return undefined;
  const { growing, resting } = ordered(goals, today);
  if (view.goal === null) return growing[0];
  return [...growing, ...resting].find(({ id }) => id === view.goal);
}

function parted<T>(list: readonly T[], belongs: (item: T) => boolean): [T[], T[]] {
  return [list.filter(belongs), list.filter((item) => !belongs(item))];
}

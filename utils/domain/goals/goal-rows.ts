/** What each goal asks for today, as its row on the new tab shows it. */
import type { CivilDate, Current, Goal, GoalProgress, Step, Win } from "../schema";
import { nextStep, stepsOf } from "./next-step";
import { nextDue } from "./recurrence";
import { isResting } from "./rest";
import { isStanding } from "./standing";

/** A goal's step: due, done today with its win, or due on a later day; or the goal has none. */
export type NextStep =
  | { state: "due"; step: Step }
  | { state: "done"; step: Step; win: Win }
  | { state: "later"; step: Step; day: CivilDate }
  | { state: "none" }
  | { state: "resting" };

/** A goal with what it asks for. */
export type GoalRow = { goal: Goal; next: NextStep };

/** Where a row stands: what can be done today first, also once it is done; rest comes last. */
const PLACE = { due: 0, done: 0, later: 1, none: 1, resting: 2 };

/**
 * A row for each goal that stands. The order holds when a step is done.
 * @param wins those of today that stand
 */
export function goalRows(
  { goals, steps }: Pick<Current, "goals" | "steps">,
  progress: Readonly<Record<string, GoalProgress>>,
  wins: readonly Win[],
  today: CivilDate,
): GoalRow[] {
  const standing = goals.filter(isStanding);
  if (standing.length === 0) return [];
  const own = Map.groupBy(steps, ({ goalId }) => goalId);
  const won = new Map(wins.map((win) => [win.stepId, win]));
  return standing
    .map((goal) => ({
      goal,
      next: nextOf(goal, own.get(goal.id) ?? [], progress[goal.id]?.done ?? {}, won, today),
    }))
    .sort(
      (a, b) => PLACE[a.next.state] - PLACE[b.next.state] || a.goal.createdAt - b.goal.createdAt,
    );
}

/**
 * A step that is due, else one that was done today, else the one that is due soonest.
 * @param lastDone the day on which each step was last done
 * @param won today's wins, by the step that they finished
 */
function nextOf(
  goal: Goal,
  steps: readonly Step[],
  lastDone: Readonly<Record<string, CivilDate>>,
  won: ReadonlyMap<string | undefined, Win>,
  today: CivilDate,
): NextStep {
  if (isResting(goal.rests, today)) return { state: "resting" };
  const done: Record<string, CivilDate> = { ...lastDone };
  let closed: NextStep | null = null;
  for (const step of steps) {
    const win = won.get(step.id);
    // A win that the index has not told of yet counts as well.
    if (win) done[step.id] = today;
    if (win && step.deletedAt === undefined) closed = { state: "done", step, win };
  }
  const step = nextStep(stepsOf(steps, goal.id), today, done);
  const day = step && nextDue(step, today, done[step.id] ?? null);
  if (!step || !day) return closed ?? { state: "none" };
  return day === today ? { state: "due", step } : (closed ?? { state: "later", step, day });
}

/** The steps that are due today and not lined up yet, a goal each. */
export function waitingSteps(rows: readonly GoalRow[]): Step[] {
  return rows.flatMap(({ next }) =>
    next.state === "due" && next.step.linedUpAt === undefined ? [next.step] : [],
  );
}

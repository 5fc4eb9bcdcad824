/** A goal as a form holds it, in typed words; and what becomes of them. */
import type { CivilDate, Goal, IntentOf } from "../schema";
import { cleanTitle } from "../text";
import { isCivilDate } from "../years";
import { type AmountFault, typedAmount } from "./amounts";

export type TypedGoal = {
  name: string;
  why: string;
  unit: string;
  target: string;
  targetDay: string;
  /** Spare days a week, "0" to "6". */
  spare: string;
};
export type GoalField = keyof TypedGoal;

/** Why a field cannot be taken. */
export type GoalProblem = "name" | "date" | "past" | "noTarget" | Exclude<AmountFault, "empty">;
export type GoalProblems = Partial<Record<GoalField, GoalProblem>>;

export const EMPTY_GOAL: TypedGoal = {
  name: "",
  why: "",
  unit: "",
  target: "",
  targetDay: "",
  spare: "0",
};

/** The form of a goal that stands. @param written a number as the person writes it */
export function goalForm(goal: Goal, written: (amount: number) => string): TypedGoal {
  return {
    name: goal.name,
    why: goal.why ?? "",
    unit: goal.unit ?? "",
    target: goal.target === undefined ? "" : written(goal.target),
    targetDay: goal.targetDay ?? "",
    spare: String(goal.spareDaysPerWeek ?? 0),
  };
}

/**
 * What is wrong with it. Fields that are as they were are not looked at: a target day may have
 * passed since.
 * @param decimal the sign before decimals where the person is
 */
export function goalProblems(
  typed: TypedGoal,
  before: TypedGoal | null,
  today: CivilDate,
  decimal: "." | ",",
): GoalProblems {
  const changed = (field: GoalField) => !before || typed[field] !== before[field];
  const problems: GoalProblems = {};
  if (changed("name") && cleanTitle(typed.name) === "") problems.name = "name";
  const target = changed("target") ? faultIn(typed.target, decimal) : null;
  if (target !== null) problems.target = target;
  if (typed.targetDay === "" || !(changed("targetDay") || changed("target"))) return problems;
  if (!isCivilDate(typed.targetDay)) problems.targetDay = "date";
  else if (changed("targetDay") && typed.targetDay < today) problems.targetDay = "past";
  else if (typed.target.trim() === "") problems.target ??= "noTarget";
  return problems;
}

/** Why an amount that may be left out cannot be taken; null when it can. */
export function faultIn(typed: string, decimal: "." | ","): Exclude<AmountFault, "empty"> | null {
  const read = typedAmount(typed, decimal);
  return "fault" in read && read.fault !== "empty" ? read.fault : null;
}

/** The amount typed; null for none. It has no fault. */
export function amountIn(typed: string, decimal: "." | ","): number | null {
  const read = typedAmount(typed, decimal);
  return "amount" in read ? read.amount : null;
}

export type GoalPatch = IntentOf<"goal/save">["patch"];

/** What the form changes; all it says of a goal that is new. It has no problems. */
export function goalPatch(
  typed: TypedGoal,
  before: TypedGoal | null,
  decimal: "." | ",",
): GoalPatch {
  const patch: GoalPatch = {};
  const changed = (field: GoalField) => typed[field] !== (before ?? EMPTY_GOAL)[field];
  if (changed("name")) patch.name = cleanTitle(typed.name);
  if (changed("why")) patch.why = typed.why.trim() || null;
  if (changed("unit")) patch.unit = typed.unit.trim() || null;
  if (changed("target")) patch.target = amountIn(typed.target, decimal);
  if (changed("targetDay")) patch.targetDay = typed.targetDay || null;
  if (changed("spare")) patch.spareDaysPerWeek = Number(typed.spare) || null;
  return patch;
}

/** What takes a change back. @param goal as it was before */
export function goalReverse(goal: Goal, patch: GoalPatch): GoalPatch {
  const fields = Object.keys(patch) as (keyof GoalPatch)[];
  return Object.fromEntries(fields.map((field) => [field, goal[field] ?? null])) as GoalPatch;
}

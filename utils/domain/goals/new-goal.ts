/** A goal that is about to begin, with its first steps, as its form holds them. */
import { MOST_STEP_MINUTES } from "../minutes";
import type { CivilDate, Vessel } from "../schema";
import { cleanTitle } from "../text";
import { typedAmount } from "./amounts";
import {
  amountIn,
  EMPTY_GOAL,
  type GoalPatch,
  type GoalProblems,
  goalPatch,
  goalProblems,
  type TypedGoal,
} from "./goal-form";
import { type Assumptions, EVERY_DAY, vesselsOf } from "./plan";
import {
  EMPTY_STEP,
  type StepPatch,
  type StepProblems,
  stepProblems,
  type TypedStep,
  typedRepeat,
} from "./step-form";

export type NewGoal = TypedGoal &
  Pick<TypedStep, "cue" | "amount" | "repeat" | "days" | "every"> & {
    /** The first five minutes of it. */
    first: string;
    /** What the repeating step is called, when a template says so. */
    called: string;
    /** Another size than the usual of what the unit is poured into. */
    size: number | null;
  };
export type NewField = Exclude<keyof NewGoal, "days" | "repeat" | "called" | "size">;
export type NewProblems = GoalProblems & Pick<StepProblems, "amount" | "unit" | "days" | "every">;

const { cue, amount, repeat, days, every } = EMPTY_STEP;
export const NEW_GOAL: NewGoal = {
  ...EMPTY_GOAL,
  ...{ cue, amount, repeat, days, every },
  first: "",
  called: "",
  size: null,
};

/** Minutes of a step that is the first five of something. */
export const FIRST_MINUTES = 5;

/** @param decimal the sign before decimals where the person is */
export function newProblems(typed: NewGoal, today: CivilDate, decimal: "." | ","): NewProblems {
  const { title: _title, ...ofStep } = stepProblems(stepIn(typed), decimal);
  return { ...goalProblems(typed, null, today, decimal), ...ofStep } as NewProblems;
}

/** Its repeating step as the step's own form has it. */
function stepIn(typed: NewGoal): TypedStep {
  return { ...EMPTY_STEP, ...pick(typed), unit: typed.unit };
}

function pick({ cue, amount, repeat, days, every }: NewGoal) {
  return { cue, amount, repeat, days, every };
}

/**
 * What it would add up to, as far as it can be told while it is typed.
 * @param kind of the unit, where its word is known
 */
export function assumptionsOf(
  typed: NewGoal,
  decimal: "." | ",",
  kind: string | null,
): Assumptions | null {
  const read = typedAmount(typed.amount, decimal);
  const unit = typed.unit.trim();
  if ("fault" in read || unit === "") return null;
  const hasDays = typed.repeat !== "weekdays" || typed.days.length > 0;
  const vessels = vesselsOf(vesselOf(typed, kind) ?? undefined, kind);
  return {
    amount: read.amount,
    unit,
    repeat: (hasDays && typedRepeat(typed)) || EVERY_DAY,
    spareDays: Number(typed.spare),
    vessels,
  };
}

function vesselOf({ size }: NewGoal, kind: string | null): Vessel | null {
  const [usual] = vesselsOf(undefined, kind);
  if (size === null || !usual || usual.size === size || !("kind" in usual)) return null;
  return { name: usual.kind, size };
}

/**
 * What the form begins. It has no problems.
 * @param called what a step of so much is called: “10 pages”
 */
export function beginnings(
  typed: NewGoal,
  decimal: "." | ",",
  kind: string | null,
  called: (amount: number, unit: string) => string,
): { goal: GoalPatch; steps: StepPatch[] } {
  const vessel = vesselOf(typed, kind);
  const goal = { ...goalPatch(typed, null, decimal), ...(vessel && { vessel }) };
  const size = amountIn(typed.amount, decimal);
  const unit = typed.unit.trim();
  const first = cleanTitle(typed.first);
  const timing = { cue: typed.cue.trim() || null, repeat: typedRepeat(typed) };
  const steps: StepPatch[] = [];
  if (size !== null) {
    if (first !== "") steps.push({ title: first, minutes: FIRST_MINUTES });
    const fits = Number.isInteger(size) && size <= MOST_STEP_MINUTES;
    const minutes = kind === "minutes" && fits ? size : null;
    const title = typed.called || called(size, unit);
    steps.push({ title, amount: size, unit, ...(minutes && { minutes }), ...timing });
  } else if (first !== "") {
    steps.push({ title: first, minutes: FIRST_MINUTES, ...timing });
  }
  return { goal, steps };
}

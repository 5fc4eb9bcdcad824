/** A goal's step as a form holds it, in typed words; and what becomes of them. */
import { MOST_STEP_MINUTES } from "../minutes";
import type { CivilDate, IntentOf, Repeat, Step } from "../schema";
import { cleanTitle } from "../text";
import { isCivilDate } from "../years";
import { type AmountFault, typedAmount } from "./amounts";
import { amountIn, faultIn } from "./goal-form";
import { EVERY_DAY } from "./plan";

export type TypedRepeat = "once" | "daily" | "weekdays" | "interval";
export type TypedStep = {
  title: string;
  minutes: string;
  amount: string;
  unit: string;
  cue: string;
  repeat: TypedRepeat;
  /** Days of the week, 1 Monday to 7 Sunday, of "weekdays". */
  days: readonly number[];
  /** Of "interval". */
  every: string;
  since: string;
};
export type StepField = keyof TypedStep;

export type StepProblem =
  | "title"
  | "minutes"
  | "noUnit"
  | "noDays"
  | "every"
  | "date"
  | Exclude<AmountFault, "empty">;
export type StepProblems = Partial<Record<StepField, StepProblem>>;

export const EMPTY_STEP: TypedStep = {
  title: "",
  minutes: "",
  amount: "",
  unit: "",
  cue: "",
  repeat: "once",
  days: [],
  every: "3",
  since: "",
};

/** The form of a step that stands. @param written a number as the person writes it */
export function stepForm(step: Step, written: (amount: number) => string): TypedStep {
  const { repeat } = step;
  const number = (amount: number | undefined) => (amount === undefined ? "" : written(amount));
  return {
    title: step.title,
    minutes: number(step.minutes),
    amount: number(step.amount),
    unit: step.unit ?? "",
    cue: step.cue ?? "",
    repeat: kindOf(repeat),
    days: repeat?.kind === "weekdays" ? repeat.days : [],
    every: repeat?.kind === "interval" ? String(repeat.every) : EMPTY_STEP.every,
    since: step.since ?? "",
  };
}

function kindOf(repeat: Repeat | undefined): TypedRepeat {
  if (!repeat) return "once";
  if (repeat.kind === "interval") return "interval";
  return new Set(repeat.days).size === 7 ? "daily" : "weekdays";
}

/** How the step comes back as typed; null when it is done once. It has no problems. */
export function typedRepeat({ repeat, days, every }: Pick<TypedStep, "repeat" | "days" | "every">) {
  const kinds: Record<TypedRepeat, Repeat | null> = {
    once: null,
    daily: EVERY_DAY,
    weekdays: { kind: "weekdays", days: [...days].sort((a, b) => a - b) },
    interval: { kind: "interval", every: wholeIn(every) ?? 2 },
  };
  return kinds[repeat];
}

/** What is wrong with it. @param decimal the sign before decimals where the person is */
export function stepProblems(typed: TypedStep, decimal: "." | ","): StepProblems {
  const problems: StepProblems = {};
  if (cleanTitle(typed.title) === "") problems.title = "title";
  const hasMinutes = typed.minutes.trim() !== "";
  if (hasMinutes && !isWithin(typed.minutes, 1, MOST_STEP_MINUTES)) problems.minutes = "minutes";
  const amount = faultIn(typed.amount, decimal);
  if (amount !== null) problems.amount = amount;
  else if (typed.amount.trim() !== "" && typed.unit.trim() === "") problems.unit = "noUnit";
  if (typed.repeat === "weekdays" && typed.days.length === 0) problems.days = "noDays";
  if (typed.repeat === "interval" && !isWithin(typed.every, 2, 366)) problems.every = "every";
  if (typed.since !== "" && !isCivilDate(typed.since)) problems.since = "date";
  return problems;
}

function isWithin(typed: string, least: number, most: number): boolean {
  const number = wholeIn(typed);
  return number !== null && number >= least && number <= most;
}

/** The whole number typed, in any digits; null when it is none. */
export function wholeIn(typed: string): number | null {
  const read = typedAmount(typed);
  return "amount" in read && Number.isInteger(read.amount) ? read.amount : null;
}

export type StepPatch = IntentOf<"goal-step/save">["patch"];

/** What the form changes; all it says of a step that is new. It has no problems. */
export function stepPatch(
  typed: TypedStep,
  before: TypedStep | null,
  decimal: "." | ",",
): StepPatch {
  const was = before ?? EMPTY_STEP;
  const patch: StepPatch = {};
  const changed = (...fields: StepField[]) => fields.some((one) => typed[one] !== was[one]);
  if (changed("title")) patch.title = cleanTitle(typed.title);
  if (changed("minutes")) patch.minutes = wholeIn(typed.minutes);
  if (changed("amount")) patch.amount = amountIn(typed.amount, decimal);
  const unit = typed.amount.trim() === "" ? null : typed.unit.trim() || null;
  if (changed("unit", "amount")) patch.unit = unit;
  if (changed("cue")) patch.cue = typed.cue.trim() || null;
  if (changed("repeat", "days", "every")) patch.repeat = typedRepeat(typed);
  if (changed("since")) patch.since = (typed.since as CivilDate) || null;
  return patch;
}

/** What takes a change back. @param step as it was before */
export function stepReverse(step: Step, patch: StepPatch): StepPatch {
  const fields = Object.keys(patch) as (keyof StepPatch)[];
  return Object.fromEntries(fields.map((field) => [field, step[field] ?? null])) as StepPatch;
}

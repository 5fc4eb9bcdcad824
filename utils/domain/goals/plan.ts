/** What a goal's repeating step adds up to: a plan, with every assumption beside it. */
import type { Goal, Repeat, Step, Vessel } from "../schema";
import { isAmount } from "./amounts";
import {
  type Compounding,
  compounding,
  type KnownVessel,
  timesAYear,
  timesAYearOn,
  VESSELS,
} from "./compounding";
import { unitKey } from "./tally";

export const EVERY_DAY: Repeat = { kind: "weekdays", days: [1, 2, 3, 4, 5, 6, 7] };

/** A vessel of a plan: one whose word is known, or one with a name of the person's. */
export type PlanVessel = { size: number; kind: KnownVessel["kind"] } | Vessel;

/** What a plan rests on. */
export type Assumptions = {
  amount: number;
  unit: string;
  repeat: Repeat;
  /** Days of a week's that are left free. */
  spareDays: number;
  vessels: readonly PlanVessel[];
};

export type Plan = Assumptions & Compounding<PlanVessel> & { daysAWeek: number | null };

/** The year of these assumptions. */
export function planned(assumptions: Assumptions): Plan {
  const { amount, vessels } = assumptions;
  const daysAWeek = daysAWeekOf(assumptions.repeat, assumptions.spareDays);
  const times = daysAWeek === null ? timesAYear(assumptions.repeat) : timesAYearOn(daysAWeek);
  return { ...assumptions, daysAWeek, ...compounding(amount, times, vessels) };
}

/** On how many days a week a step comes, spare days left out; null when it comes by intervals. */
export function daysAWeekOf(repeat: Repeat, spareDays: number): number | null {
  if (repeat.kind === "interval") return null;
  return Math.max(1, Math.min(new Set(repeat.days).size, 7 - spareDays));
}

/** The step a goal's plan is told of: the first that comes back with an amount in its unit. */
export function plannedStep(
  { unit }: Pick<Goal, "unit">,
  steps: readonly Step[],
): (Step & { repeat: Repeat; amount: number }) | null {
  const counted = (step: Step): step is Step & { repeat: Repeat; amount: number } =>
    unit !== undefined &&
    step.repeat !== undefined &&
    step.unit !== undefined &&
    unitKey(step.unit) === unitKey(unit) &&
    isAmount(step.amount);
  return steps.find(counted) ?? null;
}

/**
 * What a unit is poured into: the person's own vessel first, then what the unit is known to make.
 * @param kind of the unit, where its word is known
 */
export function vesselsOf(own: Vessel | undefined, kind: string | null): PlanVessel[] {
  const known: readonly PlanVessel[] = kind === null ? [] : (knownVessels(kind) ?? []);
  if (!own) return [...known];
  const first = known.find((vessel) => "kind" in vessel && vessel.kind === own.name);
  const mine = first && "kind" in first ? { kind: first.kind, size: own.size } : own;
  return [mine, ...known.filter((vessel) => vessel !== first && vessel.size !== own.size)];
}

function knownVessels(kind: string): readonly KnownVessel[] | undefined {
  return Object.entries(VESSELS).find(([unit]) => unit === kind)?.[1];
}

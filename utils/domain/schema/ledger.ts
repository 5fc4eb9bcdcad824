/** The records of the ledger. */
import * as z from "zod/mini";
import { type CheckIn, checkInSchema, type Setback, setbackSchema } from "./check-in";
import { type Goal, goalSchema } from "./goal";
import { type Hour, hourSchema } from "./hour";
import { type CivilDate, civilDate, id, type Known, moment, words } from "./parts";
import { settingsSchema } from "./settings";
import { type Step, stepSchema } from "./step";
import { type Win, winSchema } from "./win";

const order = z.object({ ids: z.array(id), updatedAt: moment });

export const reviewSchema = z.object({
  /** The first day of the week in which it was looked at. */
  week: civilDate,
  /** “What is this week’s first small step?” */
  answer: z.optional(words),
  updatedAt: moment,
});
/** The weekly review that was looked at last. */
export type Review = z.infer<typeof reviewSchema>;

export const currentSchema = z.looseObject({
  revision: z.number().check(z.int(), z.gte(0)),
  hour: z.nullable(hourSchema),
  steps: z.array(stepSchema),
  goals: z.array(goalSchema),
  /** The lineup's order. Open steps that it does not name come last. */
  order,
  review: z.optional(reviewSchema),
  settings: settingsSchema,
  settingsAt: moment,
  /** Settings that could not be read and fell back; each stands here until it is chosen anew. */
  fellBack: z.optional(z.array(z.string())),
});
/** What is current: the power hour, the steps, the goals, the settings. */
export type Current = Omit<Known<z.infer<typeof currentSchema>>, "hour" | "steps" | "goals"> & {
  hour: Hour | null;
  steps: Step[];
  goals: Goal[];
};

export const daySchema = z.looseObject({
  day: civilDate,
  wins: z.array(winSchema),
  hours: z.array(hourSchema),
  checkIn: z.optional(checkInSchema),
  setbacks: z.optional(z.array(setbackSchema)),
});
/**
 * One civil day: its wins by moment, the power hours that were started and closed, how it felt,
 * and what went wrong.
 */
export type Day = {
  day: CivilDate;
  wins: Win[];
  hours: Hour[];
  checkIn?: CheckIn;
  setbacks?: Setback[];
};

export const countsSchema = z.record(civilDate, z.number().check(z.int(), z.gte(0)));
/** Wins by day. An index: it can be rebuilt from the days. */
export type Counts = Record<CivilDate, number>;

const amount = z.number().check(z.gte(0));
const sums = z.record(z.string(), amount);

export const goalDaySchema = z.object({
  wins: z.number().check(z.int(), z.gte(0)),
  /** Amounts by unit, by `unitKey` of goals/tally. */
  sums,
  /** The steps that were done. */
  steps: z.array(id),
});
/** What was won for one goal on one day. An index, as the counts are. */
export type GoalDay = z.infer<typeof goalDaySchema>;

export const goalTotalsSchema = z.object({ wins: z.number().check(z.int(), z.gte(0)), sums });
/** What was won for one goal on all days. */
export type GoalTotals = z.infer<typeof goalTotalsSchema>;

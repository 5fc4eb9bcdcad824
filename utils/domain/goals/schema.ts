/** Goals and the steps that lead to them, as stored. Doors parse; everyone else imports types. */
import * as z from "zod/mini";
import { type Known, stepSchema, winSchema } from "../schema";

/** What a win has too is of the same shape here. */
const { id, title, at: moment, day: civilDate } = winSchema.shape;
const words = z.string().check(z.maxLength(100_000));
const positive = z.number().check(z.gt(0));
const unit = z.string().check(z.minLength(1), z.maxLength(200));

/** A stretch of days: from its first to the one before `to`; without `to` it lasts. */
const rest = z.object({ from: civilDate, to: z.optional(civilDate) });
export type Rest = z.infer<typeof rest>;

/** What many of the unit make: 200 pages make a book. An assumption that is always printed. */
const vessel = z.object({ name: unit, size: positive });
export type Vessel = z.infer<typeof vessel>;

export const goalSchema = z.looseObject({
  id,
  name: title,
  /** Why it matters; only the person sees it. */
  why: z.optional(words),
  /** What is counted toward it; without one, its wins are. */
  unit: z.optional(unit),
  target: z.optional(positive),
  targetDay: z.optional(civilDate),
  /** The day on which it was begun. */
  since: civilDate,
  /** Days a week that the person leaves free. */
  spareDaysPerWeek: z.optional(z.number().check(z.int(), z.gte(0), z.lte(6))),
  /** Days that the person took as spare ones, each by a word of theirs. */
  spareDays: z.optional(z.array(civilDate)),
  /** Rests, in order; the last may be open. */
  rests: z.optional(z.array(rest)),
  vessel: z.optional(vessel),
  createdAt: moment,
  updatedAt: moment,
  archivedAt: z.optional(moment),
  deletedAt: z.optional(moment),
});
/** A big thing that steps lead to. */
export type Goal = Known<z.infer<typeof goalSchema>>;

const repeat = z.discriminatedUnion("kind", [
  /** On these days of the week, 1 Monday to 7 Sunday. */
  z.object({
    kind: z.literal("weekdays"),
    days: z
      .array(z.number().check(z.int(), z.gte(1), z.lte(7)))
      .check(z.minLength(1), z.maxLength(7)),
  }),
  /** So many days after it was last done. */
  z.object({ kind: z.literal("interval"), every: z.number().check(z.int(), z.gte(2), z.lte(366)) }),
]);
/** How a step comes back. */
export type Repeat = z.infer<typeof repeat>;

export const goalStepSchema = z.extend(stepSchema, {
  goalId: z.optional(id),
  amount: z.optional(positive),
  unit: z.optional(unit),
  /** What it follows: “coffee” in “After coffee, 300 words”. */
  cue: z.optional(words),
  /** Without it, it is done once. */
  repeat: z.optional(repeat),
  /** The first day on which it is due. */
  since: z.optional(civilDate),
});
/** A step that may belong to a goal and may come back. */
export type GoalStep = Known<z.infer<typeof goalStepSchema>>;

import * as z from "zod/mini";
import { civilDate, id, type Known, moment, positive, title, words } from "./parts";
import { unit } from "./step";

/** A stretch of days: from its first to the one before `to`; without `to` it lasts. */
const rest = z.looseObject({ from: civilDate, to: z.optional(civilDate) });
export type Rest = Known<z.infer<typeof rest>>;

/** What many of the unit make: 200 pages make a book. An assumption that is always printed. */
const vessel = z.looseObject({ name: unit, size: positive });
export type Vessel = Known<z.infer<typeof vessel>>;

/** What a person says of a goal, besides its name. */
export const goalParticulars = {
  /** Why it matters; only the person sees it. */
  why: z.optional(words),
  /** What is counted toward it; without one, its wins are. */
  unit: z.optional(unit),
  target: z.optional(positive),
  targetDay: z.optional(civilDate),
  /** Days a week that the person leaves free. */
  spareDaysPerWeek: z.optional(z.number().check(z.int(), z.gte(0), z.lte(6))),
  /** Days that the person took as spare ones, each by a word of theirs. */
  spareDays: z.optional(z.array(civilDate)),
  /** Rests, in order; the last may be open. */
  rests: z.optional(z.array(rest)),
  vessel: z.optional(vessel),
  archivedAt: z.optional(moment),
};

export const goalSchema = z.looseObject({
  id,
  name: title,
  ...goalParticulars,
  /** The day on which it was begun. */
  since: civilDate,
  createdAt: moment,
  updatedAt: moment,
  deletedAt: z.optional(moment),
});
/** A big thing that steps lead to. */
export type Goal = Known<z.infer<typeof goalSchema>>;

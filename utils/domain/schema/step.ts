import * as z from "zod/mini";
import { civilDate, id, type Known, moment, positive, stepMinutes, title, words } from "./parts";

const repeat = z.discriminatedUnion("kind", [
  /** On these days of the week, 1 Monday to 7 Sunday. */
  z.looseObject({
    kind: z.literal("weekdays"),
    days: z
      .array(z.number().check(z.int(), z.gte(1), z.lte(7)))
      .check(z.minLength(1), z.maxLength(7)),
  }),
  /** So many days after it was last done. */
  z.looseObject({
    kind: z.literal("interval"),
    every: z.number().check(z.int(), z.gte(2), z.lte(366)),
  }),
]);
/** How a step comes back. */
export type Repeat = z.infer<typeof repeat>;

export const unit = z.string().check(z.minLength(1), z.maxLength(200));

/** What a step of a goal may say. */
export const stepParticulars = {
  minutes: z.optional(stepMinutes),
  amount: z.optional(positive),
  unit: z.optional(unit),
  /** What it follows: “coffee” in “After coffee, 300 words”. */
  cue: z.optional(words),
  /** Without it, it is done once. */
  repeat: z.optional(repeat),
  /** The first day on which it is due. */
  since: z.optional(civilDate),
};

export const stepSchema = z.looseObject({
  id,
  title,
  /** The page it is about; drawn as a link only after `webAddress` has passed it. */
  url: z.optional(z.string()),
  ...stepParticulars,
  /** The goal it leads to: such a step stands in the lineup only when it was moved there. */
  goalId: z.optional(id),
  /** When a step of a goal was moved into the lineup. */
  linedUpAt: z.optional(moment),
  createdAt: moment,
  updatedAt: moment,
  /** When it was done; of a repeating step the last time, as far as the lineup is concerned. */
  doneAt: z.optional(moment),
  /** The win by which a repeating step was last done. */
  doneBy: z.optional(id),
  deletedAt: z.optional(moment),
});
/** Something small that is meant to be finished; it may lead to a goal, and may come back. */
export type Step = Known<z.infer<typeof stepSchema>>;

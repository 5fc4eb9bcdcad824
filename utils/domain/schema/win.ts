import * as z from "zod/mini";
import { STONES } from "../pebble";
import { civilDate, id, type Known, moment, title } from "./parts";

export type { Stone } from "../pebble";

/** What a win may say besides its title and moment. */
export const particulars = {
  amount: z.optional(z.number()),
  unit: z.optional(z.string()),
  minutes: z.optional(z.number().check(z.gte(0))),
  goalId: z.optional(id),
  note: z.optional(z.string()),
};

export const winSchema = z.looseObject({
  id,
  title,
  at: moment,
  day: civilDate,
  zone: z.string(),
  stone: z.enum(STONES),
  ...particulars,
  /** Which win of all it was, where that is a round number, or that it reached its goal. */
  milestone: z.optional(z.union([z.number().check(z.int(), z.gte(1)), z.literal("goal")])),
  stepId: z.optional(id),
  /** The setback that taught it. */
  setbackId: z.optional(id),
  powerHourId: z.optional(id),
  /** Active milliseconds of the power hour when it was won: the bead's place on the ring. */
  hourMs: z.optional(z.number().check(z.gte(0))),
  updatedAt: moment,
  deletedAt: z.optional(moment),
});
export type Win = Known<z.infer<typeof winSchema>>;

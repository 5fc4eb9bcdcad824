import * as z from "zod/mini";
import { civilDate, id, type Known, moment, words } from "./parts";

const mood = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
/** How a day felt: 1 rough, 2 heavy, 3 even, 4 good, 5 bright. */
export type Mood = z.infer<typeof mood>;

/** What a person says of a day. */
export const checkInParticulars = {
  mood: z.optional(mood),
  helped: z.optional(words),
  hindered: z.optional(words),
  /** Tomorrow's first step. */
  tomorrow: z.optional(words),
  /** The mood was given before the day's count was on view. */
  moodFirst: z.optional(z.boolean()),
};

export const checkInSchema = z.looseObject({
  /** The day: each has one check-in. */
  id: civilDate,
  zone: z.string(),
  ...checkInParticulars,
  /** The step that tomorrow's first step became. */
  stepId: z.optional(id),
  updatedAt: moment,
});
export type CheckIn = Known<z.infer<typeof checkInSchema>>;

export const setbackSchema = z.looseObject({
  id,
  /** What went wrong; may stay empty. What it taught is a win that names it. */
  text: words,
  at: moment,
  day: civilDate,
  zone: z.string(),
  updatedAt: moment,
  deletedAt: z.optional(moment),
});
export type Setback = Known<z.infer<typeof setbackSchema>>;

import * as z from "zod/mini";

/** Each settings field alone, so that a damaged one falls back by itself. */
export const settingsFields = {
  /** A BCP 47 tag; "auto" is the browser's. One that there is no message file for is "auto" too. */
  language: z.string().check(z.minLength(1), z.maxLength(35)),
  theme: z.enum(["system", "light", "dark"]),
  /** Minutes after midnight at which a new day begins. */
  dayStart: z.number().check(z.int(), z.gte(0), z.lte(360)),
  /** First day of the week, 1 Monday to 7 Sunday; "auto" is the language's own. */
  weekStart: z.union([z.literal("auto"), z.number().check(z.int(), z.gte(1), z.lte(7))]),
  celebration: z.enum(["full", "calm", "none"]),
  /** A line of the person's own that is said on a win; "" for none. */
  ownWords: z.string().check(z.maxLength(200)),
  sound: z.boolean(),
  letterKeys: z.boolean(),
  /** Minutes after midnight from which the new tab asks how the day felt; "off" never does. */
  checkInFrom: z.union([z.literal("off"), z.number().check(z.int(), z.gte(0), z.lte(1439))]),
  /** Whether the day's count waits for the mood, so that it does not prime it. */
  moodFirst: z.boolean(),
  /** Whether the week's first new tab looks back on the last week. */
  weeklyReview: z.boolean(),
  /** Whether counts and totals are shown; off, words stand alone. */
  numbers: z.boolean(),
  /** Parts of the new tab. */
  showLineup: z.boolean(),
  showGoals: z.boolean(),
  showWeeks: z.boolean(),
  /** A file in Downloads on every day with something new. */
  backupFiles: z.boolean(),
  /** The last thirty days in the browser's own account. */
  backupTail: z.boolean(),
  /** The length last chosen for a power hour, in minutes. */
  hourMinutes: z.number().check(z.int(), z.gte(1), z.lte(180)),
};
export const settingsSchema = z.object(settingsFields);
export type Settings = z.infer<typeof settingsSchema>;

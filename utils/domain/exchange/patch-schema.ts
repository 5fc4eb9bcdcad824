/** The door for a patch that was laid in staging. */
import * as z from "zod/mini";
import {
  checkInSchema,
  currentSchema,
  goalSchema,
  hourSchema,
  reviewSchema,
  setbackSchema,
  stepSchema,
  type Win,
  winSchema,
} from "../schema";
import { isRecord, isWin } from "../type-guards";
import type { Change, Patch } from "./patch";

/** A win that comes or goes, as nearly all of a patch is; told without the schema. */
const isWinChange = (raw: unknown): raw is Change<Win> =>
  isRecord(raw) &&
  Object.keys(raw).length === 2 &&
  [raw.before, raw.after].every((win) => win === null || isWin(win));
const change = <T extends z.ZodMiniType>(record: T) =>
  z.object({ before: z.nullable(record), after: z.nullable(record) });
const replaced = <T extends z.ZodMiniType>(value: T) => z.object({ before: value, after: value });
const { order, settings, settingsAt } = currentSchema.shape;

const patchSchema = z.object({
  days: z.record(
    winSchema.shape.day,
    z.object({
      wins: z.array(z.union([z.custom<Change<Win>>(isWinChange), change(winSchema)])),
      hours: z.array(change(hourSchema)),
      checkIns: z.array(change(checkInSchema)),
      setbacks: z.array(change(setbackSchema)),
      isNew: z.boolean(),
    }),
  ),
  current: z.object({
    steps: z.array(change(stepSchema)),
    goals: z.array(change(goalSchema)),
    hour: z.nullable(change(hourSchema)),
    order: z.nullable(replaced(order)),
    settings: z.nullable(replaced(z.object({ settings, settingsAt }))),
    // Before there was any, patches had none.
    review: z._default(z.nullable(replaced(z.nullable(reviewSchema))), null),
  }),
});

/** The patch; null when there is none that can be read. */
export function readPatch(raw: unknown): Patch | null {
  const read = patchSchema.safeParse(raw);
  return read.success ? (read.data as Patch) : null;
}

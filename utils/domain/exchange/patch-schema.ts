/** The door for a patch that was laid in staging. */
import * as z from "zod/mini";
import {
  checkInSchema,
  currentSchema,
  goalSchema,
  hourSchema,
  setbackSchema,
  stepSchema,
  winSchema,
} from "../schema";
import type { Patch } from "./patch";

const change = <T extends z.ZodMiniType>(record: T) =>
  z.object({ before: z.nullable(record), after: z.nullable(record) });
const replaced = <T extends z.ZodMiniType>(value: T) => z.object({ before: value, after: value });
const { order, settings, settingsAt } = currentSchema.shape;

const patchSchema = z.object({
  days: z.record(
    winSchema.shape.day,
    z.object({
      wins: z.array(change(winSchema)),
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
  }),
});

/** The patch; null when there is none that can be read. */
export function readPatch(raw: unknown): Patch | null {
  const read = patchSchema.safeParse(raw);
  return read.success ? (read.data as Patch) : null;
}

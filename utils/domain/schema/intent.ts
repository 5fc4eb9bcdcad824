import * as z from "zod/mini";
import { checkInParticulars } from "./check-in";
import { goalParticulars } from "./goal";
import { civilDate, id, moment, stepMinutes, title, where, words } from "./parts";
import { settingsFields, settingsSchema } from "./settings";
import { stepParticulars } from "./step";
import { particulars } from "./win";

/** The fields of a change: each may be left as it is, set, or taken away by null. */
type Clearable<T extends Record<string, z.ZodMiniOptional>> = {
  [K in keyof T]: z.ZodMiniOptional<z.ZodMiniNullable<T[K]>>;
};
function clearable<T extends Record<string, z.ZodMiniOptional>>(fields: T): Clearable<T> {
  const all = Object.entries(fields).map(([name, field]) => [name, z.nullish(field)]);
  return Object.fromEntries(all) as Clearable<T>;
}

const base = { id, at: moment };
/** Wins by their ids and the days they stand on. */
const someWins = z.array(z.object({ id, day: civilDate })).check(z.minLength(1));

/** Everything a person (or the bell) can do. The id is minted at the click and makes it happen once. */
export const intentSchema = z.discriminatedUnion("type", [
  z.object({
    ...base,
    ...where,
    type: z.literal("win/log"),
    title,
    /** When it was won, if that was not at the click: a win can be back-dated. */
    moment: z.optional(moment),
    setbackId: z.optional(id),
    ...particulars,
  }),
  z.object({
    ...base,
    type: z.literal("win/edit"),
    winId: id,
    /** The day it stands on now. */
    day: civilDate,
    /** What changes; null takes a particular away. */
    patch: z.object({
      title: z.optional(title),
      moved: z.optional(z.object({ at: moment, day: civilDate, zone: z.string() })),
      ...clearable(particulars),
    }),
  }),
  z.object({ ...base, type: z.literal("win/remove"), wins: someWins }),
  z.object({ ...base, type: z.literal("win/restore"), wins: someWins }),
  z.object({
    ...base,
    type: z.literal("step/add"),
    steps: z
      .array(
        z.object({
          id,
          title,
          minutes: z.optional(stepMinutes),
          url: z.optional(z.string()),
        }),
      )
      .check(z.minLength(1)),
  }),
  z.object({ ...base, type: z.literal("step/minutes"), stepId: id, minutes: stepMinutes }),
  z.object({ ...base, type: z.literal("step/remove"), stepIds: z.array(id) }),
  z.object({ ...base, type: z.literal("step/restore"), stepIds: z.array(id) }),
  /** Before the step named, or to the end. */
  z.object({
    ...base,
    type: z.literal("step/move"),
    stepId: id,
    before: z.nullable(id),
  }),
  z.object({ ...base, type: z.literal("step/sort") }),
  /** Moves steps of goals into the lineup. */
  z.object({ ...base, type: z.literal("step/line-up"), stepIds: z.array(id) }),
  z.object({ ...base, ...where, type: z.literal("step/done"), stepId: id }),
  z.object({ ...base, type: z.literal("step/skip"), stepId: id }),
  z.object({
    ...base,
    ...where,
    type: z.literal("hour/start"),
    minutes: settingsFields.hourMinutes,
  }),
  z.object({ ...base, type: z.literal("hour/pause"), hourId: id }),
  z.object({ ...base, type: z.literal("hour/resume"), hourId: id }),
  z.object({ ...base, type: z.literal("hour/extend"), hourId: id }),
  z.object({ ...base, type: z.literal("hour/end"), hourId: id }),
  z.object({ ...base, type: z.literal("hour/gap"), hourId: id, from: moment, to: moment }),
  z.object({
    ...base,
    type: z.literal("hour/answer-gap"),
    hourId: id,
    answer: z.enum(["count", "leave-out", "end"]),
  }),
  z.object({ ...base, type: z.literal("hour/rung"), hourId: id }),
  z.object({
    ...base,
    type: z.literal("recap/close"),
    hourId: id,
    leftover: z.enum(["keep", "let-go"]),
  }),
  /** Begins a goal, or changes it. */
  z.object({
    ...base,
    day: civilDate,
    type: z.literal("goal/save"),
    goalId: id,
    patch: z.object({ name: z.optional(title), ...clearable(goalParticulars) }),
  }),
  z.object({ ...base, type: z.literal("goal/remove"), goalId: id }),
  z.object({ ...base, type: z.literal("goal/restore"), goalId: id }),
  /** Gives a goal a step, or changes it. */
  z.object({
    ...base,
    type: z.literal("goal-step/save"),
    stepId: id,
    goalId: id,
    patch: z.object({ title: z.optional(title), ...clearable(stepParticulars) }),
  }),
  z.object({ ...base, type: z.literal("goal-step/remove"), stepId: id }),
  z.object({ ...base, type: z.literal("goal-step/restore"), stepId: id }),
  z.object({
    ...base,
    ...where,
    type: z.literal("check-in/save"),
    patch: z.object(clearable(checkInParticulars)),
  }),
  z.object({ ...base, ...where, type: z.literal("setback/note"), text: words }),
  z.object({ ...base, type: z.literal("setback/remove"), setbackId: id, day: civilDate }),
  z.object({ ...base, type: z.literal("setback/restore"), setbackId: id, day: civilDate }),
  z.object({
    ...base,
    type: z.literal("review/close"),
    week: civilDate,
    answer: z.optional(words),
  }),
  z.object({ ...base, type: z.literal("settings/set"), patch: z.partial(settingsSchema) }),
  /** Enters, or takes back, the patch that a page laid in staging. */
  z.object({ ...base, type: z.literal("data/patch"), stage: id, undo: z.boolean() }),
  z.object({ ...base, type: z.literal("data/wipe") }),
]);
export type Intent = z.infer<typeof intentSchema>;
/** The intents of one type. */
export type IntentOf<T extends Intent["type"]> = Extract<Intent, { type: T }>;

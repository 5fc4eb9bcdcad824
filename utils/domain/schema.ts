/**
 * Every shape that is stored or sent, described once. Doors parse with these schemas; everyone
 * else imports the types only, so that pages paint without loading zod.
 */
import * as z from "zod/mini";

// Otherwise zod tries whether it may compile code, and the pages' policy reports the attempt.
z.config({ jitless: true });

/** The record without the index signature that lets unknown fields survive a round trip. */
export type Known<T> = { [K in keyof T as string extends K ? never : K]: T[K] };

/** A moment: milliseconds since the epoch, within what `Date` can hold. */
const moment = z.number().check(z.int(), z.gte(-8.64e15), z.lte(8.64e15));
const id = z.string().check(z.minLength(1), z.maxLength(200));
const title = z.string().check(z.minLength(1), z.maxLength(100_000));
const stepMinutes = z.number().check(z.int(), z.gte(1), z.lte(600));

const civilDate = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
/** A civil date, `YYYY-MM-DD`: the day a win counts for, where the person was then. */
export type CivilDate = z.infer<typeof civilDate>;

const stone = z.enum([
  "slate",
  "granite",
  "serpentine",
  "sandstone",
  "rhyolite",
  "chalk",
  "basalt",
]);
/** The family of a pebble; it carries no meaning. */
export type Stone = z.infer<typeof stone>;

/** What a win may say besides its title and moment. */
const particulars = {
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
  stone,
  ...particulars,
  stepId: z.optional(id),
  powerHourId: z.optional(id),
  /** Active milliseconds of the power hour when it was won: the bead's place on the ring. */
  hourMs: z.optional(z.number().check(z.gte(0))),
  updatedAt: moment,
  deletedAt: z.optional(moment),
});
export type Win = Known<z.infer<typeof winSchema>>;

export const stepSchema = z.looseObject({
  id,
  title,
  minutes: z.optional(stepMinutes),
  createdAt: moment,
  updatedAt: moment,
  doneAt: z.optional(moment),
  deletedAt: z.optional(moment),
});
export type Step = Known<z.infer<typeof stepSchema>>;

const span = z.object({ from: moment, to: moment });
/** A stretch of wall-clock time. */
export type Span = z.infer<typeof span>;

export const hourSchema = z.looseObject({
  id,
  day: civilDate,
  zone: z.string(),
  startedAt: moment,
  lengthMs: z.number().check(z.int(), z.gte(1)),
  /** Time that does not count: pauses and gaps that were left out. The last may be open. */
  pauses: z.array(z.object({ from: moment, to: z.optional(moment) })),
  /** Set when the person ended it before its time; an hour that ran out has none. */
  endedAt: z.optional(moment),
  /** When the end was signalled. */
  rungAt: z.optional(moment),
  /** Unanswered: the browser slept or was closed for more than two minutes. */
  gap: z.optional(span),
  /** When the recap was closed. */
  closedAt: z.optional(moment),
  updatedAt: moment,
});
/** A power hour, as stored facts; `hour.ts` says what they mean at a given moment. */
export type Hour = Known<z.infer<typeof hourSchema>>;

/** Each settings field alone, so that a damaged one falls back by itself. */
export const settingsFields = {
  theme: z.enum(["system", "light", "dark"]),
  /** Minutes after midnight at which a new day begins. */
  dayStart: z.number().check(z.int(), z.gte(0), z.lte(360)),
  /** First day of the week, 1 Monday to 7 Sunday; "auto" is the language's own. */
  weekStart: z.union([z.literal("auto"), z.number().check(z.int(), z.gte(1), z.lte(7))]),
  celebration: z.enum(["full", "calm", "none"]),
  sound: z.boolean(),
  letterKeys: z.boolean(),
  /** A file in Downloads on every day with something new. */
  backupFiles: z.boolean(),
  /** The last thirty days in the browser's own account. */
  backupTail: z.boolean(),
  /** The length last chosen for a power hour, in minutes. */
  hourMinutes: z.number().check(z.int(), z.gte(1), z.lte(180)),
};
export const settingsSchema = z.object(settingsFields);
export type Settings = z.infer<typeof settingsSchema>;

const order = z.object({ ids: z.array(id), updatedAt: moment });

export const currentSchema = z.looseObject({
  revision: z.number().check(z.int(), z.gte(0)),
  hour: z.nullable(hourSchema),
  steps: z.array(stepSchema),
  /** The lineup's order. Open steps that it does not name come last. */
  order,
  settings: settingsSchema,
  settingsAt: moment,
});
/** What is current: the power hour, the steps, the settings. */
export type Current = Omit<Known<z.infer<typeof currentSchema>>, "hour" | "steps"> & {
  hour: Hour | null;
  steps: Step[];
};

export const daySchema = z.looseObject({
  day: civilDate,
  wins: z.array(winSchema),
  hours: z.array(hourSchema),
});
/** One civil day: its wins by moment, and the power hours that were started and closed. */
export type Day = { day: CivilDate; wins: Win[]; hours: Hour[] };

export const countsSchema = z.record(civilDate, z.number().check(z.int(), z.gte(0)));
/** Wins by day. An index: it can be rebuilt from the days. */
export type Counts = Record<CivilDate, number>;

const base = { id, at: moment };
const where = { day: civilDate, zone: z.string() };
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
      amount: z.nullish(particulars.amount),
      unit: z.nullish(particulars.unit),
      minutes: z.nullish(particulars.minutes),
      goalId: z.nullish(particulars.goalId),
      note: z.nullish(particulars.note),
    }),
  }),
  z.object({ ...base, type: z.literal("win/remove"), wins: someWins }),
  z.object({ ...base, type: z.literal("win/restore"), wins: someWins }),
  z.object({
    ...base,
    type: z.literal("step/add"),
    steps: z.array(z.object({ id, title, minutes: z.optional(stepMinutes) })).check(z.minLength(1)),
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
  z.object({ ...base, type: z.literal("settings/set"), patch: z.partial(settingsSchema) }),
  /** Enters, or takes back, the patch that a page laid in staging. */
  z.object({ ...base, type: z.literal("data/patch"), stage: id, undo: z.boolean() }),
  z.object({ ...base, type: z.literal("data/wipe") }),
]);
export type Intent = z.infer<typeof intentSchema>;
/** The intents of one type. */
export type IntentOf<T extends Intent["type"]> = Extract<Intent, { type: T }>;

/** Why the history needs help: what a page says, and what it offers. */
export const troubleSchema = z.enum(["unreadable", "newer", "full", "closed"]);
export type Trouble = z.infer<typeof troubleSchema>;

const touchedSchema = z.array(
  z.object({ revision: z.number(), days: z.union([z.array(civilDate), z.literal("all")]) }),
);
/** Which days each of the last revisions changed, oldest first. */
export type Touched = z.infer<typeof touchedSchema>;

export const snapshotSchema = z.object({
  version: z.literal(1),
  revision: z.number(),
  /** The day it was published for. */
  today: civilDate,
  current: currentSchema,
  /** The days a page shows at once: today and the day of the power hour. */
  days: z.record(civilDate, daySchema),
  counts: countsSchema,
  /** Ids of the intents entered last. */
  applied: z.array(id),
  touched: touchedSchema,
  /** How many records could not be read; their raw text is kept. */
  aside: z.number(),
  trouble: z.nullable(troubleSchema),
});
/** What every page shows at once. Disposable: the writer can publish it anew from the ledger. */
export type Snapshot = {
  version: 1;
  revision: number;
  today: CivilDate;
  current: Current;
  days: Record<CivilDate, Day>;
  counts: Counts;
  applied: string[];
  touched: Touched;
  aside: number;
  trouble: Trouble | null;
};

/** What a page may ask the writer for, besides entering an intent. */
export const querySchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("query/publish"), today: civilDate }),
]);
export const messageSchema = z.union([intentSchema, querySchema]);
export type Message = z.infer<typeof messageSchema>;

/** The writer's answer to a message. Errors are data. */
export type Answer = { entered: true; revision: number } | { entered: false; trouble: Trouble };

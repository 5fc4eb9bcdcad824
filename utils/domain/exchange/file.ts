/**
 * The export file, described once for both directions: times are ISO 8601 in the file and
 * milliseconds inside. Unknown fields survive. Wins that were taken out are not exported.
 */
import * as z from "zod/mini";
import { isSample, ownWins } from "../samples/mark";
import {
  checkInSchema,
  type Day,
  goalSchema,
  hourSchema,
  reviewSchema,
  setbackSchema,
  stepSchema,
  type Win,
  winSchema,
} from "../schema";
import { isCivilDate } from "../years";
import { type Rest, type Scribe, written } from "./scribe";
import { isSafeKey } from "./tidy";
import { fromISO, toISO } from "./when";

export const FORMAT = "tiny-wins";
/** The version of the file that this code writes, and the highest it reads. */
export const VERSION = 1;

const instant = z.codec(z.string(), z.number().check(z.int()), { decode: fromISO, encode: toISO });
const id = winSchema.shape.id.check(z.refine(isSafeKey));
const place = {
  day: winSchema.shape.day.check(z.refine(isCivilDate)),
  zone: z.string().check(z.minLength(1), z.maxLength(100)),
};

/** The moments of a win. Those that may be missing are filled in when it is read. */
const winTimes = {
  at: instant,
  updatedAt: z.optional(instant),
  deletedAt: z.optional(instant),
};
const optionalStone = { stone: z.optional(winSchema.shape.stone) };

export const fileWin = z.extend(winSchema, { id, ...place, ...optionalStone, ...winTimes });
export type FileWin = z.input<typeof fileWin>;

const day = winSchema.shape.day.check(z.refine(isCivilDate));

export const fileStep = z.extend(stepSchema, {
  id,
  goalId: z.optional(id),
  since: z.optional(day),
  linedUpAt: z.optional(instant),
  createdAt: instant,
  updatedAt: z.optional(instant),
  doneAt: z.optional(instant),
  deletedAt: z.optional(instant),
});

export const fileHour = z.extend(hourSchema, {
  id,
  ...place,
  startedAt: instant,
  pauses: z.array(z.looseObject({ from: instant, to: z.optional(instant) })),
  endedAt: z.optional(instant),
  rungAt: z.optional(instant),
  gap: z.optional(z.looseObject({ from: instant, to: instant })),
  closedAt: z.optional(instant),
  updatedAt: z.optional(instant),
});

export const fileGoal = z.extend(goalSchema, {
  id,
  since: z.optional(day),
  targetDay: z.optional(day),
  createdAt: z.optional(instant),
  updatedAt: z.optional(instant),
  archivedAt: z.optional(instant),
  deletedAt: z.optional(instant),
});

/** A check-in; its id is its day. */
export const fileCheckIn = z.extend(checkInSchema, {
  id: day,
  zone: place.zone,
  updatedAt: z.optional(instant),
});

export const fileSetback = z.extend(setbackSchema, {
  id,
  ...place,
  at: instant,
  updatedAt: z.optional(instant),
  deletedAt: z.optional(instant),
});

export const fileReview = z.extend(reviewSchema, { week: day, updatedAt: instant });

export const fileLineup = z.looseObject({ ids: z.array(id), updatedAt: instant });

/** The whole file. */
export const fileSchema = z.looseObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  exportedAt: instant,
  wins: z.optional(z.array(fileWin)),
  goals: z.optional(z.array(fileGoal)),
  steps: z.optional(z.array(fileStep)),
  powerHours: z.optional(z.array(fileHour)),
  checkIns: z.optional(z.array(fileCheckIn)),
  setbacks: z.optional(z.array(fileSetback)),
  settings: z.optional(z.record(z.string(), z.unknown())),
  /** When the settings were chosen; so that older ones never replace newer ones. */
  settingsAt: z.optional(instant),
  /** The order of the open steps. */
  lineup: z.optional(fileLineup),
  /** The weekly review that was looked at last. */
  review: z.optional(fileReview),
});
type ExportFile = z.input<typeof fileSchema>;

/** What is exported. */
export type Source = Rest & { days: Iterable<Day> };

const winFields = Object.keys(winSchema.shape);
const isTime: ReadonlySet<string> = new Set(Object.keys(winTimes));

/**
 * The win as the file has it, its fields in the schema's order, so that the same history is the
 * same file. Not by `z.encode`, which takes three times as long: 100,000 are written at once.
 */
export function encodeWin(win: Win): FileWin {
  const from: Record<string, unknown> = win;
  const record: Record<string, unknown> = {};
  for (const field of winFields) {
    const value = from[field];
    if (value === undefined) continue;
    record[field] = isTime.has(field) && typeof value === "number" ? toISO(value) : value;
  }
  for (const field in from) if (!(field in winSchema.shape)) record[field] = from[field];
  return record as FileWin;
}

/** The export as JSON, one record a line, so that a refused one can be found by its line; `now` in ms. */
export function jsonScribe(now: number): Scribe {
  const past: Past[] = [];
  let separator = "\n";
  return {
    begin: () => `${JSON.stringify(head(now)).slice(0, -1)},\n"wins":[`,
    day(day) {
      past.push(without(day));
      let text = "";
      for (const win of ownWins(day)) {
        text += separator + JSON.stringify(encodeWin(win));
        separator = ",\n";
      }
      return text;
    },
    end(rest) {
      const members = Object.entries(tail(rest, past)).map(
        ([name, value]) =>
          `,\n"${name}":${Array.isArray(value) ? lines(value) : JSON.stringify(value)}`,
      );
      return `\n]${members.join("")}\n}\n`;
    },
  };
}

/** The export as JSON text in parts. */
export function toJson({ days, ...rest }: Source, now: number): Generator<string, void> {
  return written(jsonScribe(now), days, rest);
}

function lines(records: readonly unknown[]): string {
  if (records.length === 0) return "[]";
  return `[\n${records.map((record) => JSON.stringify(record)).join(",\n")}\n]`;
}

function head(now: number): Pick<ExportFile, "format" | "version" | "exportedAt"> {
  return { format: FORMAT, version: VERSION, exportedAt: toISO(now) };
}

/** What of a day stands at the file's end. */
type Past = Pick<Day, "hours" | "checkIn" | "setbacks">;

/** The day without its wins, so that those that are written need not be held. */
function without({ wins: _, ...rest }: Day): Past {
  return rest;
}

function tail({ current }: Rest, past: readonly Past[]) {
  const filed = past.flatMap((day) => day.hours);
  const hours = current?.hour ? [...filed, current.hour] : filed;
  const steps = current?.steps.filter((step) => stands(step) && !isSample(step)) ?? [];
  const setbacks = past.flatMap((day) => day.setbacks ?? []).filter(stands);
  return {
    // A goal that was taken out goes along: its wins stay, with its name.
    goals: (current?.goals ?? [])
      .filter((goal) => !isSample(goal))
      .map((goal) => z.encode(fileGoal, goal)),
    steps: steps.map((step) => z.encode(fileStep, step)),
    powerHours: hours.map((hour) => z.encode(fileHour, hour)),
    checkIns: past.flatMap((day) => (day.checkIn ? [z.encode(fileCheckIn, day.checkIn)] : [])),
    setbacks: setbacks.map((setback) => z.encode(fileSetback, setback)),
    ...(current && {
      settings: { ...current.settings },
      settingsAt: toISO(current.settingsAt),
      lineup: z.encode(fileLineup, current.order),
      ...(current.review && { review: z.encode(fileReview, current.review) }),
    }),
  };
}

function stands({ deletedAt }: { deletedAt?: number | undefined }): boolean {
  return deletedAt === undefined;
}

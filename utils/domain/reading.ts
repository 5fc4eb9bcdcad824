/**
 * Reads stored records. What cannot be read is handed back raw, to be set aside; the rest is kept.
 * A damaged part never takes its neighbours with it, and nothing is reset.
 */
import type * as z from "zod/mini";
import {
  type CheckIn,
  type CivilDate,
  type Counts,
  type Current,
  checkInSchema,
  currentSchema,
  type Day,
  type Goal,
  type GoalDay,
  type GoalTotals,
  goalSchema,
  goalTotalsSchema,
  type Hour,
  hourSchema,
  type Review,
  reviewSchema,
  type Setback,
  type Settings,
  type Step,
  setbackSchema,
  settingsFields,
  stepSchema,
  type Win,
  winSchema,
} from "./schema";
import { DEFAULT_SETTINGS } from "./settings";
import { isCount, isGoalDay, isOfDays, isRecord, isWin } from "./type-guards";
import { EMPTY_CURRENT } from "./world";

/** A record as far as it could be read, and the raw parts that could not. */
export type Reading<T> = { value: T; aside: unknown[] };

/** The record of a day; empty when `raw` is undefined. */
export function readDay(raw: unknown, day: CivilDate): Reading<Day> {
  const empty = { day, wins: [], hours: [] };
  if (raw === undefined) return { value: empty, aside: [] };
  if (!isRecord(raw)) return { value: empty, aside: [raw] };
  const wins = readList<Win>(winSchema, raw.wins, isWin);
  const hours = readList<Hour>(hourSchema, raw.hours);
  const checkIn = readOne<CheckIn | undefined>(checkInSchema, raw.checkIn, undefined);
  const setbacks = readList<Setback>(setbackSchema, raw.setbacks);
  const { checkIn: _, setbacks: __, ...rest } = raw;
  return {
    value: {
      ...rest,
      day,
      wins: wins.value,
      hours: hours.value,
      ...(checkIn.value && { checkIn: checkIn.value }),
      ...(raw.setbacks !== undefined && { setbacks: setbacks.value }),
    },
    aside: [...wins.aside, ...hours.aside, ...checkIn.aside, ...setbacks.aside],
  };
}

/** The record of what is current; each settings field falls back by itself. */
export function readCurrent(raw: unknown): Reading<Current> {
  if (raw === undefined) return { value: EMPTY_CURRENT, aside: [] };
  const whole = currentSchema.safeParse(raw);
  if (whole.success) return { value: whole.data as Current, aside: [] };
  if (!isRecord(raw)) return { value: EMPTY_CURRENT, aside: [raw] };

  const hour = readOne<Hour | null>(hourSchema, raw.hour ?? undefined, null);
  const steps = readList<Step>(stepSchema, raw.steps);
  const goals = readList<Goal>(goalSchema, raw.goals);
  const review = readOne<Review | undefined>(reviewSchema, raw.review, undefined);
  const { review: _, fellBack: __, ...rest } = raw;
  const order = readOne(currentSchema.shape.order, raw.order, EMPTY_CURRENT.order);
  const settings = readSettings(raw.settings);
  const fellBack = [...new Set([...namesIn(raw.fellBack), ...settings.fellBack])];
  return {
    value: {
      ...rest,
      ...(review.value && { review: review.value }),
      revision: Number.isSafeInteger(raw.revision) ? Math.max(0, Number(raw.revision)) : 0,
      hour: hour.value,
      steps: steps.value,
      goals: goals.value,
      order: order.value,
      settings: settings.value,
      settingsAt: typeof raw.settingsAt === "number" ? raw.settingsAt : 0,
      ...(fellBack.length > 0 && { fellBack }),
    },
    aside: [hour, steps, goals, review, order, settings].flatMap((part) => part.aside),
  };
}

/** The counts of a year; they can be counted again, so damage leaves nothing to keep. */
export function readCounts(raw: unknown): Counts {
  return isOfDays(raw, isCount) ? raw : {};
}

/** A goal's days of a year; they can be counted again. */
export function readGoalDays(raw: unknown): Record<CivilDate, GoalDay> {
  return isOfDays(raw, isGoalDay) ? raw : {};
}

/** What a goal's days came to; it can be counted again. */
export function readGoalTotals(raw: unknown): GoalTotals {
  const read = goalTotalsSchema.safeParse(raw ?? {});
  return read.success ? read.data : { wins: 0, sums: {} };
}

function readSettings(raw: unknown): Reading<Settings> & { fellBack: string[] } {
  if (raw === undefined) return { value: DEFAULT_SETTINGS, aside: [], fellBack: [] };
  const fields = Object.entries(settingsFields);
  if (!isRecord(raw)) {
    return { value: DEFAULT_SETTINGS, aside: [raw], fellBack: fields.map(([field]) => field) };
  }
  const aside: unknown[] = [];
  const fellBack: string[] = [];
  const value: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const [field, schema] of fields) {
    if (raw[field] === undefined) continue;
    const read = schema.safeParse(raw[field]);
    if (read.success) value[field] = read.data;
    else {
      aside.push({ settings: { [field]: raw[field] } });
      fellBack.push(field);
    }
  }
  return { value: value as Settings, aside, fellBack };
}

function namesIn(raw: unknown): string[] {
  return Array.isArray(raw) ? raw.filter((name) => typeof name === "string") : [];
}

/** @param isSound tells most of what the schema takes, sooner */
function readList<T>(
  schema: z.ZodMiniType,
  raw: unknown,
  isSound?: (item: unknown) => item is T,
): Reading<T[]> {
  if (raw === undefined) return { value: [], aside: [] };
  if (!Array.isArray(raw)) return { value: [], aside: [raw] };
  const reading: Reading<T[]> = { value: [], aside: [] };
  for (const item of raw) {
    if (isSound?.(item)) {
      reading.value.push(item);
      continue;
    }
    const read = schema.safeParse(item);
    if (read.success) reading.value.push(read.data as T);
    else reading.aside.push(item);
  }
  return reading;
}

function readOne<T>(schema: z.ZodMiniType, raw: unknown, fallback: T): Reading<T> {
  if (raw === undefined) return { value: fallback, aside: [] };
  const read = schema.safeParse(raw);
  return read.success ? { value: read.data as T, aside: [] } : { value: fallback, aside: [raw] };
}

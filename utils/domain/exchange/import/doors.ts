/** Records of our own files: parsed by the file's schema, what may be missing filled in. */
import * as z from "zod/mini";
import { endsAt, MINUTE } from "../../hour";
import type { CheckIn, Goal, Hour, Setback, Step, Win } from "../../schema";
import { cleanTitle } from "../../text";
import { isRecord } from "../../type-guards";
import { fileCheckIn, fileGoal, fileHour, fileSetback, fileStep, fileWin } from "../file";
import { tidy } from "../tidy";
import { toISO } from "../when";
import type { Reason } from "./found";
import { plainWin } from "./plain-win";
import { stoneOf } from "./stone";

/** A record that was let in, or why it was not. */
export type Entered<T> = { record: T } | { reason: Reason; field?: string };

/** A win. Its pebble and the moment of its last change follow from it when the file has none. */
export function enterWin(raw: unknown): Entered<Win> {
  const plain = plainWin(raw);
  if (plain) return { record: plain };
  const read = parse(fileWin, raw);
  if (!("record" in read)) return read;
  const win = read.record;
  if (cleanTitle(win.title) === "") return { reason: "missing", field: "title" };
  return {
    record: {
      ...win,
      stone: win.stone ?? stoneOf(win.id),
      updatedAt: win.updatedAt ?? win.at,
    } as Win,
  };
}

/** A step. */
export function enterStep(raw: unknown): Entered<Step> {
  const read = parse(fileStep, raw);
  if (!("record" in read)) return read;
  const step = read.record;
  const updatedAt = step.updatedAt ?? step.doneAt ?? step.createdAt;
  return { record: { ...step, updatedAt } as Step };
}

/** How long (ms) after its end a file's power hour is still taken up again, for its recap. */
const RECAP_WAITS_MS = 24 * 60 * MINUTE;

/**
 * A power hour. One that was left open for more than a day is closed where it ended, or was held:
 * it must not ring here. As old as it was: where it is open still, it stays so.
 * @param now the present, ms
 */
export function enterHour(raw: unknown, now: number): Entered<Hour> {
  const read = parse(fileHour, raw);
  if (!("record" in read)) return read;
  const updatedAt =
    read.record.updatedAt ?? read.record.closedAt ?? read.record.endedAt ?? read.record.startedAt;
  const hour = { ...read.record, updatedAt } as Hour;
  const end = endsAt(hour) ?? updatedAt;
  const isLeft = hour.closedAt === undefined && end < now - RECAP_WAITS_MS;
  return { record: isLeft ? { ...hour, closedAt: end } : hour };
}

/**
 * A goal. One that does not say when it was begun was begun when it was made, or else exported.
 * @param exportedAt when the file was exported, ms
 */
export function enterGoal(raw: unknown, exportedAt: number | undefined): Entered<Goal> {
  // Wins and steps have titles: whoever wrote the file by hand gave the goal one too.
  const isTitled = isRecord(raw) && raw.name === undefined && raw.title !== undefined;
  const read = parse(fileGoal, isTitled ? { ...raw, name: raw.title } : raw);
  if (!("record" in read)) return read;
  const goal = read.record;
  const createdAt = goal.createdAt ?? goal.updatedAt ?? exportedAt;
  const since = goal.since ?? (createdAt === undefined ? undefined : toISO(createdAt).slice(0, 10));
  if (createdAt === undefined || since === undefined) return { reason: "missing", field: "since" };
  return { record: { ...goal, since, createdAt, updatedAt: goal.updatedAt ?? createdAt } as Goal };
}

/** How a day felt. */
export function enterCheckIn(raw: unknown): Entered<CheckIn> {
  const read = parse(fileCheckIn, raw);
  if (!("record" in read)) return read;
  return { record: { ...read.record, updatedAt: read.record.updatedAt ?? 1 } as CheckIn };
}

/** A setback. */
export function enterSetback(raw: unknown): Entered<Setback> {
  const read = parse(fileSetback, raw);
  if (!("record" in read)) return read;
  const setback = read.record;
  return { record: { ...setback, updatedAt: setback.updatedAt ?? setback.at } as Setback };
}

function parse<T extends z.ZodMiniObject>(schema: T, raw: unknown): Entered<z.output<T>> {
  const tidied = tidy(raw);
  if ("reason" in tidied) return tidied;
  if (!isRecord(tidied.value)) return { reason: "not-a-record" };
  const record = withoutNulls(tidied.value, schema.shape);
  const read = z.safeDecode(schema, record as z.input<T>);
  if (read.success) return { record: read.data };
  const field = String(read.error.issues[0]?.path[0] ?? "");
  const missing = record[field] === undefined || record[field] === "";
  return { reason: missing ? "missing" : "invalid", field };
}

/** Other programs write null for what is not there; a field of the schema has no null. */
function withoutNulls(record: Record<string, unknown>, shape: object) {
  const isNothing = ([key, value]: [string, unknown]) => value === null && key in shape;
  if (!Object.entries(record).some(isNothing)) return record;
  return Object.fromEntries(Object.entries(record).filter((entry) => !isNothing(entry)));
}

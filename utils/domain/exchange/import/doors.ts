/** Records of our own files: parsed by the file's schema, what may be missing filled in. */
import * as z from "zod/mini";
import type { Hour, Step, Win } from "../../schema";
import { cleanTitle } from "../../text";
import { fileHour, fileRecord, fileStep, fileWin, type Kept } from "../file";
import { isRecord, tidy } from "../tidy";
import type { Reason } from "./found";
import { stoneOf } from "./stone";

/** A record that was let in, or why it was not. */
export type Entered<T> = { record: T } | { reason: Reason; field?: string };

/** A win. Its pebble and the moment of its last change follow from it when the file has none. */
export function enterWin(raw: unknown): Entered<Win> {
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

/** A power hour. */
export function enterHour(raw: unknown): Entered<Hour> {
  const read = parse(fileHour, raw);
  if (!("record" in read)) return read;
  const hour = read.record;
  const updatedAt = hour.updatedAt ?? hour.closedAt ?? hour.endedAt ?? hour.startedAt;
  return { record: { ...hour, updatedAt } as Hour };
}

/** A record of a list that is handed on as it is. */
export function enterKept(raw: unknown): Entered<Kept> {
  return parse(fileRecord, raw);
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

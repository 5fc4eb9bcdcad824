/** Our own export file. */
import * as z from "zod/mini";
import { given } from "../../change";
import { type Review, type Settings, settingsFields } from "../../schema";
import { isRecord } from "../../type-guards";
import { FORMAT, fileLineup, fileReview, VERSION } from "../file";
import { MAX_RECORD } from "../limits";
import { PIECE, type Work } from "../pace";
import { tidy } from "../tidy";
import { fromISO } from "../when";
import {
  type Entered,
  enterCheckIn,
  enterGoal,
  enterHour,
  enterSetback,
  enterStep,
  enterWin,
} from "./doors";
import { type Found, lineCounter, nothingFound, refuse } from "./found";
import { type Outline, parsePart, type Span } from "./outline";

/** The lists of our file. */
export const LISTS: ReadonlySet<string> = new Set([
  "wins",
  "goals",
  "steps",
  "powerHours",
  "checkIns",
  "setbacks",
]);

/** What the head of a JSON file says it is. */
export function whatItSays(text: string, outline: Outline): "ours" | "newer" | "other" {
  if (member(text, outline, "format") !== FORMAT) return "other";
  const version = member(text, outline, "version");
  if (typeof version === "number" && version > VERSION) return "newer";
  return version === VERSION ? "ours" : "other";
}

/** Reads our file by its outline. @param now the present, ms */
export function* readOwnJson(text: string, outline: Outline, now: number): Work<Found> {
  const found = { ...nothingFound(false), ...readHead(text, outline) };
  const lineOf = lineCounter(text);
  for (const [i, span] of outline.records.entries()) {
    const entered = enter(text, span, found, now);
    if ("reason" in entered) {
      const { list, index, from } = span;
      refuse(found, { list, index, line: lineOf(from) }, entered, toRecognise(text, span));
    }
    if (i % PIECE === PIECE - 1) yield i / outline.records.length;
  }
  const stop = outline.broken;
  const rest = stop === null ? "" : text.slice(stop, stop + 1000);
  if (stop !== null) {
    refuse(found, { list: "", line: lineOf(stop) }, { reason: "cut-off" }, rest);
  }
  if (outline.tooMany) refuse(found, { list: "" }, { reason: "too-many" }, "");
  return found;
}

function enter(text: string, span: Span, found: Found, now: number): Entered<unknown> {
  if (span.deep) return { reason: "too-deep" };
  if (isLong(span)) return { reason: "too-long" };
  const raw = parsePart(text, span);
  if (raw === undefined) return { reason: "not-json" };
  if (span.list === "wins") return kept(found.wins, enterWin(raw));
  if (span.list === "steps") return kept(found.steps, enterStep(raw));
  if (span.list === "powerHours") return kept(found.hours, enterHour(raw, now));
  if (span.list === "goals") return kept(found.goals, enterGoal(raw, found.exportedAt));
  if (span.list === "setbacks") return kept(found.setbacks, enterSetback(raw));
  return kept(found.checkIns, enterCheckIn(raw));
}

function kept<T>(list: T[], entered: Entered<T>): Entered<T> {
  if ("record" in entered) list.push(entered.record);
  return entered;
}

function isLong({ from, to }: Span): boolean {
  return to - from > MAX_RECORD;
}

/** Its title, or the beginning of it as it stands. */
function toRecognise(text: string, span: Span): string {
  const raw = span.deep || isLong(span) ? undefined : parsePart(text, span);
  const title = isRecord(raw) ? raw.title : null;
  if (typeof title === "string" && title.trim() !== "") return title;
  return text.slice(span.from, Math.min(span.to, span.from + 1000));
}

function readHead(text: string, outline: Outline) {
  const exportedAt = moment(member(text, outline, "exportedAt"));
  const lineup = z.safeDecode(fileLineup, member(text, outline, "lineup") as never);
  const review = readReview(member(text, outline, "review"));
  const values = readSettings(member(text, outline, "settings"));
  // Settings of unknown age give way to any that were ever chosen here.
  const updatedAt = moment(member(text, outline, "settingsAt")) ?? 1;
  return {
    ...(exportedAt !== null && { exportedAt }),
    ...(lineup.success && { lineup: { ids: lineup.data.ids, updatedAt: lineup.data.updatedAt } }),
    ...(Object.keys(values).length > 0 && { settings: { values, updatedAt } }),
    ...(review && { review }),
  };
}

function readReview(raw: unknown): Review | null {
  const tidied = tidy(raw);
  const read = "value" in tidied ? z.safeDecode(fileReview, tidied.value as never) : null;
  return read?.success ? (given(read.data) as Review) : null;
}

/** The fields that can be read; each falls back by itself. */
function readSettings(raw: unknown): Partial<Settings> {
  if (!isRecord(raw)) return {};
  const values: Record<string, unknown> = {};
  for (const [field, schema] of Object.entries(settingsFields)) {
    const read = Object.hasOwn(raw, field) ? schema.safeParse(raw[field]) : undefined;
    if (read?.success) values[field] = read.data;
  }
  return values;
}

function moment(raw: unknown): number | null {
  const at = typeof raw === "string" ? fromISO(raw) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

/** Longer than any value of the head but the settings. */
const LONGEST = 10_000_000;

function member(text: string, outline: Outline, key: string): unknown {
  const stretch = outline.members.get(key);
  return stretch && stretch.to - stretch.from < LONGEST ? parsePart(text, stretch) : undefined;
}

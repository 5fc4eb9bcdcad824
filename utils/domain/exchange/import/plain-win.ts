import type { Win } from "../../schema";
import { cleanTitle } from "../../text";
import { isRecord, isWin } from "../../type-guards";
import { isCivilDate } from "../../years";
import { MAX_TEXT } from "../limits";
import { isSafeKey } from "../tidy";
import { fromISO } from "../when";
import { stoneOf } from "./stone";

const TIMES = ["at", "updatedAt", "deletedAt"];
const LONGEST_ZONE = 100;

/**
 * A win of our own file, read without its schema, which takes ten times as long: a file may have
 * 100,000 of them. Null where there is anything to refuse, to mend or to find out: the schema has the
 * last word on that.
 */
export function plainWin(raw: unknown): Win | null {
  if (!isRecord(raw)) return null;
  const win: Record<string, unknown> = { ...raw };
  for (const field of TIMES) {
    const time = win[field];
    if (time !== undefined) win[field] = typeof time === "string" ? fromISO(time) : Number.NaN;
  }
  if (win.updatedAt === undefined) win.updatedAt = win.at;
  if (win.stone === undefined) win.stone = stoneOf(String(win.id));
  if (!isWin(win) || !isSafeKey(win.id) || !isCivilDate(win.day)) return null;
  if (win.zone === "" || win.zone.length > LONGEST_ZONE) return null;
  if (!Object.values(win).every(isClean) || cleanTitle(win.title) === "") return null;
  return win;
}

function isClean(value: unknown): boolean {
  return typeof value !== "string" || (value.length <= MAX_TEXT && value.isWellFormed());
}

/**
 * Wins as CSV (RFC 4180) that a spreadsheet does not run. Where a cell, a line of it, or what
 * follows a semicolon or tab in it would begin a formula, an apostrophe is put before it; reading
 * takes exactly those away again.
 */

import { ownWins } from "../samples/mark";
import type { Win } from "../schema";
import { encodeWin } from "./file";
import type { Scribe } from "./scribe";

/** What a person looks for comes first. */
export const COLUMNS = [
  "day",
  "title",
  "amount",
  "unit",
  "minutes",
  "note",
  "at",
  "zone",
  "goalId",
  "stepId",
  "powerHourId",
  "hourMs",
  "stone",
  "id",
  "updatedAt",
  /** Fields that have no column of their own, as JSON. */
  "other",
] as const;
/** Columns that hold numbers. */
export const NUMBERS: ReadonlySet<string> = new Set(["amount", "minutes", "hourMs"]);

/*
 * A formula begins with one of = + - @ (or its full-width form), after nothing or invisible
 * characters; a tab or a line break at the beginning of a cell hides one. Semicolons and tabs
 * count as beginnings too, since a spreadsheet set to them splits there.
 */
const BREAK = "\\n\\r\\v\\f\\x85\\u2028\\u2029";
const INVISIBLE = `(?![\\t${BREAK}])[\\s\\p{Cc}\\p{Cf}]`;
const FORMULA = `'*(?:${INVISIBLE})*[=+\\-@＝＋－＠]`;
/** Matches `mark` where it stands before such a beginning; apostrophes that were there already count as part of it. */
const before = (mark: string) =>
  new RegExp(`^${mark}(?='*[\\t${BREAK}])|(?<=^|[;\\t${BREAK}])${mark}(?=${FORMULA}|'*\\t)`, "gu");
const unguarded = before("");
const guarded = before("'");

/** The text with an apostrophe wherever a formula would begin. */
export function guard(text: string): string {
  return text.replace(unguarded, "'");
}

/** The text that was guarded. */
export function unguard(text: string): string {
  return text.includes("'") ? text.replace(guarded, "") : text;
}

/** The wins as CSV; with a byte order mark, or Excel takes it for another encoding. */
export function csvScribe(): Scribe {
  return {
    begin: () => `\uFEFF${row(COLUMNS)}`,
    day: (day) => ownWins(day).reduce((text, win) => text + row(cells(win)), ""),
    end: () => "",
  };
}

function cells(win: Win): string[] {
  const record: Record<string, unknown> = { ...encodeWin(win) };
  const columns = COLUMNS.slice(0, -1).map((column) => {
    const value = record[column];
    if (value === undefined || value === "") return "";
    delete record[column];
    return String(value);
  });
  const rest = JSON.stringify(record);
  return [...columns, rest === "{}" ? "" : rest];
}

function row(texts: readonly string[]): string {
  return `${texts.map(cell).join(",")}\r\n`;
}

function cell(text: string): string {
  const safe = guard(text.toWellFormed());
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Our own CSV: what the spreadsheet guard added is taken away, then it is a win as in JSON. */

import { isRecord } from "../../type-guards";
import { COLUMNS, NUMBERS, unguard } from "../csv";
import { type DecimalSigns, readNumber } from "../numbers";
import type { Row } from "../rows";
import { enterWin } from "./doors";
import { type Found, refuse } from "./found";

/** Whether a header is ours: every field a win must have, by its exact name. */
export function isOwnHeader(header: readonly string[]): boolean {
  return ["id", "title", "at", "day", "zone"].every((column) => header.includes(column));
}

/** The columns of numbers. */
export function ownNumbers(header: readonly string[]): number[] {
  return [...header.keys()].filter((i) => NUMBERS.has(header[i] ?? ""));
}

/** Reads a row into what is found. */
export function ownRow(
  header: readonly string[],
  signs: DecimalSigns,
): (row: Row, found: Found) => void {
  return ({ cells, line }, found) => {
    const record = toRecord(header, cells, signs);
    const entered = record ? enterWin(record) : ({ reason: "invalid", field: "other" } as const);
    if ("record" in entered) found.wins.push(entered.record);
    else refuse(found, { list: "wins", line }, entered, record?.title ?? cells.join(" "));
  };
}

const known: ReadonlySet<string> = new Set(COLUMNS);

function toRecord(header: readonly string[], cells: readonly string[], signs: DecimalSigns) {
  const record: Record<string, unknown> = {};
  for (const [i, column] of header.entries()) {
    const text = unguard(cells[i] ?? "");
    if (text === "" || !known.has(column)) continue;
    if (column === "other") continue;
    // One that cannot be read stays text, so that it is refused by its field.
    const number = NUMBERS.has(column) ? readNumber(text, signs.get(i) ?? null) : null;
    record[column] = number ?? text;
  }
  const rest = unguard(cells[header.indexOf("other")] ?? "");
  if (rest === "") return record;
  try {
    const other: unknown = JSON.parse(rest);
    return isRecord(other) ? { ...other, ...record } : null;
  } catch {
    return null;
  }
}

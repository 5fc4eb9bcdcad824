/** Any table: the person says which column is what, a guess made from header and rows first. */
import type { Win } from "../../schema";
import { identities } from "../identity";
import { type DecimalSigns, readNumber } from "../numbers";
import type { Row } from "../rows";
import { type DateOrder, dateOrder, readMinutes, readTime, readWhen } from "../stated";
import type { Entered } from "./doors";
import { foreignWin, type Here } from "./foreign";
import { type Found, type Reason, refuse } from "./found";

/** Which column (from 0) is what. */
export type Columns = {
  title: number;
  date: number;
  time?: number;
  minutes?: number;
  amount?: number;
  unit?: number;
  note?: number;
  order: DateOrder;
};

type Named = Exclude<keyof Columns, "order">;

/** Names of columns as programs write them, the likeliest first; signs and case left out. */
const NAMES: Record<Named, readonly string[]> = {
  title: [
    ...["title", "rawtext", "task", "taskname", "entry", "entries", "done", "win", "what"],
    ...["content", "name", "subject", "summary", "activity", "text", "body", "description"],
  ],
  date: [
    ...["donedate", "completedon", "completedat", "completeddate", "datecompleted", "completed"],
    ...["occurredon", "doneon", "finishedat", "finished", "date", "day", "datetime", "timestamp"],
    ...["end", "enddate", "at", "when", "created", "createdat"],
  ],
  time: ["time", "donetime", "completedtime", "timecompleted", "endtime", "clock"],
  minutes: ["minutes", "min", "mins", "durationminutes", "duration", "timespent"],
  amount: ["amount", "count", "quantity", "number"],
  unit: ["unit", "units"],
  note: ["note", "notes", "comment", "comments", "details", "remarks", "description"],
};

/** What the columns seem to be; what is not found stays open for the person to choose. */
export function guessColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Partial<Columns> & { order: DateOrder } {
  const taken = new Set<number>();
  const guess: Partial<Columns> = {};
  for (const field of Object.keys(NAMES) as Named[]) {
    const column = byName(header, NAMES[field], taken) ?? byContent(field, header, rows, taken);
    if (column === null) continue;
    guess[field] = column;
    taken.add(column);
  }
  const dates = rows.map((row) => row[guess.date ?? -1] ?? "");
  return { ...guess, order: dateOrder(dates) ?? "dmy" };
}

function byName(header: readonly string[], names: readonly string[], taken: Set<number>) {
  const plain = header.map((text) => text.toLowerCase().replace(/[^a-z]/g, ""));
  for (const name of names) {
    const column = plain.findIndex((text, i) => text === name && !taken.has(i));
    if (column >= 0) return column;
  }
  return null;
}

/** Headers in other languages: dates look like dates, and titles are the longest text. */
function byContent(
  field: Named,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  taken: Set<number>,
): number | null {
  const free = header.map((_, i) => i).filter((i) => !taken.has(i));
  const share = (i: number, test: (text: string) => boolean) =>
    rows.filter((row) => test(row[i] ?? "")).length / Math.max(1, rows.length);
  if (field === "date") return free.find((i) => share(i, isDate) > 0.7) ?? null;
  if (field === "time")
    return free.find((i) => share(i, (text) => readTime(text) !== null) > 0.7) ?? null;
  if (field !== "title") return null;
  const words = free.filter((i) => share(i, isDate) < 0.3);
  const length = (i: number) => rows.reduce((sum, row) => sum + (row[i]?.length ?? 0), 0);
  return words.sort((a, b) => length(b) - length(a))[0] ?? null;
}

const ANYWHERE = { zone: "UTC" };
const isDate = (text: string) =>
  readWhen(text, "", "dmy", ANYWHERE) !== null || readWhen(text, "", "mdy", ANYWHERE) !== null;

/** The columns of numbers. */
export function numbersOf({ minutes, amount }: Columns): number[] {
  return [minutes, amount].filter((column) => column !== undefined);
}

/**
 * Reads a row by the columns chosen into what is found. A number that cannot be read refuses the
 * row: a win without it would be a smaller one.
 */
export function columnsRow(
  columns: Columns,
  here: Here,
  signs: DecimalSigns,
): (row: Row, found: Found) => void {
  const identify = identities("table");
  const signOf = (field: "minutes" | "amount") => signs.get(columns[field] ?? -1) ?? null;
  return ({ cells, line }, found) => {
    const cell = (field: Named) => cells[columns[field] ?? -1] ?? "";
    const [title, date, time] = [cell("title"), cell("date"), cell("time")];
    const numbers = {
      minutes: readMinutes(cell("minutes"), signOf("minutes")),
      amount: readNumber(cell("amount"), signOf("amount")),
    };
    const unread = (["minutes", "amount"] as const).find(
      (field) => (numbers[field] ?? -1) < 0 && /\p{Nd}/u.test(cell(field)),
    );
    const entered = foreignWin({
      id: identify([title, date, time, cell("note")]),
      title,
      when: readWhen(date, time, columns.order, here),
      zone: here.zone,
      ...numbers,
      unit: cell("unit"),
      note: cell("note"),
    });
    if ("record" in entered && !unread) found.wins.push(entered.record);
    else {
      const text = title || cells.join(", ");
      refuse(found, { list: "wins", line }, whyNot(entered, unread, date), text);
    }
  };
}

function whyNot(
  entered: Entered<Win>,
  unread: string | undefined,
  date: string,
): { reason: Reason; field?: string } {
  if ("record" in entered) return { reason: "invalid", field: unread ?? "" };
  const isEmpty = entered.field === "day" && date.trim() === "";
  return isEmpty ? { reason: "missing", field: "day" } : entered;
}

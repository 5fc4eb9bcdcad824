/**
 * The import door: the bytes of any file to what it holds. Nothing is thrown out of it, whatever
 * comes in, and nothing is changed by it.
 */
import { MAX_BYTES, MAX_RECORDS, MAX_WHOLE } from "../limits";
import { type DecimalSigns, signGatherer } from "../numbers";
import { inSteps, type Pace, PIECE, part, type Work } from "../pace";
import { type Row, readRows, separatorOf } from "../rows";
import { type Columns, columnsRow, guessColumns, numbersOf } from "./columns";
import { decode, type NoText } from "./decode";
import type { Here } from "./foreign";
import { type Found, nothingFound, refuse } from "./found";
import { isMarinaraRow, marinaraRow } from "./marinara";
import { outline } from "./outline";
import { isOwnHeader, ownNumbers, ownRow } from "./own-csv";
import { LISTS, readOwnJson, whatItSays } from "./own-json";
import { oncePerId } from "./same-id";
import { readSuperProductivity, superProductivityData } from "./super-productivity";
import { isTodoistHeader, todoistRow } from "./todoist";

/** What a file was recognised as. */
export type Kind =
  | "tiny-wins-json"
  | "tiny-wins-csv"
  | "marinara"
  | "super-productivity"
  | "todoist"
  | "table";

/** Why a file is not read at all. */
export type Problem =
  | NoText
  | "too-big"
  | "empty"
  /** It is no format that is known. */
  | "unknown"
  /** It was written by a later version of this extension. */
  | "newer"
  /** It ends, or stops being JSON, before it says what it is. */
  | "cut-off"
  | "cancelled";

export type Outcome =
  | { status: "read"; kind: Kind; found: Found }
  /** A table whose columns the person has to choose; then read it again with them. */
  | {
      status: "choose-columns";
      header: string[];
      /** The first rows, to choose by. */
      rows: string[][];
      /** What stands between its cells. */
      separator: string;
      guess: Partial<Columns> & Pick<Columns, "order">;
    }
  | { status: "refused"; problem: Problem };

export type ImportOptions = Here & Pace & { columns?: Columns };

/** The share of the work after which the text is there. */
const DECODED = 0.05;
/** Rows that a guess is made from and a person chooses by. */
const SAMPLE = 20;

/**
 * Reads a file in small pieces. Its size may be looked at before its bytes are read: `MAX_BYTES`.
 * @param name the file's name; what a file is, its content decides
 */
export async function readImport(
  bytes: Uint8Array,
  name: string,
  options: ImportOptions,
): Promise<Outcome> {
  try {
    const work = readBytes(bytes, name, options);
    return (await inSteps(work, options)) ?? refused("cancelled");
  } catch {
    // A zone that this browser does not know, no memory left: nothing was changed.
    return refused("unknown");
  }
}

function refused(problem: Problem): Outcome {
  return { status: "refused", problem };
}

function* readBytes(bytes: Uint8Array, name: string, options: ImportOptions): Work<Outcome> {
  if (bytes.length > MAX_BYTES) return refused("too-big");
  const decoded = yield* part(decode(bytes), 0, DECODED);
  if ("problem" in decoded) return refused(decoded.problem);
  const { text } = decoded;
  if (!/\S/.test(text)) return refused("empty");
  const looksLikeJson = /^\s*[{[]/.test(text) || /\.json$/i.test(name);
  const work = looksLikeJson ? readJson(text, options) : readTable(text, options);
  return yield* part(work, DECODED, 1);
}

function* readJson(text: string, here: ImportOptions): Work<Outcome> {
  const found = yield* part(outline(text, LISTS), 0, 0.2);
  if (!found) return refused("unknown");
  const says = whatItSays(text, found);
  if (says === "newer") return refused("newer");
  if (says === "ours") {
    const own = readOwnJson(text, found, here.now);
    return yield* read("tiny-wins-json", yield* part(own, 0.2, 0.95));
  }
  if (found.broken !== null) return refused("cut-off");
  const { members } = found;
  if (!["task", "tasks", "data"].some((key) => members.has(key))) return refused("unknown");
  if (text.length > MAX_WHOLE) return refused("too-big");
  const data = superProductivityData(JSON.parse(text));
  if (!data) return refused("unknown");
  const tasks = yield* part(readSuperProductivity(data, here), 0.2, 0.95);
  return yield* read("super-productivity", tasks);
}

function* read(kind: Kind, found: Found): Work<Outcome> {
  const wins = yield* oncePerId("wins", found.wins, found);
  const steps = yield* oncePerId("steps", found.steps, found);
  const hours = yield* oncePerId("powerHours", found.hours, found);
  const goals = yield* oncePerId("goals", found.goals, found);
  const checkIns = yield* oncePerId("checkIns", found.checkIns, found);
  const setbacks = yield* oncePerId("setbacks", found.setbacks, found);
  const once = { wins, steps, hours, goals, checkIns, setbacks };
  return { status: "read", kind, found: { ...found, ...once } };
}

function* readTable(text: string, options: ImportOptions): Work<Outcome> {
  const sample = [...take(readRows(text), SAMPLE + 1)].filter(({ cells }) => cells.length > 0);
  const [head, ...rows] = sample.map(({ cells }) => cells);
  const header = head?.map((cell) => cell.trim()) ?? [];
  if (header.length < 2) return refused("unknown");
  const separator = separatorOf(text);
  const signs = yield* part(signsIn(text, header, separator, options), 0, 0.3);
  const table = recognise(header, rows, options, signs);
  if (!table) {
    const guess = guessColumns(header, rows);
    return { status: "choose-columns", header, rows, separator, guess };
  }
  const found = yield* part(readRecords(text, table), 0.3, 0.95);
  return yield* read(table.kind, found);
}

/** A first look at all of a table that has columns of numbers: only together they say how to read one. */
function* signsIn(
  text: string,
  header: readonly string[],
  separator: string,
  { columns }: ImportOptions,
): Work<DecimalSigns> {
  const own = isOwnHeader(header);
  const numbers = own ? ownNumbers(header) : columns ? numbersOf(columns) : [];
  const gatherer = signGatherer(numbers, separator, own);
  let count = 0;
  if (numbers.length > 0) {
    for (const { cells, end } of readRows(text)) {
      if (count++ > 0) gatherer.note(cells);
      if (count % PIECE === 0 || cells.length === 0) yield end / text.length;
    }
  }
  return gatherer.signs();
}

function* readRecords(text: string, table: Table): Work<Found> {
  const found = nothingFound(table.kind !== "tiny-wins-csv");
  let count = 0;
  for (const row of readRows(text)) {
    if (row.cells.length === 0) {
      yield row.end / text.length;
      continue;
    }
    if (count++ === 0 && table.hasHeader) continue;
    if (count > MAX_RECORDS) {
      refuse(found, { list: "wins", line: row.line }, { reason: "too-many" }, "");
      break;
    }
    if (row.cutOff) {
      refuse(found, { list: "wins", line: row.line }, { reason: "cut-off" }, row.cells.join(", "));
    } else table.enter(row, found);
    if (count % PIECE === 0) yield row.end / text.length;
  }
  return found;
}

type Table = { kind: Kind; hasHeader: boolean; enter: (row: Row, found: Found) => void };

/** What a table is by its header and first rows; null when the person has to say. */
function recognise(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  options: ImportOptions,
  signs: DecimalSigns,
): Table | null {
  if (isOwnHeader(header)) {
    return { kind: "tiny-wins-csv", hasHeader: true, enter: ownRow(header, signs) };
  }
  const isMarinara = isMarinaraRow(header) || (header.length === 6 && isMarinaraRow(rows[0] ?? []));
  if (isMarinara) {
    return { kind: "marinara", hasHeader: !isMarinaraRow(header), enter: marinaraRow(options) };
  }
  if (isTodoistHeader(header)) {
    return { kind: "todoist", hasHeader: true, enter: todoistRow(header, options) };
  }
  const { columns } = options;
  if (!columns) return null;
  return { kind: "table", hasHeader: true, enter: columnsRow(columns, options, signs) };
}

function* take<T>(items: Iterable<T>, most: number): Generator<T, void> {
  let taken = 0;
  for (const item of items) {
    if (taken++ >= most) return;
    yield item;
  }
}

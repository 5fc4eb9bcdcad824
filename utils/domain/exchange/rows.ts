/**
 * CSV as it is met: RFC 4180, any of four separators, any line ends. One pass that looks at each
 * character a bounded number of times, so that no file can make it slow. (Papa Parse, the usual
 * library, searches for the next line end at every quoted cell: 3 MB on one line take it 24 s.)
 */

/** A row, the line of the file it begins on, and how much of the text is read after it. */
export type Row = {
  cells: string[];
  line: number;
  end: number;
  /** The file ended inside a quoted cell. */
  cutOff: boolean;
};

const PLAIN: Record<string, RegExp> = {
  ",": /[^,\r\n]*/y,
  ";": /[^;\r\n]*/y,
  "\t": /[^\t\r\n]*/y,
  "|": /[^|\r\n]*/y,
};
const STATED = /^sep=([,;\t|])\r?\n/i;
const SEPARATORS = Object.keys(PLAIN);
/** Cells of a row that are read; a line with more is no table. */
const MAX_CELLS = 1000;
/** Characters of a quoted cell; beyond it a quote was never closed. */
const MAX_CELL = 5_000_000;
/** Empty lines after which a row without cells says how far the reading is. */
const MANY_EMPTY = 100_000;

/** The rows of the text, empty lines left out. Excel's first line `sep=;` is understood. */
export function* readRows(text: string): Generator<Row, void> {
  const stated = STATED.exec(text.slice(0, 8));
  const separator = separatorOf(text);
  let at = stated ? stated[0].length : 0;
  let line = stated ? 2 : 1;
  while (at < text.length) {
    const char = text[at];
    if (char === "\n" || char === "\r") {
      if (char === "\n" || text[at + 1] !== "\n") line++;
      at++;
      if (line % MANY_EMPTY === 0) yield { cells: [], line, end: at, cutOff: false };
      continue;
    }
    const row = readRow(text, at, separator);
    yield { ...row, line };
    line += row.breaks + 1;
    at = row.end;
  }
}

/** The separator that is stated, or that the first line has most of, outside quotes. */
export function separatorOf(text: string): string {
  const stated = STATED.exec(text.slice(0, 8))?.[1];
  if (stated) return stated;
  const counts = SEPARATORS.map((separator) => {
    const { cells } = readRow(text.slice(0, 10_000), 0, separator);
    return cells.length;
  });
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ",";
}

function readRow(text: string, from: number, separator: string) {
  const cells: string[] = [];
  let breaks = 0;
  let at = from;
  for (;;) {
    const cell = text[at] === '"' ? quoted(text, at, separator) : plain(text, at, separator);
    cells.push(cell.text);
    breaks += cell.breaks;
    at = cell.end;
    if (text[at] === separator && cells.length < MAX_CELLS) {
      at++;
      continue;
    }
    if (text[at] === separator) at = endOfLine(text, at);
    if (text[at] === "\r" && text[at + 1] === "\n") at++;
    return { cells, breaks, end: at + 1, cutOff: cell.cutOff };
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function plain(text: string, from: number, separator: string) {
  const cell = PLAIN[separator] ?? /[^\r\n]*/y;
  cell.lastIndex = from;
  cell.test(text);
  const end = cell.lastIndex;
  return { text: text.slice(from, end), breaks: 0, end, cutOff: false };
}

/** A quoted cell. What follows its closing quote before the separator is kept as it stands. */
function quoted(text: string, from: number, separator: string) {
  let quote = text.indexOf('"', from + 1);
  while (quote >= 0 && text[quote + 1] === '"' && quote - from < MAX_CELL) {
    quote = text.indexOf('"', quote + 2);
  }
  if (quote < 0 || quote - from >= MAX_CELL) {
    return { text: text.slice(from + 1), breaks: 0, end: text.length, cutOff: true };
  }
  const value = text.slice(from + 1, quote).replaceAll('""', '"');
  const rest = plain(text, quote + 1, separator);
  return { ...rest, text: value + rest.text, breaks: breaksIn(value) };
}

function breaksIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

/**
 * Numbers as people and programs write them in a column. “1,200” is twelve hundred or one and a
 * fifth: which sign stands before decimals is decided once, for the whole column.
 */
import { asciiNumber, plainNumber } from "../goals/amounts";

/** The sign before decimals; the other one parts thousands. */
export type DecimalSign = "." | ",";

/** The sign of each column of numbers, by its place; null where nothing says it. */
export type DecimalSigns = ReadonlyMap<number, DecimalSign | null>;

/** What the cells of a column were seen to be. */
type Clues = {
  /** A point, or a comma, can only stand before decimals in one of them. */
  point: boolean;
  comma: boolean;
  /** In one of them a point may be either. */
  openPoint: boolean;
};

/**
 * Gathers the signs of columns: what their cells say, or else what the separator of the table does,
 * since spreadsheets write semicolons where the comma stands before decimals.
 * @param own the table is one of ours, where a point parts no thousands
 */
export function signGatherer(columns: readonly number[], separator: string, own = false) {
  const none: Clues = { point: false, comma: false, openPoint: false };
  const clues = new Map(columns.map((column) => [column, { ...none }]));
  return {
    note(cells: readonly string[]): void {
      for (const [column, said] of clues) noteCell(said, cells[column] ?? "");
    },
    signs(): DecimalSigns {
      const signs = [...clues].map(([i, said]) => [i, decimalOf(said, separator, own)] as const);
      return new Map(signs);
    },
  };
}

function noteCell(clues: Clues, cell: string): void {
  const sign = decimalIn(cell);
  if (sign === ".") clues.point = true;
  else if (sign === ",") clues.comma = true;
  else if (isOpen(cell) && cell.includes(".")) clues.openPoint = true;
}

/** Null when the cells contradict each other, or nothing says it. */
function decimalOf(clues: Clues, separator: string, own: boolean): DecimalSign | null {
  if (clues.point && clues.comma) return null;
  if (clues.point || (own && !clues.comma && clues.openPoint)) return ".";
  if (clues.comma || separator === ";") return ",";
  return separator === "," || own ? "." : null;
}

/** The sign that stands before decimals in a cell; null when it has none, or it may be either. */
function decimalIn(cell: string): DecimalSign | null {
  const text = asciiNumber(cell);
  const signs = /^[+-]?[\d.,]+$/.test(text) ? text.replace(/[^.,]/g, "") : "";
  if (signs === "" || isOpen(cell)) return null;
  const last = signs.endsWith(",") ? "," : ".";
  const other = last === "," ? "." : ",";
  const isGrouped = /^[+-]?[1-9]\d{0,2}([.,]\d{2,3})+$/.test(text) && /[.,]\d{3}$/.test(text);
  if (signs.length > 1 && !signs.includes(other)) return isGrouped ? other : null;
  return last;
}

/** Whether the one sign in it stands before three digits, and so may be either. */
function isOpen(cell: string): boolean {
  return /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(asciiNumber(cell));
}

/**
 * The number in a cell; null when it is none, or cannot be told.
 * @param decimal the sign of its column; a cell that says it itself is read by that
 */
export function readNumber(cell: string, decimal: DecimalSign | null): number | null {
  const sign = decimalIn(cell) ?? decimal;
  if (sign === null && isOpen(cell)) return null;
  const text = plainNumber(cell, sign ?? ".");
  const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}

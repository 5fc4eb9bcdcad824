import type { ShownStone } from "../utils/domain/cairn";
import { addDays, daysBetween } from "../utils/domain/day";
import { pebble, pickStone, tenth } from "../utils/domain/pebble";
import { random } from "../utils/domain/random";
import type { CivilDate, Counts } from "../utils/domain/schema";
import { lastWeeks, WEEKS } from "../utils/domain/week";

/** Height by width of the field's pebbles. */
const FIELD_ASPECT = 0.6;
/** A row's height, and the room for the months below, in px: the same at every width. */
const ROW = 24;
const MONTHS = 26;
/** Room for the weekdays, in px. */
const ASIDE = 40;
/** Widths of the pebbles of 1–2, 3–5, 6–8 and 9 or more wins, in columns of this width (px). */
export const SIZES = [0, 12, 18, 25, 33];
const COLUMN = 43.4;
/** Month names are never closer than this (px). */
const MONTH_PITCH = 38;
const SHEET = 24;

/** A shape that days share, and how it is moved so that its centre is at 0, 0. */
export type FieldShape = { path: string; centred: string };

/** The shapes that all days share; which one a day gets is decided by its date. */
export function sheetOf(aspect: number): FieldShape[] {
  return Array.from({ length: SHEET }, (_, i) => {
    const { path, height } = pebble(`shore${i}`, aspect + ((i % 5) - 2) * 0.028);
    return { path, centred: `translate(0 ${tenth(height / 2)})` };
  });
}

let shapes: FieldShape[] | undefined;

export type FieldDay = {
  date: CivilDate;
  count: number;
  x: number;
  y: number;
  /** None on a day without wins. */
  stone: { family: ShownStone; shape: number; width: number; transform: string } | null;
};

export type FieldLayout = {
  /** Oldest first. */
  days: FieldDay[];
  /** One of the days, where it is in sight. */
  today: FieldDay | undefined;
  shapes: readonly FieldShape[];
  /** Height by width of the shapes. */
  aspect: number;
  width: number;
  height: number;
  cell: { width: number; height: number };
  smallestHalo: number;
  /** Every second weekday, and the first week of each month. */
  rows: { date: CivilDate; x: number; y: number }[];
  months: { date: CivilDate; x: number; y: number }[];
};

/** Columns are weeks, rows their days. @param width of the column it stands in, px */
export function layField(
  facts: {
    counts: Counts;
    /** Days with a milestone: their pebbles are lichen. */
    milestones: readonly CivilDate[];
    today: CivilDate;
    weekStart: number;
  },
  width: number,
  mirrored: boolean,
): FieldLayout {
  const { counts, today, weekStart } = facts;
  const marked = new Set(facts.milestones);
  const { first } = lastWeeks(today, weekStart);
  const column = (width - ASIDE) / WEEKS;
  const scale = Math.min(column / COLUMN, 1.15);
  const place = (x: number) => tenth(mirrored ? width - x : x);
  const days = Array.from({ length: daysBetween(first, today) + 1 }, (_, i) => {
    const date = addDays(first, i);
    const day = layDay(date, counts[date] ?? 0, scale, (jitterX, jitterY) => ({
      x: place(ASIDE + (Math.floor(i / 7) + 0.5) * column + jitterX),
      y: tenth(((i % 7) + 0.5) * ROW + jitterY),
    }));
    return marked.has(date) ? gilded(day) : day;
  });
  return {
    days,
    today: days.at(-1),
    shapes: (shapes ??= sheetOf(FIELD_ASPECT)),
    aspect: FIELD_ASPECT,
    width,
    height: 7 * ROW + MONTHS,
    cell: { width: column, height: ROW },
    smallestHalo: (SIZES[2] ?? 0) * scale,
    rows: [0, 2, 4, 6].map((row) => ({
      date: addDays(first, row),
      x: place(0),
      y: (row + 0.5) * ROW + 5,
    })),
    months: layMonths(first, column, scale).map(({ date, x }) => ({
      date,
      x: place(x),
      y: 7 * ROW + 20,
    })),
  };
}

/** A day with a milestone is lichen; its shape and place are its own still. */
export function gilded(day: FieldDay): FieldDay {
  return day.stone ? { ...day, stone: { ...day.stone, family: "lichen" } } : day;
}

/** The order of the draws is part of the picture: a day keeps its stone. */
export function layDay(
  date: CivilDate,
  count: number,
  scale: number,
  place: (jitterX: number, jitterY: number) => { x: number; y: number },
): FieldDay {
  const next = random(`day${date}`);
  const { x, y } = place((next() - 0.5) * 6 * scale, (next() - 0.5) * 3);
  if (count === 0) return { date, count, x, y, stone: null };
  const width = (SIZES[sizeOf(count)] ?? 0) * scale * (0.95 + next() * 0.1);
  const shape = Math.floor(next() * SHEET);
  const family = pickStone(next());
  const turn = Math.round((next() - 0.5) * 16);
  const size = Math.round(width * 10) / 1000;
  const flip = next() < 0.5 ? -size : size;
  const transform = `translate(${x} ${y}) rotate(${turn}) scale(${flip} ${size})`;
  return { date, count, x, y, stone: { family, shape, width, transform } };
}

function sizeOf(count: number): number {
  if (count <= 2) return 1;
  if (count <= 5) return 2;
  return count <= 8 ? 3 : 4;
}

/** A month is named at its first week; one that is only a sliver yields to the next. */
function layMonths(first: CivilDate, column: number, scale: number) {
  const named: { date: CivilDate; x: number }[] = [];
  for (let week = 0; week < WEEKS; week++) {
    const date = addDays(first, week * 7);
    const last = named.at(-1);
    if (last?.date.slice(0, 7) === date.slice(0, 7)) continue;
    const x = ASIDE + (week + 0.5) * column - 6 * scale;
    if (last && x - last.x < MONTH_PITCH) named.pop();
    named.push({ date, x });
  }
  return named;
}

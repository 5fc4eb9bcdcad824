import { addDays, daysBetween } from "../../utils/domain/day";
import { tenth } from "../../utils/domain/pebble";
import type { CivilDate, Counts } from "../../utils/domain/schema";
import { weekOf } from "../../utils/domain/week";
import { daysOf, type Period } from "../../utils/domain/years";
import { type FieldLayout, layDay, SIZES, sheetOf } from "../fieldLayout";

/** Small pebbles read better when they are rounder. */
export const YEAR_ASPECT = 0.74;
let shapes: ReturnType<typeof sheetOf> | undefined;
const ROW = 20;
/** The months below a band of weeks, and the air under them, in px. */
const MONTHS = 26;
const AIR = 14;
/** Room for the weekdays, in px. */
const ASIDE = 44;
/** A week is never narrower than this (px): a year then lies in more than one band. */
const NARROWEST = 14;
/** Pebbles have this share of their full size where a week is `FULL` px wide. */
const SHARE = 0.6;
const FULL = 20.3;
const MONTH_PITCH = 38;
const MONTH_WIDTH = 26;
/** Weekdays that are named. */
const NAMED_ROWS = [0, 2, 4, 6];

type YearFacts = { counts: Counts; period: Period; today: CivilDate; weekStart: number };

/** A year of days: a column a week, in as many bands as the width asks for. @param width px */
export function layYear(facts: YearFacts, width: number, mirrored: boolean): FieldLayout {
  const { counts, period, today, weekStart } = facts;
  const first = weekOf(period.first, weekStart);
  const weeks = Math.ceil((daysBetween(first, period.last) + 1) / 7);
  const bands = Math.max(1, Math.ceil((weeks * NARROWEST) / Math.max(width - ASIDE, NARROWEST)));
  const perBand = Math.ceil(weeks / bands);
  const column = (width - ASIDE) / perBand;
  const scale = Math.min(column / FULL, 1.1) * SHARE;
  const place = (x: number) => tenth(mirrored ? width - x : x);
  const bandHeight = 7 * ROW + MONTHS + AIR;
  const columnOf = (week: number) => ASIDE + ((week % perBand) + 0.5) * column;
  const topOf = (week: number) => Math.floor(week / perBand) * bandHeight;

  const days = daysOf(period).map((date) => {
    const since = daysBetween(first, date);
    const week = Math.floor(since / 7);
    return layDay(date, counts[date] ?? 0, scale, (jitterX, jitterY) => ({
      x: place(columnOf(week) + jitterX / 2),
      y: tenth(topOf(week) + ((since % 7) + 0.5) * ROW + jitterY / 2),
    }));
  });
  const allBands = Array.from({ length: Math.ceil(weeks / perBand) }, (_, band) => band);
  return {
    days,
    today: days.find(({ date }) => date === today),
    shapes: (shapes ??= sheetOf(YEAR_ASPECT)),
    aspect: YEAR_ASPECT,
    width,
    height: allBands.length * bandHeight - AIR,
    cell: { width: column, height: ROW },
    smallestHalo: (SIZES[2] ?? 0) * scale,
    rows: allBands.flatMap((band) =>
      NAMED_ROWS.map((row) => ({
        date: addDays(first, band * perBand * 7 + row),
        x: place(0),
        y: band * bandHeight + (row + 0.5) * ROW + 5,
      })),
    ),
    months: allBands.flatMap((band) =>
      monthsOf(first, {
        from: band * perBand,
        weeks: Math.min(perBand, weeks - band * perBand),
        column,
        width,
      }).map(({ date, x }) => ({ date, x: place(x), y: band * bandHeight + 7 * ROW + 20 })),
    ),
  };
}

/** A month is named at its first week; one that is only a sliver yields to the next. */
function monthsOf(
  first: CivilDate,
  { from, weeks, column, width }: { from: number; weeks: number; column: number; width: number },
) {
  const named: { date: CivilDate; x: number }[] = [];
  for (let week = 0; week < weeks; week++) {
    const date = addDays(first, (from + week) * 7 + 3);
    const last = named.at(-1);
    if (last?.date.slice(0, 7) === date.slice(0, 7)) continue;
    const x = ASIDE + (week + 0.5) * column - 4;
    if (x > width - MONTH_WIDTH) break;
    if (last && x - last.x < MONTH_PITCH) named.pop();
    named.push({ date, x });
  }
  return named;
}

/** Where the plot of a pace has its days and its fan, for the real width of its column. */
import { addDays, daysBetween } from "../../utils/domain/day";
import type { Pace } from "../../utils/domain/goals/pace";
import type { Tally } from "../../utils/domain/goals/tally";
import { firstDay } from "../../utils/domain/goals/window";
import { tenth } from "../../utils/domain/pebble";
import type { CivilDate } from "../../utils/domain/schema";

type Told = Extract<Pace, { state: "told" }>;

/** Days that are drawn one by one; of a longer history these last ones unless all is asked for. */
export const RECENT_DAYS = 84;
/** Room for the amounts at the start, and for the fan's two ends, in px. */
const START = 44;
const END = 64;
const TOP = 12;
const BOTTOM = 196;
export const FAN_HEIGHT = 226;
/** Ends of the fan are never closer than this (px). */
const PITCH = 18;

export type FanDay = { day: CivilDate; amount: number; total: number; x: number; y: number };
export type FanLayout = {
  width: number;
  /** Oldest first; each with the total at its end. */
  days: FanDay[];
  /** Whether the days stand one by one; else their totals make a line. */
  single: boolean;
  ticks: { value: number; y: number }[];
  wedge: string;
  low: string;
  high: string;
  middle: string;
  ends: { low: number; high: number; x: number };
  base: { from: number; to: number; y: number };
  /** The first day, the last one counted, and the end of the fan. */
  dates: { day: CivilDate; x: number }[];
};

/** The days that the plot can show: all, since the first. */
export function allDays(tally: Tally, since: CivilDate, last: CivilDate): number {
  return daysBetween(firstDay(tally.keys(), since), last) + 1;
}

/**
 * Lays out the totals of the days and the fan ahead.
 * @param shown how many of the last days
 * @param width px
 * @param mirrored whether time runs from right to left
 */
export function layFan(
  pace: Told,
  tally: Tally,
  shown: number,
  width: number,
  mirrored: boolean,
): FanLayout {
  const first = addDays(pace.last, 1 - shown);
  const totals = totalsFrom(tally, first, shown);
  const end = pace.fan.at(-1) ?? { ahead: 28, low: pace.total, high: pace.total };
  const span = shown - 1 + end.ahead;
  const flow = (i: number) => START + ((width - START - END) * i) / Math.max(span, 1);
  const x = (i: number) => tenth(mirrored ? width - flow(i) : flow(i));
  const { from, step, count } = scale(totals[0]?.before ?? 0, Math.max(end.high, pace.total));
  const y = (value: number) => tenth(BOTTOM - ((value - from) / (step * count)) * (BOTTOM - TOP));
  const now = `${x(shown - 1)} ${y(pace.total)}`;
  const path = (pick: (point: Told["fan"][number]) => number) =>
    pace.fan.map((point) => `${x(shown - 1 + point.ahead)} ${y(pick(point))}`);
  const [low, high] = [path((point) => point.low), path((point) => point.high)];
  const apart = Math.max(0, PITCH - (y(end.low) - y(end.high))) / 2;
  return {
    width,
    days: totals.map(({ day, amount, total }, i) => ({ day, amount, total, x: x(i), y: y(total) })),
    single: shown <= RECENT_DAYS,
    ticks: Array.from({ length: count + 1 }, (_, i) => from + i * step).map((value) => ({
      value: Number(value.toPrecision(12)),
      y: y(value),
    })),
    wedge: `M${now}L${high.join("L")}L${low.toReversed().join("L")}Z`,
    low: `M${now}L${low.join("L")}`,
    high: `M${now}L${high.join("L")}`,
    middle: `M${now}L${path((point) => point.middle).join("L")}`,
    ends: { low: y(end.low) + apart, high: y(end.high) - apart, x: x(span) },
    base: { from: x(0), to: x(span), y: BOTTOM },
    dates: [0, shown - 1, span].map((i) => ({ day: addDays(first, i), x: x(i) })),
  };
}

function totalsFrom(tally: Tally, first: CivilDate, shown: number) {
  let total = 0;
  for (const [day, amount] of tally) if (day < first) total += amount;
  return Array.from({ length: shown }, (_, i) => {
    const day = addDays(first, i);
    const amount = tally.get(day) ?? 0;
    const before = total;
    total += amount;
    return { day, amount, before, total };
  });
}

/** Round amounts for the lines across: about four of them, from the total the plot begins at. */
function scale(before: number, high: number): { from: number; step: number; count: number } {
  const rough = Math.max(high - before, 0.004) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((one) => one * power >= rough) ?? 10) * power;
  const from = Math.floor(before / step) * step;
  return { from, step, count: Math.max(1, Math.ceil((high - from) / step - 1e-9)) };
}

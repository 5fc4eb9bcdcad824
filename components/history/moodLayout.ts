import { tenth } from "../../utils/domain/pebble";
import type { RatedDay } from "../../utils/domain/rated-days";
import type { Mood } from "../../utils/domain/schema";
import { median, quantile } from "../../utils/domain/statistics/quantile";

/** Room (px) for the words of a mood, for its number of days, and a mood's own height. */
const ASIDE = 62;
const ROW = 70;
const TOP = 10;
const FOOT = 46;
/** Air (px) at both ends of the axis. */
const INSET = 14;
/** A day's pebble is this wide (px) where there is room, and not narrower than that. */
const PEBBLE = 10;
const NARROWEST = 4;
/** Days of one mood with as many wins stand in one column up to here, then in two. */
const ONE_COLUMN = 5;
const PITCH = 7;
const STACK = 46;
/** The axis ends where most days do: one day of hundreds must not press all others together. */
const USUAL = 0.9;
const BEYOND = 3;
const SHORTEST = 12;
const TICKS = 7;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];

export const MOODS: readonly Mood[] = [5, 4, 3, 2, 1];

export type MoodLayout = {
  rows: {
    mood: Mood;
    days: number;
    /** Its line. */
    y: number;
    /** A pebble a day. */
    pebbles: string;
    /** The middle of the bar that marks the middle day; null without days. */
    median: number | null;
  }[];
  ticks: { wins: number; x: number; open: boolean }[];
  top: number;
  bottom: number;
  height: number;
};

/** Days by mood (rows, bright first) and by their wins, each drawn. @param width px */
export function layMoods(
  rated: readonly RatedDay[],
  width: number,
  isMirrored: boolean,
): MoodLayout {
  const end = axisEnd(rated);
  const pitch = (width - 2 * ASIDE - 2 * INSET) / Math.max(1, end);
  const place = (wins: number) => {
    const x = ASIDE + INSET + Math.min(wins, end) * pitch;
    return isMirrored ? width - x : x;
  };
  const most = Math.max(0, ...rated.map(({ wins }) => wins));
  const rows = MOODS.map((mood, i) => {
    const wins = rated.filter((day) => day.mood === mood).map((day) => day.wins);
    const y = TOP + (i + 0.5) * ROW;
    return {
      mood,
      days: wins.length,
      y,
      pebbles: stacks(wins, end)
        .map(([at, days]) => stack(place(at), y - 2, days, pitch))
        .join(""),
      median: wins.length === 0 ? null : tenth(place(median(wins))),
    };
  });
  const bottom = TOP + MOODS.length * ROW;
  const isOpen = most > end;
  const ticks = ticksTo(end, isOpen).map((wins) => ({
    wins,
    x: tenth(place(wins)),
    open: isOpen && wins === end,
  }));
  return { rows, ticks, top: TOP, bottom, height: bottom + FOOT };
}

/** Where the axis ends: at the most wins of a day, or earlier when such days are rare. */
export function axisEnd(rated: readonly RatedDay[]): number {
  const wins = rated.map((day) => day.wins);
  if (wins.length === 0) return SHORTEST;
  const usual = Math.max(SHORTEST, Math.ceil(BEYOND * quantile(wins, USUAL)));
  return Math.max(1, Math.min(Math.max(...wins), usual));
}

/** An end beyond which there is more is named too; a tick that stands close to it yields. */
function ticksTo(end: number, isOpen: boolean): number[] {
  const step = STEPS.find((one) => end / one <= TICKS) ?? end;
  const even = Array.from({ length: Math.floor(end / step) + 1 }, (_, i) => i * step);
  const last = even.at(-1) ?? 0;
  if (last === end || !isOpen) return even;
  return [...(end - last <= step / 2 ? even.slice(0, -1) : even), end];
}

/** How many days have how many wins; those beyond the end stand at it. */
function stacks(wins: readonly number[], end: number): [wins: number, days: number][] {
  const days = new Map<number, number>();
  for (const one of wins) {
    const at = Math.min(one, end);
    days.set(at, (days.get(at) ?? 0) + 1);
  }
  return [...days];
}

/** Pebbles heaped around a point. */
function stack(x: number, y: number, days: number, pitch: number): string {
  const columns = days > ONE_COLUMN && pitch > 2 * PEBBLE ? 2 : 1;
  const width = Math.max(NARROWEST, Math.min(PEBBLE, pitch - 1));
  const rows = Math.ceil(days / columns);
  const rise = Math.min(PITCH, STACK / rows);
  return Array.from({ length: days }, (_, i) => {
    const row = Math.floor(i / columns);
    const isAlone = columns === 1 || (row === rows - 1 && days % 2 === 1);
    const aside = isAlone ? 0 : ((i % columns) - 0.5) * (width + 1);
    return pebbleAt(x + aside, y + (row - (rows - 1) / 2) * rise, width);
  }).join("");
}

/** A small pebble around a point: rounder above than below, as all of them are. */
function pebbleAt(x: number, y: number, width: number): string {
  const [half, up, down] = [width / 2, width * 0.31, width * 0.27];
  const [a, b] = [tenth(half * 0.56), tenth(half)];
  const curve = (side: 1 | -1, depth: number) =>
    `c0 ${tenth(-side * depth * 0.62)} ${tenth(side * (b - a))} ${tenth(-side * depth)} ${tenth(side * b)} ${tenth(-side * depth)}` +
    `s${tenth(side * b)} ${tenth(side * depth * 0.38)} ${tenth(side * b)} ${tenth(side * depth)}`;
  return `M${tenth(x - half)} ${tenth(y)}${curve(1, up)}${curve(-1, down)}z`;
}

/** The picture of a day's wins: one pebble a win, at most seven in a cairn. */
import { pebble, STONES } from "./pebble";
import type { Stone, Win } from "./schema";

/** Pebbles in a full cairn; the eighth starts a new one. */
export const CAIRN = 7;

/**
 * The family a new win's pebble gets: its own, or the next when it would equal the one below.
 * Decided once, when it is logged, and stored with the win.
 * @param place how many pebbles stand in its cairn already
 */
export function stoneFor(id: string, below: Stone | undefined, place: number): Stone {
  const own = pebble(id).stone;
  if (place === 0 || own !== below) return own;
  return STONES[(STONES.indexOf(own) + 1 + (place % 2) * 2) % STONES.length] as Stone;
}

/** The stone a win is drawn as: a milestone's has turned to lichen. */
export function shownStone({ stone, milestone }: Pick<Win, "stone" | "milestone">): ShownStone {
  return milestone === undefined ? stone : "lichen";
}
export type ShownStone = Stone | "lichen";

/** The wins in cairns of seven, oldest first; the last is the one being built. Empty for none. */
export function cairns<T>(wins: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (let i = 0; i < wins.length; i += CAIRN) groups.push(wins.slice(i, i + CAIRN));
  return groups;
}

/** Where a pebble lies: centre x, the line y it sits on, width, height, all in the cairn's units. */
export type Laid = {
  win: Win;
  x: number;
  y: number;
  width: number;
  height: number;
  rotation: number;
};

/** Lays one cairn from the ground up, its base `width` wide. Earlier stones never move. */
export function layCairn(wins: readonly Win[], width: number): { laid: Laid[]; height: number } {
  let x = 0;
  let y = 0;
  const laid = wins.map((win, i): Laid => {
    const shape = pebble(win.id);
    const own = width * 0.87 ** i * shape.grow;
    const height = (shape.height * own) / 100;
    if (i > 0) x = x * 0.5 + shape.lean * own * 0.06;
    const line = y + (i > 0 ? height * 0.07 : 0);
    y = line - height;
    return { win, x, y: line, width: own, height, rotation: i > 0 ? shape.lean * 1.6 : 0 };
  });
  return { laid, height: -y };
}

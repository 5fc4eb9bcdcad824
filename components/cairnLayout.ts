import { cairns, type Laid, layCairn } from "../utils/domain/cairn";
import type { Win } from "../utils/domain/schema";

/** Earlier cairns that are drawn beside the one being built. */
const EARLIER = 2;
/** The second one's size against the first: it has stepped further back. */
const FURTHER = 0.68;

/** A cairn on its line: its own centre, and its stones by their places relative to it. */
export type Placed = { x: number; width: number; height: number; laid: Laid[]; current: boolean };

export type CairnsLayout = {
  /** From the right (the one being built) to the left. */
  placed: Placed[];
  /** The drawing reaches from `left` to `width`; earlier cairns stand left of 0. */
  left: number;
  width: number;
  height: number;
};

/**
 * The current cairn stands from 0 to 1.08 times its base; full earlier ones recede to the left, so
 * that nothing moves when the eighth win lands.
 * @param options.small an earlier cairn's size against the current one
 * @param options.earlier how many earlier cairns are laid
 */
export function layCairns(
  wins: readonly Win[],
  options: { width?: number; gap?: number; small?: number; earlier?: number } = {},
): CairnsLayout {
  const { width = 150, gap = 20, small = 0.48, earlier = EARLIER } = options;
  const groups = cairns(wins)
    .slice(-1 - earlier)
    .reverse();
  let right = width * 1.08;
  const placed = groups.map((group, i): Placed => {
    const base = i === 0 ? width : width * small * FURTHER ** (i - 1);
    const x = right - base * 0.54;
    right -= base * 1.08 + gap;
    return { x, width: base, current: i === 0, ...layCairn(group, base) };
  });
  return {
    placed,
    left: groups.length > 0 ? right + gap : 0,
    width: width * 1.08,
    height: Math.max(0, ...placed.map(({ height }) => height)),
  };
}

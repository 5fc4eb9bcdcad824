/** A heap of outlines, each of which sits in the hollow of two. */
import { pebble, tenth } from "../../utils/domain/pebble";

/** More outlines than this are drawn in tens, or hundreds. */
export const MOST_OUTLINES = 36;
const WIDTH = 516;
/** An outline's place, where there is room for it. */
const PLACE = 73;
const ROWS = 3;

export type Heaped = { id: string; path: string; transform: string };
export type Heap = {
  outlines: Heaped[];
  width: number;
  height: number;
  /** How many of the unit one outline stands for: 1, 10, 100 … */
  each: number;
};

/** @param count of what is heaped; at least 1 */
export function layHeap(count: number): Heap {
  let each = 1;
  while (Math.floor(count / each) > MOST_OUTLINES) each *= 10;
  const some = Math.max(1, Math.floor(count / each));
  const base = Math.max(1, Math.ceil((some + ROWS) / ROWS));
  const place = Math.min(PLACE, WIDTH / base);
  const outlines: Heaped[] = [];
  let below: number[] = [];
  let highest = 0;
  for (let row = 0; outlines.length < some; row++) {
    const tops: number[] = [];
    const inRow = Math.min(Math.max(1, base - row), some - outlines.length);
    for (let i = 0; i < inRow; i++) {
      const id = `heap${outlines.length}`;
      const { path, height, grow } = pebble(id);
      const width = place * 0.93 * (0.95 + (grow - 0.94) * 0.5);
      const [left, right] = row === 0 ? [0, 0] : [below[i] ?? 0, below[i + 1] ?? below[i] ?? 0];
      const gap = (Math.abs(left - right) < 5 ? 0.07 : 0.035) * place;
      const y = row === 0 ? 0 : Math.min(left, right) + gap;
      const turn = (right - left) * 0.32 * (PLACE / place);
      const x = place * (i + 0.5 + row / 2);
      tops.push(y - (height * width) / 100);
      outlines.push({
        id,
        path,
        transform: `translate(${tenth(x)} ${tenth(y)}) rotate(${tenth(turn)}) scale(${Math.round(width * 10) / 1000})`,
      });
    }
    below = tops;
    highest = Math.min(highest, ...tops);
  }
  return { outlines, width: place * Math.min(base, some), height: -highest, each };
}

import type { CairnsLayout } from "../cairnLayout";

/** Labels begin this far right of the cairn, and are never closer to each other than the pitch. */
const ASIDE = 48;
const PITCH = 28;
/** With this much room below it, a label may take a second line. */
const TWO_LINES = 56;

export type Label = {
  /** Above the ground, in the cairn's units. */
  y: number;
  lines: 1 | 2;
  /** The hairline from stone to label. */
  lead: string;
};

/**
 * Where the labels of the current cairn stand: at each stone's middle, pushed up where needed.
 * @param pitch how close they may be
 */
export function layLabels(layout: CairnsLayout, pitch = PITCH): { x: number; labels: Label[] } {
  const current = layout.placed[0];
  const x = layout.width + ASIDE;
  if (!current) return { x, labels: [] };
  let below = Number.NEGATIVE_INFINITY;
  const labels = current.laid.map((stone): Label => {
    const middle = stone.height / 2 - stone.y;
    const y = Math.max(middle, below + pitch);
    const room = y - below;
    below = y;
    const from = current.x + stone.x + stone.width / 2 + 8;
    const lines = room > TWO_LINES ? 2 : 1;
    return { y, lines, lead: hairline(from, middle, x - 18, y) };
  });
  return { x, labels };
}

function hairline(x0: number, y0: number, x1: number, y1: number): string {
  const [a, b, c, d] = [x0, -y0, x1, -y1].map((n) => Math.round(n * 10) / 10) as [
    number,
    number,
    number,
    number,
  ];
  if (Math.abs(y1 - y0) < 1.5) return `M${a} ${b}H${c}`;
  return `M${a} ${b}C${a + 24} ${b} ${c - 28} ${d} ${c} ${d}`;
}

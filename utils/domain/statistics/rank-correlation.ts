/** Spearman's rank correlation: whether two series rise together, whatever the shape of the rise. */
import { mean } from "./mean";

/** The place of each value from the lowest, counted from 1; equal values share the mean of theirs. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((value, i) => ({ value, i })).sort((a, b) => a.value - b.value);
  const ranked = new Array<number>(values.length);
  for (let first = 0; first < order.length; ) {
    let after = first;
    while (after < order.length && order[after]?.value === order[first]?.value) after++;
    for (const { i } of order.slice(first, after)) ranked[i] = (first + 1 + after) / 2;
    first = after;
  }
  return ranked;
}

/**
 * Pearson's correlation, -1 to 1.
 * @returns null when there are fewer than two pairs, or one series does not vary
 */
export function correlation(xs: readonly number[], ys: readonly number[]): number | null {
  const meanX = mean(xs);
  const meanY = mean(ys);
  let [xx, yy, xy] = [0, 0, 0];
  xs.forEach((x, i) => {
    const [dx, dy] = [x - meanX, (ys[i] as number) - meanY];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  });
  if (!(xx > 0 && yy > 0)) return null;
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

/**
 * Spearman's coefficient, -1 to 1, right with ties too: the correlation of the ranks (M. G.
 * Kendall, “Rank Correlation Methods”, 1948; not the shortcut by squared differences, which ties
 * make wrong).
 * @returns null when there are fewer than two pairs, or one series does not vary
 */
export function rankCorrelation(xs: readonly number[], ys: readonly number[]): number | null {
  return correlation(ranks(xs), ranks(ys));
}

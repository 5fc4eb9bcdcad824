/** What a list of samples comes to. */

/** The q-th quantile by linear interpolation; null of nothing. */
export function quantile(samples: readonly number[], q: number): number | null {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low === undefined || high === undefined ? null : low + (high - low) * (at % 1);
}

export function median(samples: readonly number[]): number | null {
  return quantile(samples, 0.5);
}

export type Ratio = { ratio: number; low: number; high: number };

const DRAWS = 2000;

/**
 * The ratio of two medians, with the middle 95 % of what it would be had other loads been sampled
 * (bootstrap). Null when there is nothing to compare.
 */
export function ratioOf(samples: readonly number[], base: readonly number[]): Ratio | null {
  const ratio = (a: readonly number[], b: readonly number[]) => (median(a) ?? 0) / (median(b) ?? 0);
  if (samples.length === 0 || !median(base)) return null;
  const again = (from: readonly number[]) =>
    from.map(() => from[Math.floor(Math.random() * from.length)] ?? 0);
  const drawn = Array.from({ length: DRAWS }, () => ratio(again(samples), again(base)));
  const [low = 0, high = 0] = [0.025, 0.975].map((q) => quantile(drawn, q) ?? 0);
  return { ratio: ratio(samples, base), low, high };
}

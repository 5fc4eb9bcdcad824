/**
 * The value below which a share of the values lies, interpolated between neighbours: definition 7
 * of Hyndman & Fan, “Sample quantiles in statistical packages”, The American Statistician 50 (1996).
 * @param values at least one, in any order
 * @param share 0 to 1
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (above - below) * (place - Math.floor(place));
}

/** The middle value, or the mean of the two in the middle. @param values at least one */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

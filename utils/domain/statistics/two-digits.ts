/**
 * A projected figure as it is told: two digits, the rest would claim to know more than it does.
 * Below ten that leaves one decimal; 3,652 becomes 3,700.
 */
export function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}

/** The range that a share is said to lie in, 0 to 1. */
export type Interval = { low: number; high: number };

/** Standard deviations on either side that hold 95 of 100 cases. */
const Z95 = 1.959963984540054;

/**
 * The Wilson score interval of a share: it stays within 0 and 1 and is right for few cases too.
 * E. B. Wilson, “Probable inference”, JASA 22 (1927); method 3 of R. G. Newcombe, Statistics in
 * Medicine 17 (1998), whose table the test holds it to.
 * @param hits how many of the cases
 * @param cases how many there are; of none there is no share, and the answer is null
 */
export function wilson(hits: number, cases: number, z = Z95): Interval | null {
  if (cases === 0) return null;
  const share = hits / cases;
  const weight = z * z;
  const centre = (share + weight / (2 * cases)) / (1 + weight / cases);
  const reach =
    (z / (1 + weight / cases)) *
    Math.sqrt((share * (1 - share)) / cases + weight / (4 * cases * cases));
  return {
    low: hits === 0 ? 0 : Math.max(0, centre - reach),
    high: hits === cases ? 1 : Math.min(1, centre + reach),
  };
}

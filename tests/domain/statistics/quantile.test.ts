/** Against NumPy 2.4's `quantile`, whose default is the same definition. */
import { expect, test } from "vitest";
import { median, quantile } from "@/utils/domain/statistics/quantile";
import { twoDigits } from "@/utils/domain/statistics/two-digits";

const VALUES = [7, 1, 3, 12, 9, 4];

test.each([
  [0, 1],
  [0.0293, 1.293],
  [0.1, 2],
  [0.25, 3.25],
  [0.5, 5.5],
  [0.9, 10.5],
  [1, 12],
])("the quantile of %d is NumPy's", (share, value) => {
  expect(quantile(VALUES, share)).toBeCloseTo(value, 12);
});

test("the median is the middle one, or between the two in the middle", () => {
  expect([median([5]), median([3, 1, 2]), median([4, 1])]).toEqual([5, 2, 2.5]);
  expect(median([1, 10, 2, 3])).toBe(2.5);
});

test.each([
  [3652, 3700],
  [212, 210],
  [7.25, 7.3],
  [0.0712, 0.071],
  [0, 0],
  [99.6, 100],
])("%d is told as %d", (value, told) => {
  expect(twoDigits(value)).toBe(told);
});

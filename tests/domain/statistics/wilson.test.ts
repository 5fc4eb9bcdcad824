/**
 * Against table I, method 3, of R. G. Newcombe, “Two-sided confidence intervals for the single
 * proportion”, Statistics in Medicine 17 (1998), and against SciPy 1.17's
 * `binomtest(k, n).proportion_ci(method="wilson")`.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wilson } from "@/utils/domain/statistics/wilson";

describe("the Wilson interval", () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %i in %i is Newcombe's", (hits, cases, low, high) => {
    expect(wilson(hits, cases)?.low).toBeCloseTo(low, 4);
    expect(wilson(hits, cases)?.high).toBeCloseTo(high, 4);
  });

  test.each([
    [0, 10, 0, 0.27753279986288926],
    [3, 10, 0.10779126740630102, 0.6032218525388546],
    [19, 25, 0.5657031664457093, 0.8850368630659857],
    [10, 10, 0.7224672001371109, 1],
    [76, 100, 0.6676766365018553, 0.8330867444305122],
  ])("of %i in %i is SciPy's", (hits, cases, low, high) => {
    expect(wilson(hits, cases)?.low).toBeCloseTo(low, 12);
    expect(wilson(hits, cases)?.high).toBeCloseTo(high, 12);
  });

  test("of no cases is none", () => {
    expect(wilson(0, 0)).toBeNull();
  });

  test("holds the share, stays within 0 and 1 and mirrors", () => {
    const parts = fc.nat(5000).chain((cases) => fc.tuple(fc.nat(cases), fc.constant(cases)));
    fc.assert(
      fc.property(parts, ([hits, cases]) => {
        fc.pre(cases > 0);
        const { low, high } = wilson(hits, cases) as { low: number; high: number };
        const mirrored = wilson(cases - hits, cases) as { low: number; high: number };
        expect(0 <= low && low <= hits / cases && hits / cases <= high && high <= 1).toBe(true);
        expect(mirrored.low).toBeCloseTo(1 - high, 9);
      }),
    );
  });
});

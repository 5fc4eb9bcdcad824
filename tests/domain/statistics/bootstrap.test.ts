/**
 * The stationary bootstrap's variance of a mean has a closed form (Politis & Romano, 1994, lemma 1,
 * for the circle of the days): that is the second implementation it is held to.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { random } from "@/utils/domain/random";
import { meanInterval, resample, TAIL } from "@/utils/domain/statistics/bootstrap";
import { mean } from "@/utils/domain/statistics/mean";

const PAGES = [10, 12, 0, 8, 10, 15, 0, 0, 11, 10, 9, 14, 0, 6, 10, 10, 12, 0, 0, 8, 9, 10, 13, 0];

/** Var(mean) = (1/n)·Σ over lags of (1 - 1/L)^|lag|-weights of the circular autocovariances. */
function varianceOfMean(days: number[], block: number): number {
  const n = days.length;
  const middle = mean(days);
  const covariance = (lag: number) =>
    mean(days.map((x, i) => (x - middle) * ((days[(i + lag) % n] as number) - middle)));
  let sum = covariance(0);
  for (let lag = 1; lag < n; lag++) {
    const stays = (1 - 1 / block) ** lag;
    sum += 2 * (1 - lag / n) * stays * covariance(lag);
  }
  return sum / n;
}

describe("a resample", () => {
  test("has means that vary as the closed form says", () => {
    const next = random("variance");
    const means = Array.from({ length: 60_000 }, () => mean(resample(PAGES, next)));
    const middle = mean(means);
    const variance = mean(means.map((one) => (one - middle) ** 2));
    expect(middle).toBeCloseTo(mean(PAGES), 1);
    expect(variance / varianceOfMean(PAGES, PAGES.length / 4)).toBeCloseTo(1, 1);
  });

  test("holds the days' own values, as many", () => {
    const days = fc.array(fc.nat(99), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(days, fc.string(), (list, seed) => {
        const drawn = resample(list, random(seed));
        expect(drawn).toHaveLength(list.length);
        expect(drawn.every((value) => list.includes(value))).toBe(true);
      }),
    );
  });
});

describe("the interval of a mean", () => {
  test("is the mean itself when every day is alike", () => {
    expect(meanInterval([4, 4, 4, 4, 4, 4, 4], random("a"))).toEqual({ low: 4, high: 4 });
  });

  test("is the same at each look, and moves with a day", () => {
    const look = (days: number[]) => meanInterval(days, random("seed"));
    expect(look(PAGES)).toEqual(look(PAGES));
    expect(look([...PAGES.slice(1), 0]).high).toBeLessThan(look(PAGES).high);
  });

  test("cuts off what Hesterberg's expanded percentile cuts off for four blocks (by SciPy)", () => {
    expect(TAIL).toBeCloseTo(0.029305212190616645, 4);
  });

  test("lies within the days, and grows with the unit", () => {
    const days = fc.array(fc.nat(50), { minLength: 1, maxLength: 28 });
    fc.assert(
      fc.property(days, fc.integer({ min: 2, max: 9 }), (list, factor) => {
        const { low, high } = meanInterval(list, random("a"), 60);
        const scaled = meanInterval(
          list.map((value) => value * factor),
          random("a"),
          60,
        );
        expect(Math.min(...list) <= low && low <= high && high <= Math.max(...list)).toBe(true);
        expect(scaled.low).toBeCloseTo(low * factor, 6);
        expect(scaled.high).toBeCloseTo(high * factor, 6);
      }),
      { numRuns: 60 },
    );
  });
});

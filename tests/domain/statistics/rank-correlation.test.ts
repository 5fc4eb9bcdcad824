/** Against SciPy 1.17's `rankdata` and `spearmanr`, and a worked example without ties. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rankCorrelation, ranks } from "@/utils/domain/statistics/rank-correlation";

const PI = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9];
const EULER = [2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4, 5, 9, 0, 4];
const MOODS = [5, 3, 4, 4, 2, 3, 3, 1, 5, 4, 3, 2, 4, 4, 3, 5, 2, 3, 4, 3];
const WINS = [4, 2, 3, 3, 0, 2, 1, 0, 6, 2, 2, 1, 2, 5, 0, 3, 1, 2, 4, 2];

describe("ranks", () => {
  test("are shared by equals, as SciPy shares them", () => {
    const shared = [4.5, 1.5, 6, 1.5, 8, 14, 3, 10, 8, 4.5, 8, 12, 14, 11, 14];
    expect(ranks(PI)).toEqual(shared);
  });

  test("sum to the same whatever the ties", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5)), (values) => {
        const sum = ranks(values).reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo((values.length * (values.length + 1)) / 2, 9);
      }),
    );
  });
});

describe("the rank correlation", () => {
  test("of intelligence and hours of television is -29/165, as Wikipedia works it out", () => {
    const intelligence = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    expect(rankCorrelation(intelligence, hours)).toBeCloseTo(-29 / 165, 12);
  });

  test("with ties is SciPy's", () => {
    expect(rankCorrelation(PI, EULER)).toBeCloseTo(0.17916174391114706, 12);
    expect(rankCorrelation(MOODS, WINS)).toBeCloseTo(0.8680404312013135, 12);
  });

  test("is none when one series does not vary, or there is no pair", () => {
    expect(rankCorrelation([3, 3, 3], [1, 2, 3])).toBeNull();
    expect(rankCorrelation([1], [1])).toBeNull();
    expect(rankCorrelation([], [])).toBeNull();
  });

  test("knows only the order: any rise of a series leaves it, a mirror turns its sign", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.nat(9)), { minLength: 2 });
    fc.assert(
      fc.property(pairs, (list) => {
        const xs = list.map(([x]) => x);
        const ys = list.map(([, y]) => y);
        const found = rankCorrelation(xs, ys);
        fc.pre(found !== null);
        expect(Math.abs(found)).toBeLessThanOrEqual(1);
        expect(rankCorrelation(ys, xs)).toBeCloseTo(found, 9);
        expect(
          rankCorrelation(
            xs.map((x) => x ** 3 + x),
            ys,
          ),
        ).toBeCloseTo(found, 9);
        expect(
          rankCorrelation(
            xs.map((x) => -x),
            ys,
          ),
        ).toBeCloseTo(-found, 9);
      }),
    );
  });
});

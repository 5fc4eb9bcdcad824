import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compounding,
  fill,
  neededADay,
  timesAYear,
  timesAYearOn,
  VESSELS,
} from "@/utils/domain/goals/compounding";

describe("small amounts over a year", () => {
  test("10 pages a day is 3,650 a year: 18 books of 200 pages, 12 of 300", () => {
    expect(compounding(10, 365, VESSELS.pages)).toEqual({
      assumes: { amount: 10, timesAYear: 365 },
      aYear: 3650,
      fills: [
        { vessel: { kind: "book", size: 200 }, whole: 18 },
        { vessel: { kind: "book", size: 300 }, whole: 12 },
      ],
    });
  });

  test("with two spare days a week it is 2,600 pages, 13 books", () => {
    const { aYear, fills } = compounding(10, timesAYearOn(5), VESSELS.pages);
    expect([aYear, fills[0]?.whole]).toEqual([2600, 13]);
  });

  test("300 words each morning, 5 minutes of stretching, one new word a day", () => {
    const wholes = (amount: number, unit: keyof typeof VESSELS) =>
      compounding(amount, 365, VESSELS[unit]).fills.map(({ whole }) => whole);
    expect(compounding(300, 365, []).aYear).toBe(109_500);
    expect(wholes(300, "words")).toEqual([438, 2]);
    expect(wholes(5, "minutes")).toEqual([30]);
    expect(compounding(1, 365, []).aYear).toBe(365);
  });

  test("comes as often as its step repeats", () => {
    expect(timesAYear({ kind: "weekdays", days: [1, 2, 3, 4, 5, 6, 7] })).toBe(365);
    expect(timesAYear({ kind: "weekdays", days: [2, 4, 4] })).toBe(104);
    expect(timesAYear({ kind: "interval", every: 3 })).toBe(121);
  });

  test("fills as many vessels as were asked for, and never one it cannot", () => {
    const amounts = fc.integer({ min: 1, max: 10_000 });
    const sizes = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 7 }), sizes, (amount, days, size) => {
        const { aYear, fills } = compounding(amount, timesAYearOn(days), [{ size }]);
        const whole = fills[0]?.whole ?? Number.NaN;
        expect(aYear).toBe(amount * timesAYearOn(days));
        expect(whole * size).toBeLessThanOrEqual(aYear);
        expect((whole + 1) * size).toBeGreaterThan(aYear);
      }),
    );
  });

  test("is never less for more a day, more days a week, or smaller vessels", () => {
    const plan = fc.record({
      amount: fc.integer({ min: 1, max: 1_000_000 }).map((n) => n / 1000),
      days: fc.integer({ min: 1, max: 6 }),
      size: fc.integer({ min: 2, max: 1_000_000 }).map((n) => n / 1000),
    });
    const whole = (amount: number, days: number, size: number) =>
      compounding(amount, timesAYearOn(days), [{ size }]).fills[0]?.whole ?? Number.NaN;
    fc.assert(
      fc.property(plan, ({ amount, days, size }) => {
        const least = whole(amount, days, size);
        expect(whole(amount * 2, days, size)).toBeGreaterThanOrEqual(least);
        expect(whole(amount, days + 1, size)).toBeGreaterThanOrEqual(least);
        expect(whole(amount, days, size / 2)).toBeGreaterThanOrEqual(least);
      }),
    );
  });

  test("is exact where binary is not", () => {
    expect(fill(0.3, 0.1)).toBe(3);
    expect(compounding(0.1, 365, []).aYear).toBe(36.5);
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 999 }), (whole, thousandths) => {
        expect(fill((whole * thousandths) / 1000, thousandths / 1000)).toBe(whole);
      }),
    );
  });
});

describe("what each day would have to bring", () => {
  test("is the rest over the days left, the last included", () => {
    expect(neededADay(100, "2026-05-01", "2026-05-10")).toBe(10);
    expect(neededADay(100, "2026-05-10", "2026-05-10")).toBe(100);
    expect(neededADay(-5, "2026-05-01", "2026-05-10")).toBe(0);
  });

  test("is nothing that could be said of a day that passed", () => {
    expect(neededADay(100, "2026-05-11", "2026-05-10")).toBeNull();
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layFan } from "../../../components/goals/fanLayout";
import { layHeap, MOST_OUTLINES } from "../../../components/goals/heapLayout";
import { addDays } from "../../../utils/domain/day";
import { type Pace, pace } from "../../../utils/domain/goals/pace";

const TODAY = "2026-11-22";

describe("the heap", () => {
  test("has an outline for each, up to thirty-six; then each stands for ten or more", () => {
    expect(layHeap(18)).toMatchObject({ each: 1, outlines: { length: 18 } });
    expect(layHeap(365)).toMatchObject({ each: 10, outlines: { length: 36 } });
    expect(layHeap(3650)).toMatchObject({ each: 100, outlines: { length: 36 } });
    expect(layHeap(0.4).outlines).toHaveLength(1);
  });

  test("never has more than it says, and stays within its width", () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e12, noNaN: true }), (count) => {
        const { outlines, each, width } = layHeap(count);
        expect(outlines.length).toBeLessThanOrEqual(MOST_OUTLINES);
        expect(outlines).toHaveLength(Math.floor(count / each));
        expect(width).toBeLessThanOrEqual(516.01);
      }),
    );
  });
});

describe("the plot", () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 10, maxLength: 60 });
  const told = (days: number[]) => {
    const tally = new Map(
      days.map((amount, i) => [addDays(TODAY, i - days.length), amount] as const),
    );
    for (const [day, amount] of tally) if (amount === 0) tally.delete(day);
    const goal = { id: "shelf", since: addDays(TODAY, -days.length) };
    return { tally, own: pace(goal, tally, TODAY) as Extract<Pace, { state: "told" }> };
  };

  test("rises with the total, ends at it, and holds the fan within its lines", () => {
    fc.assert(
      fc.property(amounts, fc.boolean(), (days, mirrored) => {
        const { tally, own } = told(days);
        const shown = Math.min(days.length, 20);
        const layout = layFan(own, tally, shown, 500, mirrored);
        expect(layout.days).toHaveLength(shown);
        expect(layout.days.at(-1)?.total).toBeCloseTo(own.total);
        const ys = layout.days.map(({ y }) => y);
        expect(ys).toEqual([...ys].sort((a, b) => b - a));
        const xs = layout.days.map(({ x }) => (mirrored ? -x : x));
        expect(xs).toEqual([...xs].sort((a, b) => a - b));
        const top = layout.ticks.at(-1)?.y ?? 0;
        const heights = [...layout.high.matchAll(/ ([-\d.]+)/g)].map(([, y]) => Number(y));
        expect(Math.min(...heights)).toBeGreaterThanOrEqual(top - 0.1);
        expect(Math.max(...ys)).toBeLessThanOrEqual((layout.ticks[0]?.y ?? 0) + 0.1);
      }),
      { numRuns: 30 },
    );
  });
});

/**
 * Against a second implementation that is as plain as can be: every turn, every cut, every order is
 * listed, and each arrangement's coefficient is computed anew from its ranks.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { random } from "@/utils/domain/random";
import { finished } from "@/utils/domain/statistics/finished";
import { permuting } from "@/utils/domain/statistics/permutation";
import { rankCorrelation } from "@/utils/domain/statistics/rank-correlation";

const MOODS = [5, 3, 4, 4, 2, 3, 3, 1, 5, 4, 3, 2, 4, 4, 3, 5, 2, 3, 4, 3, 2];
const WINS = [2, 4, 3, 1, 0, 2, 1, 3, 6, 2, 2, 1, 2, 5, 0, 3, 1, 2, 0, 2, 1];
const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;

/** The share of all arrangements that correlate at least as strongly, their number known. */
function exhaustive(moods: number[], wins: number[]): number {
  const days = moods.length;
  const turn = (list: number[], by: number) => [...list.slice(by), ...list.slice(0, by)];
  const strength = (list: number[]) => Math.abs(rankCorrelation(moods, list) ?? 0);
  const cut = (list: number[], block: number) =>
    list.slice((block * days) / 3, ((block + 1) * days) / 3);
  const arrangements = wins.flatMap((_, start) =>
    ORDERS.flatMap((order) => {
      const joined = order.flatMap((block) => cut(turn(wins, start), block));
      return wins.map((_, to) => turn(joined, to));
    }),
  );
  const hits = arrangements.filter((list) => strength(list) >= strength(wins) - 1e-9);
  return hits.length / arrangements.length;
}

/** The p-value, in one go. */
const blockPermutation = (...given: Parameters<typeof permuting>) => finished(permuting(...given));

describe("the block permutation", () => {
  test("comes to what listing every arrangement comes to, on the quiet side", () => {
    const exact = exhaustive(MOODS, WINS);
    const p = blockPermutation(MOODS, WINS, random("many"), 40_000);
    expect(exact).toBeGreaterThan(0.02);
    expect(p).toBeGreaterThan(exact);
    expect(p).toBeLessThan(exact + 0.012);
  });

  test("finds a link that is there, whichever its sign", () => {
    const upward = MOODS.map((mood) => mood * 2);
    const downward = MOODS.map((mood) => 10 - mood);
    expect(blockPermutation(MOODS, upward, random("a"))).toBeLessThan(0.05);
    expect(blockPermutation(MOODS, downward, random("a"))).toBeLessThan(0.05);
  });

  test("is never surer than its draws: what was seen is one of them", () => {
    const rising = Array.from({ length: 200 }, (_, day) => day);
    expect(blockPermutation(rising, rising, random("a"), 99)).toBeGreaterThan(0.01);
  });

  test("claims nothing where nothing varies, or nothing was noted", () => {
    expect(blockPermutation([3, 3, 3, 3], [1, 2, 3, 4], random("a"))).toBe(1);
    expect(blockPermutation([1, 2, 3, 4], [2, 2, 2, 2], random("a"))).toBe(1);
    expect(blockPermutation([null, null], [1, 2], random("a"))).toBe(1);
    expect(blockPermutation([], [], random("a"))).toBe(1);
  });

  test("does not take two long moods for a link, as a shuffle of single days would", () => {
    const moods = Array.from({ length: 40 }, (_, day) => (day < 20 ? 2 : 4));
    const wins = Array.from({ length: 40 }, (_, day) => (day < 18 ? 1 : 3));
    expect(rankCorrelation(moods, wins)).toBeGreaterThan(0.8);
    expect(blockPermutation(moods, wins, random("a"))).toBeGreaterThan(0.05);
  });

  test("is between 0 and 1, and the same at each look", () => {
    const days = fc.array(fc.tuple(fc.option(fc.integer({ min: 1, max: 5 })), fc.nat(6)), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(days, fc.string(), (list, seed) => {
        const look = () =>
          blockPermutation(
            list.map(([mood]) => mood),
            list.map(([, wins]) => wins),
            random(seed),
            99,
          );
        expect(look()).toBe(look());
        expect(look() > 0 && look() <= 1).toBe(true);
      }),
    );
  });
});

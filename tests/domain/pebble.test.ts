/**
 * The expected values were computed once with the generator of the design and are never computed
 * anew: whoever breaks them changes the stone of every win that anyone ever logged.
 */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type PebbleShape, pebble, pickStone } from "../../utils/domain/pebble";
import { random } from "../../utils/domain/random";

const PINNED = [
  {
    id: "win-1",
    start: "M50 -22.9C49.8 -19 47.7 -15.2 44.6 -12.2",
    shape: { height: 48.906977, stone: "slate", lean: 0.060419, grow: 0.980897, specks: 7 },
    vein: { path: "M-17 4Q-17.3 -24.5 -10 -52.9", width: 3.5, twin: null },
  },
  {
    id: "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
    start: "M50 -15C49.8 -11.8 47.4 -8.7 44.1 -6.5C4",
    shape: { height: 35.543765, stone: "serpentine", lean: -0.967839, grow: 1.020991, specks: 0 },
    vein: { path: "M-13.9 4Q-14.2 -17.8 -11.3 -39.5", width: 4.5, twin: null },
  },
  {
    id: "",
    start: "M50 -23.2C50.1 -19.3 49.3 -15.3 46.7 -12",
    shape: { height: 53.454561, stone: "sandstone", lean: -0.019904, grow: 1.023938, specks: 8 },
    vein: { path: "M-15.6 4Q-27.4 -26.7 -27.9 -57.5", width: 3.9, twin: null },
  },
  {
    id: "ä-ö-ü 🪨",
    start: "M50 -23.7C50.4 -20.4 49.3 -17 46.6 -14.1",
    shape: { height: 44.1622, stone: "rhyolite", lean: 0.834014, grow: 1.018483, specks: 7 },
    vein: { path: "M2.9 4Q10.8 -22.1 10.8 -48.2", width: 4.2, twin: null },
  },
  {
    id: "2026-11-22",
    start: "M50 -23.1C49.3 -19 47.2 -15.3 44.1 -12.2",
    shape: { height: 54.169424, stone: "chalk", lean: -0.044112, grow: 1.042156, specks: 7 },
    vein: { path: "M36.8 4Q20.4 -27.1 5.9 -58.2", width: 3.9, twin: null },
  },
];

const millionth = (n: number) => Number(n.toFixed(6));

describe("the pebble of an id", () => {
  test.each(PINNED)("“$id” is what it always was", ({ id, start, shape, vein }) => {
    const { path, height, stone, lean, grow, specks, vein: drawn } = pebble(id);
    expect(path.startsWith(start)).toBe(true);
    expect({
      height: millionth(height),
      stone,
      lean: millionth(lean),
      grow: millionth(grow),
      specks: specks.length,
    }).toEqual(shape);
    expect(drawn).toEqual(vein);
  });

  test("is that of the design's generator for 200 ids, also with a given aspect", () => {
    expect(hashOf((id) => pebble(id))).toBe(
      "d21d357af744b89895313bf40b8bf32a64281d8ac7833d18dc74f8e5b004cb44",
    );
    expect(hashOf((id) => pebble(id, 0.6))).toBe(
      "bb6fcd69615598df072fd8c3316a7ae47892bf6f359097347e25c7b32967859e",
    );
  });

  test("keeps its stone, lean and width when its aspect is given", () => {
    const [drawn, given] = [pebble("win-1"), pebble("win-1", 0.5)];
    expect([given.stone, given.lean, given.grow]).toEqual([drawn.stone, drawn.lean, drawn.grow]);
  });

  test("is the same after a thousand others were drawn", () => {
    const { path } = pebble("win-1");
    for (let i = 0; i < 1000; i++) pebble(`other-${i}`);
    expect(pebble("win-1").path).toBe(path);
  });
});

function hashOf(draw: (id: string) => PebbleShape): string {
  const hash = createHash("sha256");
  for (let i = 0; i < 200; i++) {
    const { path, height, stone, lean, grow, specks, vein } = draw(`pebble-${i}`);
    const { path: d, width: w, twin } = vein;
    const asDesigned = { d, w, twin: twin && { dx: twin.dx, w: twin.width } };
    const numbers = [lean.toFixed(6), grow.toFixed(6)];
    hash.update(JSON.stringify([path, height.toFixed(6), stone, ...numbers, specks, asDesigned]));
  }
  return hash.digest("hex");
}

test("draws lie in [0, 1) and fall on families by their weights", () => {
  const counts: Record<string, number> = {};
  const next = random("seed");
  for (let i = 0; i < 10_000; i++) {
    const draw = next();
    expect(draw >= 0 && draw < 1).toBe(true);
    const stone = pickStone(draw);
    counts[stone] = (counts[stone] ?? 0) + 1;
  }
  expect(counts.slate).toBeGreaterThan(2200);
  expect(counts.basalt).toBeGreaterThan(650);
  expect(Object.keys(counts)).toHaveLength(7);
});

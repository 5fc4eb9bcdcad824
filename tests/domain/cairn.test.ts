import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { CAIRN, cairns, layCairn, stoneFor } from "../../utils/domain/cairn";
import type { Stone, Win } from "../../utils/domain/schema";
import { aWorld, TODAY } from "../support/world";

function winsOf(ids: string[]): Win[] {
  const stones: Stone[] = [];
  return ids.map((id, i) => {
    const stone = stoneFor(id, stones.at(-1), i);
    stones.push(stone);
    return { id, title: id, at: i, day: TODAY, zone: "UTC", stone, updatedAt: i };
  });
}
const seven = (name: string) => Array.from({ length: 7 }, (_, i) => `${name}-${i}`);

describe("a cairn", () => {
  test("is laid as the design's generator lays it", () => {
    const { laid, height } = layCairn(winsOf(seven("stone")), 150);
    const thousandth = (n: number) => Math.round(n * 1000) / 1000 + 0;
    const places = laid.map(({ win, x, y, width, height, rotation }) => [
      win.stone,
      ...[x, y, width, height, rotation].map(thousandth),
    ]);
    expect(places).toEqual([
      ["sandstone", 0, 0, 157.839, 66.72, 0],
      ["basalt", -3.443, -62.887, 133.948, 54.758, -0.685],
      ["slate", -3.226, -113.741, 114.768, 55.779, -0.35],
      ["sandstone", 2.223, -166.775, 96.846, 39.212, 1.056],
      ["slate", -2.334, -203.421, 80.942, 36.644, -1.135],
      ["sandstone", 1.948, -237.695, 77.959, 33.865, 1.066],
      ["granite", 0.695, -269.439, 64.037, 30.28, -0.116],
    ]);
    expect(height).toBeCloseTo(299.719, 3);
  });

  test("gives 200 cairns the families of the design's generator", () => {
    const stones = Array.from({ length: 200 }, (_, i) =>
      winsOf(seven(`c${i}`))
        .map(({ stone }) => stone)
        .join(),
    );
    expect(createHash("sha256").update(stones.join(";")).digest("hex")).toBe(
      "bcd3d554e451ee8905f1ef4dbf65f9fa12b21f47103b869223dcd62e7a6a36e7",
    );
  });

  test("never moves an earlier stone when one is added", () => {
    const wins = winsOf(seven("stone"));
    const whole = layCairn(wins, 150).laid;
    for (let n = 0; n <= CAIRN; n++) {
      expect(layCairn(wins.slice(0, n), 150).laid).toEqual(whole.slice(0, n));
    }
  });

  test("holds seven at most; the eighth starts a new one", () => {
    const sizes = (n: number) => cairns(Array.from({ length: n })).map((group) => group.length);
    expect([0, 1, 7, 8, 30].map(sizes)).toEqual([[], [1], [7], [7, 1], [7, 7, 7, 7, 2]]);
  });

  test("is empty ground without wins", () => {
    expect(layCairn([], 150)).toEqual({ laid: [], height: -0 });
  });
});

test("no stone logged stands on one of its own family", () => {
  const world = aWorld();
  for (let i = 0; i < 300; i++) {
    world.now += 1;
    world.log(`win ${i}`);
  }
  const wins = world.world.days[TODAY]?.wins ?? [];
  for (const cairn of cairns(wins)) {
    for (const [i, { stone }] of cairn.entries()) expect(stone).not.toBe(cairn[i - 1]?.stone);
  }
});

test("taking back a win colours no other anew", () => {
  const world = aWorld();
  for (let i = 0; i < 8; i++) world.at(`9:0${i}`).log(`win ${i}`);
  const stones = () => world.world.days[TODAY]?.wins.map(({ stone }) => stone);
  const before = stones();
  world.takeBack("win 3");
  expect(stones()).toEqual(before);
});

import { describe, expect, test } from "vitest";
import { merge } from "../../utils/domain/merge";
import { lineup, type World } from "../../utils/domain/world";
import { aWorld, EMPTY_WORLD, moment, TestWorld, TODAY } from "../support/world";

/** A second device that starts from what the first has. */
function copyOf(world: TestWorld): TestWorld {
  const copy = new TestWorld();
  copy.world = world.world;
  copy.now = world.now;
  let count = 0;
  Object.assign(copy, { id: () => `other-${++count}` });
  return copy;
}
const titles = ({ days }: World) =>
  Object.values(days).flatMap(({ wins }) => wins.map(({ title }) => title));

describe("merging two ledgers", () => {
  test("keeps the wins of both, each once, by moment", () => {
    const here = aWorld().log("both");
    const there = copyOf(here).at("9:20").log("there");
    here.at("9:10").log("here");
    expect(titles(merge(here.world, there.world))).toEqual(["both", "here", "there"]);
  });

  test("lets the later change of a record win, on either side", () => {
    const here = aWorld().log("a");
    const there = copyOf(here).at("9:10").takeBack("a");
    for (const merged of [merge(here.world, there.world), merge(there.world, here.world)]) {
      expect(merged.days[TODAY]?.wins).toMatchObject([{ deletedAt: moment("9:10") }]);
    }
  });

  test("keeps the steps of both and one order", () => {
    const here = aWorld().addSteps("a", "b");
    const there = copyOf(here).at("9:20").addSteps("c");
    here.at("9:10").move("b", "a");
    const merged = merge(here.world, there.world);
    expect(lineup(merged.current).map(({ title }) => title)).toEqual(["a", "b", "c"]);
  });

  test("of two open hours keeps the later as current and files the other", () => {
    const here = aWorld().start(60);
    const there = copyOf(aWorld()).at("9:30").start(60);
    const merged = merge(here.world, there.world);
    expect(merged.current.hour?.id).toBe(there.hour.id);
    expect(merged.days[TODAY]?.hours.map(({ id }) => id)).toEqual([here.hour.id]);
  });

  test("leaves the hour that runs, or whose recap waits, as it is when a later one is closed", () => {
    const here = aWorld().start(60);
    const there = copyOf(aWorld()).at("9:30").start(15).at("9:50").close();
    for (const merged of [merge(here.world, there.world), merge(there.world, here.world)]) {
      expect(merged.current.hour).toEqual(here.hour);
      expect(merged.days[TODAY]?.hours).toMatchObject([{ closedAt: moment("9:50") }]);
    }
  });

  test("does not open an hour again that the other side closed", () => {
    const here = aWorld().start(15);
    const there = copyOf(here).at("9:15").close();
    const merged = merge(here.world, there.world);
    expect(merged.current.hour).toBeNull();
    expect(merged.days[TODAY]?.hours).toMatchObject([{ closedAt: moment("9:15") }]);
  });

  test("with an empty one gives what was there", () => {
    const { world } = aWorld().log("a").addSteps("b").start();
    expect(merge(world, EMPTY_WORLD)).toEqual(world);
    expect(merge(EMPTY_WORLD, world)).toEqual(world);
  });
});

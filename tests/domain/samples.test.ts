import { describe, expect, test } from "vitest";
import { jsonScribe } from "../../utils/domain/exchange/file";
import type { Patch } from "../../utils/domain/exchange/patch";
import { patchCurrent, patchDay } from "../../utils/domain/exchange/patch";
import { readPatch } from "../../utils/domain/exchange/patch-schema";
import { written } from "../../utils/domain/exchange/scribe";
import { makeSamples } from "../../utils/domain/samples/make";
import { isSample } from "../../utils/domain/samples/mark";
import { takeOut } from "../../utils/domain/samples/take-out";
import { lineup, standing, type World } from "../../utils/domain/world";
import { aWorld, TODAY } from "../support/world";

const WORDS = {
  ...{ wins: ["Watered the plants", "Wrote a letter"], steps: ["Open the draft", "Sort notes"] },
  ...{ goal: "Read a novel", goalWin: "Read a few pages", unit: "pages", note: "A sample" },
};

function patched(world: World, patch: Patch): World {
  const days = { ...world.days };
  for (const [date, part] of Object.entries(patch.days)) {
    const day = patchDay(days[date], date, part);
    if (day) days[date] = day;
    else delete days[date];
  }
  return { current: patchCurrent(world.current, patch.current), days };
}

/** A world with one win of its own, and then the samples. */
function looking() {
  const world = aWorld().act({ type: "win/log", title: "My own" });
  const before = world.world;
  const patch = makeSamples(WORDS, { today: TODAY, zone: "UTC", now: world.now });
  expect(readPatch(patch)).not.toBeNull();
  world.world = patched(before, patch);
  return { world, before };
}
const gone = ({ world, now }: { world: World; now: number }) =>
  patched(world, takeOut(Object.values(world.days), world.current, now));
const titles = ({ days }: World) =>
  Object.values(days)
    .flatMap(standing)
    .map(({ title }) => title);

describe("samples", () => {
  test("fill weeks, a goal and the lineup, and each win says that it is one", () => {
    const { world } = looking();
    const wins = Object.values(world.world.days).flatMap(standing).filter(isSample);
    expect(wins.length).toBeGreaterThan(100);
    expect(Object.keys(world.world.days).length).toBeGreaterThan(50);
    expect(wins.every(({ note }) => note === "A sample")).toBe(true);
    expect(Math.max(...wins.map(({ at }) => at))).toBeLessThanOrEqual(world.now);
    expect(world.world.current.goals.map(({ name }) => name)).toEqual(["Read a novel"]);
    expect(lineup(world.world.current)).toHaveLength(2);
  });

  test("are never exported", () => {
    const { world, before } = looking();
    const file = ({ days, current }: World) =>
      JSON.parse([...written(jsonScribe(0), Object.values(days), { current })].join(""));
    expect(file(world.world)).toEqual(file(before));
  });

  test("are gone without a trace when they are taken out, whatever was tried with them", () => {
    const { world, before } = looking();
    const step = lineup(world.world.current)[0];
    world.act({ type: "step/done", stepId: step?.id ?? "" });
    const today = standing(world.world.days[TODAY]).find(isSample);
    world.act({
      ...{ type: "win/edit", winId: today?.id ?? "", day: TODAY },
      patch: { title: "Edited meanwhile" },
    } as never);
    expect(titles(gone(world))).toEqual(["My own"]);
    expect(gone(world).days).toEqual(before.days);
    expect(gone(world).current).toMatchObject({ steps: [], goals: [] });
  });

  test("leave what is one's own, without the sample goal it was given to", () => {
    const { world } = looking();
    const goalId = world.world.current.goals[0]?.id ?? "";
    world.act({ type: "win/log", title: "Ten pages of mine", goalId });
    const after = gone(world);
    expect(titles(after)).toEqual(["My own", "Ten pages of mine"]);
    expect(after.days[TODAY]?.wins.some(({ goalId }) => goalId)).toBe(false);
  });
});

import { describe, expect, test } from "vitest";
import { standing } from "@/utils/domain/world";
import { aWorld, TODAY } from "../../support/world";

const daily = { kind: "weekdays" as const, days: [1, 2, 3, 4, 5, 6, 7] };
const shelf = () =>
  aWorld()
    .act({ type: "goal/save", goalId: "shelf", patch: { name: "The shelf", unit: "pages" } })
    .act({
      type: "goal-step/save",
      stepId: "ten",
      goalId: "shelf",
      patch: { title: "Ten pages", amount: 10, unit: "pages", repeat: daily },
    })
    .act({
      type: "goal-step/save",
      stepId: "once",
      goalId: "shelf",
      patch: { title: "Buy a lamp" },
    });
const lineUp = (...stepIds: string[]) => ({ type: "step/line-up" as const, stepIds });
const winsOf = (world: ReturnType<typeof shelf>, day = TODAY) => standing(world.world.days[day]);

describe("a goal", () => {
  test("begins with a name, on the day it was named, and changes field by field", () => {
    const world = shelf();
    expect(world.world.current.goals).toMatchObject([{ id: "shelf", unit: "pages", since: TODAY }]);
    world.act({ type: "goal/save", goalId: "shelf", patch: { unit: null, why: "To think" } });
    const [goal] = world.world.current.goals;
    expect(goal).toMatchObject({ name: "The shelf", why: "To think", since: TODAY });
    expect(goal).not.toHaveProperty("unit");
    const before = world.world;
    world.act({ type: "goal/save", goalId: "nameless", patch: { unit: "pages" } });
    expect(world.world).toBe(before);
  });

  test("that is taken out takes its steps along; put back, it brings just those", () => {
    const world = shelf().act({ type: "goal-step/remove", stepId: "once" }).at("9:01");
    world.act(lineUp("ten")).done("Ten pages").act(lineUp("ten")).at("9:02");
    world.act({ type: "goal/remove", goalId: "shelf" });
    expect(world.lineup).toEqual([]);
    expect(winsOf(world)).toMatchObject([{ goalId: "shelf" }]);
    world.act({ type: "goal/restore", goalId: "shelf" });
    expect(world.lineup).toEqual(["Ten pages"]);
    expect(world.step("Buy a lamp").deletedAt).toBeDefined();
  });
});

describe("a goal's step", () => {
  test("waits at its goal until it is moved into the lineup, after what stands there", () => {
    const world = shelf().addSteps("Post").act(lineUp("once", "ten"));
    expect(world.lineup).toEqual(["Post", "Buy a lamp", "Ten pages"]);
    world.remove("Ten pages");
    expect(world.lineup).toEqual(["Post", "Buy a lamp"]);
    expect(world.step("Ten pages").deletedAt).toBeUndefined();
    world.restore("Ten pages");
    expect(world.lineup).toEqual(["Post", "Buy a lamp", "Ten pages"]);
  });

  test("logs a win with its goal and amount, in an hour with its minutes, and comes back", () => {
    const world = shelf().act(lineUp("ten")).start().at("9:12").done();
    expect(winsOf(world)).toMatchObject([
      { title: "Ten pages", goalId: "shelf", amount: 10, unit: "pages", minutes: 12 },
    ]);
    expect(world.lineup).toEqual([]);
    world.at("2026-11-23 9:00").act(lineUp("ten"));
    expect(world.lineup).toEqual(["Ten pages"]);
  });

  test("that comes back can be done at its goal again and again, and each win is taken back", () => {
    const world = shelf().done("Ten pages").at("2026-11-23 9:00").done("Ten pages");
    expect([...winsOf(world), ...winsOf(world, "2026-11-23")]).toHaveLength(2);
    expect(world.lineup).toEqual([]);
    const [second] = winsOf(world, "2026-11-23");
    world.act({ type: "win/remove", wins: [{ id: second?.id ?? "", day: "2026-11-23" }] });
    expect(world.step("Ten pages").doneAt).toBeUndefined();
    expect(world.lineup).toEqual([]);
  });

  test("done in the hour is back in the lineup when its win is taken back", () => {
    const world = shelf().act(lineUp("ten")).start().done("Ten pages").takeBack("Ten pages");
    expect(world.lineup).toEqual(["Ten pages"]);
    world.putBack("Ten pages");
    expect(world.lineup).toEqual([]);
  });

  test("left over in the hour and let go waits at its goal", () => {
    const world = shelf().addSteps("Post").act(lineUp("once")).start().end().close("let-go");
    expect(world.lineup).toEqual([]);
    expect(world.step("Post").deletedAt).toBeDefined();
    expect(world.step("Buy a lamp").deletedAt).toBeUndefined();
  });
});

import { describe, expect, test } from "vitest";
import type { Intent, Snapshot } from "../../utils/domain/schema";
import { EMPTY_SNAPSHOT, fold, shownCurrent, shownDays } from "../../utils/domain/snapshot";
import { standing } from "../../utils/domain/world";
import { aWorld, moment, type TestWorld, TODAY } from "../support/world";

function snapshotOf({ world }: TestWorld, facts: Partial<Snapshot> = {}): Snapshot {
  return { ...EMPTY_SNAPSHOT, ...world, today: TODAY, ...facts };
}
const log = (id: string, day = TODAY): Intent => ({
  type: "win/log",
  id,
  at: moment("9:30"),
  day,
  zone: "UTC",
  title: id,
});
const titles = ({ days }: Snapshot) => standing(days[TODAY]).map(({ title }) => title);

describe("what a page shows", () => {
  test("is the snapshot itself when nothing is pending", () => {
    const snapshot = snapshotOf(aWorld().log("a"), { applied: ["known"] });
    expect(fold(snapshot, [])).toBe(snapshot);
    expect(fold(snapshot, [log("known")])).toBe(snapshot);
  });

  test("has its own pending intents on top, counted", () => {
    const shown = fold(snapshotOf(aWorld().log("a"), { counts: { [TODAY]: 1 } }), [log("b")]);
    expect([titles(shown), shown.counts[TODAY]]).toEqual([["a", "b"], 2]);
  });

  test("does not change the snapshot it was given", () => {
    const snapshot = snapshotOf(aWorld().log("a"));
    const before = structuredClone(snapshot);
    fold(snapshot, [
      log("b"),
      { type: "win/remove", id: "r", at: 0, wins: [{ id: "id-1", day: TODAY }] },
    ]);
    expect(snapshot).toEqual(before);
  });

  test("shows a win once while both roads still carry it", () => {
    const entered = snapshotOf(aWorld().enter(log("a")));
    expect(titles(fold(entered, [log("a"), log("a")]))).toEqual(["a"]);
  });

  test("adds to the count of a day that it does not hold", () => {
    const snapshot = snapshotOf(aWorld(), { counts: { "2026-11-21": 5 } });
    expect(fold(snapshot, [log("late", "2026-11-21")]).counts["2026-11-21"]).toBe(6);
  });
});

describe("a snapshot", () => {
  test("holds today and the day on which the power hour began", () => {
    const { current } = aWorld().at("23:50").start().world;
    expect(shownDays("2026-11-23", current)).toEqual(["2026-11-23", TODAY]);
    expect(shownDays(TODAY, current)).toEqual([TODAY]);
  });

  test("holds open steps however old, and closed ones for two days", () => {
    const world = aWorld().addSteps("old", "open").done("old").at("2026-11-25 9:00");
    world.addSteps("new").done("new");
    expect(shownCurrent(world.world.current).steps.map(({ title }) => title)).toEqual([
      "open",
      "new",
    ]);
  });
});

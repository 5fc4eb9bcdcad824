import { describe, expect, test } from "vitest";
import { completionsOf } from "../../../utils/domain/capture/capture";
import { frequentTitles } from "../../../utils/domain/capture/frequent";
import { goalTagged, tagOf } from "../../../utils/domain/capture/goal-tags";
import { aWorld, TODAY } from "../../support/world";

const GOALS = ["Write my thesis", "The accordion", "Ordnung", "The garden", "Überblick"].map(
  (name, i) => ({ id: String(i), name }),
);
const labels = (typed: string, frequent: string[] = []) =>
  completionsOf(typed, GOALS, frequent).map(({ label }) => label);

describe("a tag names", () => {
  test.each([
    ["thesis", "Write my thesis"],
    ["THESIS", "Write my thesis"],
    ["write-my-thesis", "Write my thesis"],
    ["writemythesis", "Write my thesis"],
    ["my-thesis", "Write my thesis"],
    ["acc", "The accordion"],
    ["uberblick", "Überblick"],
    ["the", undefined], // two begin so
    ["ac", undefined],
    ["1", undefined],
    ["", undefined],
    ["-", undefined],
  ])("“%s”", (tag, name) => expect(goalTagged(tag, GOALS)?.name).toBe(name));

  test("a goal that is called by a number alone", () => {
    const goals = [{ id: "n", name: "1984" }];
    expect(goalTagged("1984", goals)?.id).toBe("n");
    expect(goalTagged("19", goals)).toBeUndefined();
  });

  test("the goal whose tag it is, for every goal", () => {
    for (const goal of GOALS) expect(goalTagged(tagOf(goal).slice(1), GOALS)).toBe(goal);
  });
});

describe("completion", () => {
  test("after # offers the goals that begin so, and keeps what stands before", () => {
    expect(labels("10 pages #")).toEqual(GOALS.slice(0, 4).map(({ name }) => name));
    expect(labels("10 pages #the")).toEqual(["Write my thesis", "The accordion", "The garden"]);
    expect(completionsOf("10 pages #thes", GOALS, [])).toEqual([
      { label: "Write my thesis", text: "10 pages #Write-my-thesis " },
    ]);
    expect(labels("C#the")).toEqual([]);
    expect(labels("#thesis done")).toEqual([]);
  });

  test("offers the person's frequent wins that begin so, but not the one that stands there", () => {
    const frequent = ["Watered the plants", "Washed up", "Wäsche", "Walk"];
    expect(labels("wa", frequent)).toEqual(["Watered the plants", "Washed up", "Wäsche", "Walk"]);
    expect(labels("walk", frequent)).toEqual([]);
    expect(labels("w", frequent)).toEqual([]);
  });
});

test("frequent wins: twice at least, most frequent first, as last written, none taken out", () => {
  const life = aWorld().log("walk").log("Once").log("Tea").log("Gone").takeBack("Gone");
  life.log("Gone").at("10:00").log("Walk").log("walk").log("tea");
  expect(frequentTitles([life.world.days[TODAY] ?? { day: TODAY, wins: [], hours: [] }])).toEqual([
    "walk",
    "tea",
  ]);
});

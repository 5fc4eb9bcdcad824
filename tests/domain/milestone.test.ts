import { describe, expect, test } from "vitest";
import { isRound, markedDays, withMilestone } from "../../utils/domain/milestone";
import { EMPTY_SNAPSHOT, fold } from "../../utils/domain/snapshot";
import { standing } from "../../utils/domain/world";
import { aWorld, type TestWorld, TODAY } from "../support/world";

const NONE = { wins: 0, goal: () => undefined };

/** What the last act is worth, when `wins` came before. */
function worth(life: TestWorld, act: (life: TestWorld) => unknown, before: Partial<typeof NONE>) {
  const start = life.world;
  act(life);
  life.world = withMilestone(start, life.world, { ...NONE, ...before });
  return standing(life.world.days[TODAY]).at(-1)?.milestone;
}

test("round are the 100th, the 250th, and each further 500th", () => {
  const round = Array.from({ length: 2001 }, (_, i) => i).filter(isRound);
  expect(round).toEqual([100, 250, 500, 1000, 1500, 2000]);
});

describe("a win is a milestone", () => {
  test("when it is round, by whatever door it came", () => {
    expect(worth(aWorld(), (life) => life.log("One"), { wins: 99 })).toBe(100);
    expect(worth(aWorld(), (life) => life.log("One"), { wins: 100 })).toBeUndefined();
    const life = aWorld().addSteps("Write");
    expect(worth(life, () => life.done(), { wins: 249 })).toBe(250);
  });

  test("at most once a day", () => {
    const life = aWorld();
    expect(worth(life, () => life.log("One"), { wins: 99 })).toBe(100);
    life.takeBack("One");
    expect(
      worth(life, () => life.log("Again"), { wins: 99 }),
      "the other was taken back",
    ).toBe(100);
    expect(worth(life, () => life.log("Two"), { wins: 249 })).toBeUndefined();
  });

  test("when its goal is reached by it, in the goal's unit, and not again", () => {
    const life = aWorld();
    life.act({
      type: "goal/save",
      goalId: "t",
      patch: { name: "Read", unit: "pages", target: 100 },
    });
    const goal = (sum: number) => () => ({ wins: 9, sums: { pages: sum } }) as never;
    const read =
      (amount: number, unit = "Pages") =>
      () =>
        life.act({ type: "win/log", title: "Read", goalId: "t", amount, unit });
    expect(worth(life, read(9), { goal: goal(90) })).toBeUndefined();
    expect(worth(life, read(10, "words"), { goal: goal(90) })).toBeUndefined();
    expect(worth(life, read(2e9), { goal: goal(90) }), "more than is summed").toBeUndefined();
    expect(worth(life, read(10), { goal: goal(90) })).toBe("goal");
    expect(
      worth(aWorldWithGoal(), (one) => one.act({ type: "win/log", title: "x", goalId: "w" }), {
        goal: goal(200),
      }),
    ).toBeUndefined();
  });

  test("when a goal without a unit has so many wins", () => {
    const goal = () => ({ wins: 2, sums: {} }) as never;
    const log = (one: TestWorld) => one.act({ type: "win/log", title: "x", goalId: "w" });
    expect(worth(aWorldWithGoal(), log, { goal })).toBe("goal");
  });
});

function aWorldWithGoal(): TestWorld {
  const life = aWorld();
  return life.act({ type: "goal/save", goalId: "w", patch: { name: "Swim", target: 3 } });
}

test("a page shows it in the frame of the click: the 100th of those it has and those it sends", () => {
  const life = aWorld().log("One").log("Two");
  const snapshot = { ...EMPTY_SNAPSHOT, today: TODAY, total: 98 };
  const shown = fold(snapshot, life.intents);
  expect(standing(shown.days[TODAY]).map(({ milestone }) => milestone)).toEqual([undefined, 100]);
  expect(shown.total).toBe(100);
  expect(shown.milestones).toEqual([TODAY]);
});

test("a day whose milestone was taken out is an ordinary day", () => {
  const life = aWorld();
  worth(life, () => life.log("One"), { wins: 99 });
  const day = life.world.days[TODAY];
  if (!day) throw new Error("There is no day");
  expect(markedDays(["2026-01-01"], [day])).toEqual(["2026-01-01", TODAY]);
  life.takeBack("One");
  expect(markedDays([TODAY], [life.world.days[TODAY] ?? day])).toEqual([]);
});

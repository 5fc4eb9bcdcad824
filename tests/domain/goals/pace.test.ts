import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "@/utils/domain/day";
import { type Pace, pace } from "@/utils/domain/goals/pace";
import { futures } from "@/utils/domain/goals/paths";
import { random } from "@/utils/domain/random";
import { tally } from "../../support/tally";
import { amountsFrom, aWin, SHELF } from "./goal";

const FIRST = SHELF.since;
/** Four weeks of reading with spare days in them: 216 pages on 21 of 28 days. */
const FOUR_WEEKS = "10 0 10 12 8 0 0 10 14 10 8 12 0 12 0 12 10 8 10 0 10 0 10 10 10 10 10 10";
const TODAY = addDays(FIRST, 27);

function told(...facts: Parameters<typeof pace>) {
  const found = pace(...facts);
  if (found.state !== "told") throw new Error(`No pace, but ${found.state}`);
  return found;
}
function between(found: Pace) {
  if (found.state !== "told" || found.reach?.state !== "between") throw new Error("No range");
  return found.reach;
}

describe("a pace", () => {
  test("is not told before seven days: it says how many there are", () => {
    const four = pace(SHELF, amountsFrom(FIRST, "10 0 10 5"), addDays(FIRST, 3));
    expect(four).toEqual({ state: "few-days", days: 4, of: 7, total: 25, reached: null });
    expect(pace(SHELF, amountsFrom(FIRST, "1 0 1 0 0 1 1"), addDays(FIRST, 6)).state).toBe("told");
  });

  test("of four weeks is their mean, with a range around it and the days it rests on", () => {
    const { total, days, mean, range, fan } = told(SHELF, amountsFrom(FIRST, FOUR_WEEKS), TODAY);
    expect([total, days]).toEqual([216, 28]);
    expect(mean).toBeCloseTo(216 / 28, 9);
    expect(range.low).toBeGreaterThan(5);
    expect(range.low).toBeLessThan(mean);
    expect(range.high).toBeGreaterThan(mean);
    expect(range.high).toBeLessThan(10.5);
    expect(fan.map(({ ahead }) => ahead)).toEqual([7, 14, 21, 28]);
    expect(fan.at(-1)?.middle).toBeCloseTo(432, 9);
  });

  test("leaves today out until it has a win: a morning is no day without", () => {
    const amounts = amountsFrom(FIRST, FOUR_WEEKS);
    expect(told(SHELF, amounts, addDays(TODAY, 1))).toEqual(told(SHELF, amounts, TODAY));
    expect(told(SHELF, amounts, addDays(TODAY, 2)).mean).toBeLessThan(216 / 28);
  });

  test("looks back 28 days and no further", () => {
    const amounts = amountsFrom(addDays(FIRST, -40), `${"90 ".repeat(40)}${FOUR_WEEKS}`);
    const found = told(SHELF, amounts, TODAY);
    expect(found.mean).toBeCloseTo(216 / 28, 9);
    expect(found.total).toBe(3816);
  });

  test("moves with a day without, and breaks nothing", () => {
    const goal = { ...SHELF, target: 2400 };
    const before = told(goal, amountsFrom(FIRST, FOUR_WEEKS), TODAY);
    const after = told(goal, amountsFrom(FIRST, FOUR_WEEKS), addDays(TODAY, 2));
    expect(after.total).toBe(before.total);
    expect(after.mean).toBeLessThan(before.mean);
    expect((between(after).latest as string) > (between(before).latest as string)).toBe(true);
  });

  test("takes in wins logged later for earlier days", () => {
    const wins = [0, 1, 3].map((ahead) => aWin(addDays(FIRST, ahead)));
    const today = addDays(FIRST, 3);
    expect(pace(SHELF, tally(wins, SHELF), today)).toMatchObject({ state: "few-days", days: 4 });
    const backDated = aWin(addDays(FIRST, -3), { at: Date.parse(`${today}T20:00:00Z`) });
    const found = told(SHELF, tally([...wins, backDated], SHELF), today);
    expect([found.days, found.total]).toEqual([7, 40]);
    expect(found.mean).toBeCloseTo(40 / 7, 9);
  });

  test("is of one unit: wins in another are in no sum", () => {
    const wins = Array.from({ length: 7 }, (_, i) => aWin(addDays(FIRST, i)));
    const chapters = aWin(FIRST, { amount: 900, unit: "chapters" });
    expect(told(SHELF, tally([...wins, chapters], SHELF), addDays(FIRST, 6)).mean).toBe(10);
  });
});

describe("a rest", () => {
  const rested = { ...SHELF, rests: [{ from: addDays(FIRST, 7), to: addDays(FIRST, 21) }] };
  const WEEK_OFF_WEEK = `10 0 10 10 0 10 10 ${"0 ".repeat(14)}10 10 0 10 10 10 0`;

  test("is told as one, with the total: it still counts", () => {
    const goal = { ...SHELF, rests: [{ from: addDays(FIRST, 7) }] };
    const found = pace(goal, amountsFrom(FIRST, "10 0 10 10 0 10 10"), TODAY);
    expect(found).toEqual({
      state: "resting",
      since: addDays(FIRST, 7),
      total: 50,
      reached: null,
    });
  });

  test("once over, is in no mean: the days before and after it stand side by side", () => {
    const found = told(rested, amountsFrom(FIRST, WEEK_OFF_WEEK), addDays(FIRST, 28));
    expect([found.days, found.total]).toEqual([14, 100]);
    expect(found.mean).toBeCloseTo(100 / 14, 9);
  });

  test("makes room for earlier days: 28 days of the goal awake", () => {
    const goal = { ...SHELF, rests: [{ from: addDays(FIRST, 28), to: addDays(FIRST, 128) }] };
    const found = told(goal, amountsFrom(FIRST, FOUR_WEEKS), addDays(FIRST, 129));
    expect(found.days).toBe(28);
  });
});

describe("the dates between which a target is reached", () => {
  const goal = { ...SHELF, target: 2400 };
  const amounts = amountsFrom(FIRST, FOUR_WEEKS);

  test("lie on both sides of the straight way there", () => {
    const { earliest, latest } = between(told(goal, amounts, TODAY));
    const straight = addDays(TODAY, Math.round((2400 - 216) / (216 / 28)));
    expect((earliest as string) < straight && straight < (latest as string)).toBe(true);
    expect(daysBetween(TODAY, earliest as string)).toBeGreaterThan(200);
    expect(daysBetween(TODAY, latest as string)).toBeLessThan(450);
  });

  test("are one when every day is alike", () => {
    const alike = told(
      { ...SHELF, target: 100 },
      amountsFrom(FIRST, "5 5 5 5 5 5 5"),
      addDays(FIRST, 6),
    );
    const thirteen = addDays(FIRST, 19);
    expect(between(alike)).toEqual({ state: "between", earliest: thirteen, latest: thirteen });
  });

  test("are none without a target, and none without a pace", () => {
    expect(told(SHELF, amounts, TODAY).reach).toBeNull();
    const idle = told(goal, amounts, addDays(TODAY, 40));
    expect([idle.mean, idle.reach]).toEqual([0, { state: "no-pace" }]);
  });

  test("are open when they lie more than ten years ahead", () => {
    const far = between(told({ ...SHELF, target: 1_000_000 }, amounts, TODAY));
    expect([far.earliest, far.latest]).toEqual([null, null]);
    const rare = amountsFrom(FIRST, `1 ${"0 ".repeat(26)}0`);
    const once = between(told({ ...SHELF, target: 20 }, rare, addDays(TODAY, 1)));
    expect(once.latest).toBeNull();
  });

  test("give way to the day on which it was reached, also in few days or at rest", () => {
    const reached = told({ ...SHELF, target: 32 }, amounts, TODAY);
    expect(reached.reach).toEqual({ state: "reached", day: addDays(FIRST, 3) });
    const early = pace({ ...SHELF, target: 20 }, amountsFrom(FIRST, "10 10"), addDays(FIRST, 1));
    expect(early).toMatchObject({ state: "few-days", reached: addDays(FIRST, 1) });
  });

  test("do not care for a target that lies in the past as a date", () => {
    const late = { ...goal, targetDay: "2020-01-01" };
    expect(told(late, amounts, TODAY)).toEqual(told(goal, amounts, TODAY));
  });
});

test("a pace is the same at each look", () => {
  const goal = { ...SHELF, target: 2400 };
  const look = () => pace(goal, amountsFrom(FIRST, FOUR_WEEKS), TODAY);
  expect(look()).toEqual(look());
});

test("whatever was logged, the range holds the mean and the fan widens from the total", () => {
  const logged = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1e9 })), {
    minLength: 7,
    maxLength: 40,
  });
  const target = fc.option(fc.integer({ min: 1, max: 1e12 }), { nil: undefined });
  fc.assert(
    fc.property(logged, target, fc.nat(30), (days, wanted, later) => {
      const amounts = amountsFrom(FIRST, days.join(" "));
      const goal = { ...SHELF, ...(wanted === undefined ? {} : { target: wanted }) };
      const found = told(goal, amounts, addDays(FIRST, days.length + later));
      expect(found.range.low).toBeLessThanOrEqual(found.mean + 1e-6);
      expect(found.range.high).toBeGreaterThanOrEqual(found.mean - 1e-6);
      for (const { low, high } of found.fan) {
        expect(found.total <= low && low <= high && Number.isFinite(high)).toBe(true);
      }
      if (found.reach?.state !== "between") return;
      const { earliest, latest } = found.reach;
      if (earliest && latest) expect(earliest <= latest && earliest > found.last).toBe(true);
      if (earliest === null) expect(latest).toBeNull();
    }),
    { numRuns: 25 },
  );
});

test("a target that no ten years reach is not looked for day by day", () => {
  const drawsFor = (remaining: number | null) => {
    const chance = random("far");
    let draws = 0;
    futures([1, ...Array<number>(27).fill(0)], remaining, [7, 14, 21, 28], () => {
      draws++;
      return chance();
    });
    return draws;
  };
  expect(drawsFor(1e9)).toBe(drawsFor(null));
  expect(drawsFor(300)).toBeGreaterThan(drawsFor(null));
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/utils/domain/day";
import { goalLine } from "@/utils/domain/goals/goal-line";
import type { Goal, GoalProgress, Step } from "@/utils/domain/schema";
import { amountsFrom, SHELF } from "./goal";

const TODAY = "2026-05-14";
const READ: Step = {
  id: "read",
  title: "Read ten pages",
  goalId: "shelf",
  amount: 10,
  unit: "pages",
  repeat: { kind: "weekdays", days: [1, 2, 3, 4, 5, 6, 7] },
  createdAt: 0,
  updatedAt: 0,
};

/** Progress with these pages, the last of them yesterday. */
function read(written: string, goal: Goal = SHELF): { goal: Goal; progress: GoalProgress } {
  const days = written.split(" ").length;
  const first = addDays(TODAY, -days);
  const amounts = amountsFrom(first, written);
  const sum = [...amounts.values()].reduce((a, b) => a + b, 0);
  return {
    goal: { ...goal, since: first },
    progress: {
      wins: amounts.size,
      sums: { pages: sum },
      since: "2026-01-01",
      days: Object.fromEntries(
        [...amounts].map(([day, pages]) => [day, { wins: 1, sums: { pages }, steps: ["read"] }]),
      ),
      done: {},
    },
  };
}
const line = (written: string, facts: Partial<Goal> = {}) => {
  const { goal, progress } = read(written, { ...SHELF, ...facts });
  return goalLine({ ...goal, ...facts }, READ, progress, TODAY);
};
const DAYS = (n: number, pages = "10") => Array(n).fill(pages).join(" ");

describe("the line of a goal", () => {
  test("tells the total, and a year at the measured pace to two digits", () => {
    // 20 days of 10 pages and 8 spare ones: 200 / 28 = 7.142… a day, 2,607 a year, 13.03 books.
    const written = `${DAYS(20)} ${DAYS(8, "0")}`;

    expect(line(written)).toEqual({
      unit: "pages",
      state: "pace",
      total: 200,
      days: 28,
      aDay: 7.1,
      aYear: 2600,
      filling: { kind: "book", count: 13, size: 200 },
    });
  });

  test("fills what the person named, and nothing that a year does not fill", () => {
    const loaf = { name: "notebooks", size: 100 };

    expect(line(DAYS(10), { vessel: loaf })).toMatchObject({
      filling: { kind: "named", name: "notebooks", count: 37, size: 100 },
    });
    expect(line(DAYS(10, "0.1"))).toMatchObject({ filling: null, aYear: 37 });
  });

  test("claims nothing below seven days", () => {
    expect(line(DAYS(4))).toEqual({ unit: "pages", state: "few-days", days: 4, of: 7, total: 40 });
    expect(line(DAYS(7)).state).toBe("pace");
  });

  test("tells the plan as long as nothing is counted", () => {
    expect(goalLine(SHELF, READ, undefined, SHELF.since)).toMatchObject({
      state: "plan",
      amount: 10,
      aYear: 3650,
    });
  });

  test.each([
    ["without an amount", { amount: undefined }],
    ["once only", { repeat: undefined }],
    ["in another unit", { unit: "chapters" }],
  ])("knows no plan in a step %s", (_, change) => {
    const step = { ...READ, ...change } as Step;

    expect(goalLine(SHELF, step, undefined, SHELF.since).state).toBe("few-days");
  });

  test("says since when a goal rests, and that its pages count", () => {
    expect(line(DAYS(20), { rests: [{ from: "2026-03-01" }] })).toEqual({
      unit: "pages",
      state: "resting",
      since: "2026-03-01",
      total: 200,
    });
  });

  test("says that the target is reached, and nothing of a pace", () => {
    expect(line(DAYS(20), { target: 150 })).toMatchObject({
      state: "reached",
      total: 200,
      target: 150,
    });
  });

  test("makes no zero of weeks without", () => {
    expect(line(`10 ${DAYS(28, "0")}`)).toEqual({ unit: "pages", state: "quiet", total: 10 });
  });

  test("never claims more than two digits, whatever was read", () => {
    const pages = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 7, maxLength: 40 });
    fc.assert(
      fc.property(pages, (amounts) => {
        const told = line(amounts.join(" "));
        if (told.state !== "pace") return expect(told.state).toBe("quiet");
        for (const figure of [told.aDay, told.aYear, told.filling?.count ?? 1]) {
          expect(figure).toBe(Number(figure.toPrecision(2)));
          expect(figure).toBeGreaterThan(0);
        }
        expect(told.days).toBeLessThanOrEqual(28);
        expect(told.total).toBe(amounts.reduce((a, b) => a + b, 0));
      }),
    );
  });
});

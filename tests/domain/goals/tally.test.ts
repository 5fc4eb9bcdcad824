import { describe, expect, test } from "vitest";
import { tally, total, totals, wonDays } from "@/utils/domain/goals/tally";
import { aWin, SHELF } from "./goal";

describe("what wins add up to", () => {
  test("is summed by the day each counts for", () => {
    const wins = [aWin("2026-05-01"), aWin("2026-05-02"), aWin("2026-05-01", { amount: 2.5 })];
    expect([...tally(wins, SHELF)]).toEqual([
      ["2026-05-01", 12.5],
      ["2026-05-02", 10],
    ]);
    expect(total(tally(wins, SHELF))).toBe(22.5);
  });

  test("leaves off other goals', those taken out, and those without an amount", () => {
    const others = [
      aWin("2026-05-01", { goalId: "flat" }),
      aWin("2026-05-01", { deletedAt: 1 }),
      { ...aWin("2026-05-01"), amount: undefined } as never,
    ];
    expect(total(tally([aWin("2026-05-01"), ...others], SHELF))).toBe(10);
  });

  test("is over one unit: after a change of unit the old wins keep theirs", () => {
    const wins = [
      aWin("2026-05-01", { amount: 2, unit: "chapters" }),
      aWin("2026-05-02", { unit: " Pages" }),
      aWin("2026-05-03"),
    ];
    expect(total(tally(wins, SHELF))).toBe(20);
    expect(total(tally(wins, { ...SHELF, unit: "chapters" }))).toBe(2);
    expect(totals(wins, "shelf")).toEqual([
      { unit: "chapters", total: 2 },
      { unit: " Pages", total: 20 },
    ]);
  });

  test("is the number of wins for a goal without a unit", () => {
    const wins = [aWin("2026-05-01"), aWin("2026-05-01", { unit: "chapters" })];
    expect(total(tally(wins, { id: "shelf" }))).toBe(2);
  });

  test("is not spoilt by an amount no one could have typed", () => {
    const wins = [1e308, 1e308, -5, 0].map((amount) => aWin("2026-05-01", { amount }));
    expect(total(tally([...wins, aWin("2026-05-02")], SHELF))).toBe(10);
  });

  test("shows no binary crumbs", () => {
    const wins = [0.1, 0.2].map((amount) => aWin("2026-05-01", { amount }));
    expect(total(tally(wins, SHELF))).toBe(0.3);
  });

  test("counts a day with any win of the goal, whatever its unit", () => {
    const wins = [aWin("2026-05-01", { unit: "chapters" }), aWin("2026-05-02", { goalId: "flat" })];
    expect([...wonDays(wins, "shelf")]).toEqual(["2026-05-01"]);
  });
});

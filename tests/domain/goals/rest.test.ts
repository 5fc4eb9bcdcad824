import { expect, test } from "vitest";
import { isResting, letRest, restingSince, wake } from "@/utils/domain/goals/rest";

const MARCH = [{ from: "2026-03-10", to: "2026-03-20" }];

test("a rest holds its days, the day of waking not among them", () => {
  const days = ["2026-03-09", "2026-03-10", "2026-03-19", "2026-03-20"];
  expect(days.map((day) => isResting(MARCH, day))).toEqual([false, true, true, false]);
  expect(isResting(undefined, "2026-03-10")).toBe(false);
});

test("a goal let rest rests from today, or from tomorrow when today was won", () => {
  expect(letRest(MARCH, "2026-05-01", false)).toEqual([...MARCH, { from: "2026-05-01" }]);
  expect(letRest(undefined, "2026-05-31", true)).toEqual([{ from: "2026-06-01" }]);
  expect(restingSince(letRest([], "2026-05-01", false), "2026-07-01")).toBe("2026-05-01");
});

test("a goal woken is awake today, and keeps the rest it had", () => {
  const woken = wake([...MARCH, { from: "2026-05-01" }], "2026-05-09");
  expect(woken).toEqual([...MARCH, { from: "2026-05-01", to: "2026-05-09" }]);
  expect(restingSince(woken, "2026-05-09")).toBeNull();
});

test("a rest taken back on its first day, or before, never was", () => {
  expect(wake(letRest(MARCH, "2026-05-01", false), "2026-05-01")).toEqual(MARCH);
  expect(wake(letRest(MARCH, "2026-05-01", true), "2026-05-01")).toEqual(MARCH);
});

test("a rest that is planned stays planned", () => {
  const august = { from: "2026-08-01", to: "2026-08-15" };
  expect(wake([august], "2026-05-01")).toEqual([august]);
});

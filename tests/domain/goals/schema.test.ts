import { describe, expect, test } from "vitest";
import { goalSchema, stepSchema } from "@/utils/domain/schema";
import { SHELF } from "./goal";

const parses = (facts: object) => goalSchema.safeParse({ ...SHELF, ...facts }).success;
const STEP = { id: "s", title: "10 pages", createdAt: 0, updatedAt: 0 };
const stepParses = (facts: object) => stepSchema.safeParse({ ...STEP, ...facts }).success;

describe("a goal", () => {
  test("keeps what a later version knows", () => {
    const later = { ...SHELF, colour: "lichen" };
    expect(goalSchema.parse(later)).toEqual(later);
    expect(stepSchema.parse({ ...STEP, mood: 3 })).toEqual({ ...STEP, mood: 3 });
  });

  test.each([
    { name: "اقرأ 📚 أكثر" },
    { target: 2400, targetDay: "2020-01-01" },
    { rests: [{ from: "2026-03-01", to: "2026-03-09" }, { from: "2026-05-01" }] },
    { spareDaysPerWeek: 2, spareDays: ["2026-05-03"] },
    { vessel: { name: "books", size: 200 } },
  ])("can be %o", (facts) => {
    expect(parses(facts)).toBe(true);
  });

  test.each([
    { name: "" },
    { target: 0 },
    { target: -5 },
    { target: Number.NaN },
    { target: "ten" },
    { targetDay: "soon" },
    { spareDaysPerWeek: 7 },
    { vessel: { name: "books", size: 0 } },
  ])("cannot be %o", (facts) => {
    expect(parses(facts)).toBe(false);
  });
});

describe("a step of a goal", () => {
  test.each([
    {},
    { goalId: "shelf", amount: 10, unit: "pages", cue: "coffee" },
    { repeat: { kind: "weekdays", days: [2, 4] } },
    { repeat: { kind: "interval", every: 3 }, since: "2026-05-01" },
  ])("can be %o", (facts) => {
    expect(stepParses(facts)).toBe(true);
  });

  test.each([
    { amount: 0 },
    { repeat: { kind: "weekdays", days: [] } },
    { repeat: { kind: "weekdays", days: [8] } },
    { repeat: { kind: "interval", every: 1 } },
    { repeat: { kind: "interval", every: 2.5 } },
    { repeat: { kind: "yearly" } },
  ])("cannot be %o", (facts) => {
    expect(stepParses(facts)).toBe(false);
  });
});

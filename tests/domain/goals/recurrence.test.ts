import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/utils/domain/day";
import { isDue, nextDue } from "@/utils/domain/goals/recurrence";
import type { Repeat } from "@/utils/domain/schema";

const MONDAY = "2026-05-04";
const [TUESDAY, WEDNESDAY, THURSDAY] = [1, 2, 3].map((days) => addDays(MONDAY, days)) as [
  string,
  string,
  string,
];
const TUE_AND_THU = { repeat: { kind: "weekdays", days: [2, 4] } satisfies Repeat };
const EVERY_THIRD = { repeat: { kind: "interval", every: 3 } satisfies Repeat };

describe("a step on days of the week", () => {
  test("is due on these until it is done", () => {
    expect(isDue(TUE_AND_THU, MONDAY, null)).toBe(false);
    expect(isDue(TUE_AND_THU, TUESDAY, null)).toBe(true);
    expect(isDue(TUE_AND_THU, TUESDAY, TUESDAY)).toBe(false);
  });

  test("lets a day that passed be over", () => {
    expect(isDue(TUE_AND_THU, WEDNESDAY, null)).toBe(false);
    expect(nextDue(TUE_AND_THU, WEDNESDAY, null)).toBe(THURSDAY);
  });

  test("is not held up by being done on another day", () => {
    expect(nextDue(TUE_AND_THU, WEDNESDAY, WEDNESDAY)).toBe(THURSDAY);
  });

  test("comes again next week when this week's are done", () => {
    expect(nextDue(TUE_AND_THU, THURSDAY, THURSDAY)).toBe(addDays(TUESDAY, 7));
  });
});

describe("a step every third day", () => {
  test("is due at once when it was never done", () => {
    expect(isDue(EVERY_THIRD, MONDAY, null)).toBe(true);
  });

  test("is due on the third day after, and stays so, once, until it is done", () => {
    expect(isDue(EVERY_THIRD, WEDNESDAY, MONDAY)).toBe(false);
    expect(isDue(EVERY_THIRD, THURSDAY, MONDAY)).toBe(true);
    expect(isDue(EVERY_THIRD, addDays(MONDAY, 40), MONDAY)).toBe(true);
    expect(nextDue(EVERY_THIRD, addDays(MONDAY, 40), addDays(MONDAY, 40))).toBe(
      addDays(MONDAY, 43),
    );
  });
});

describe("a step done once", () => {
  test("is due from its first day on until it is done", () => {
    expect(isDue({ since: TUESDAY }, MONDAY, null)).toBe(false);
    expect(isDue({ since: TUESDAY }, THURSDAY, null)).toBe(true);
    expect(nextDue({}, THURSDAY, TUESDAY)).toBeNull();
    expect(nextDue({ doneAt: 1 }, THURSDAY, null)).toBeNull();
  });
});

test("a step taken out is never due", () => {
  expect(nextDue({ ...EVERY_THIRD, deletedAt: 1 }, MONDAY, null)).toBeNull();
});

test("a step done tomorrow, before a flight to the west, is not due again today", () => {
  const daily = { repeat: { kind: "weekdays", days: [1, 2, 3, 4, 5, 6, 7] } satisfies Repeat };
  expect(isDue(daily, MONDAY, TUESDAY)).toBe(false);
  expect(nextDue(daily, MONDAY, TUESDAY)).toBe(WEDNESDAY);
});

test("the next day is the first on which it is due; done, it is due later", () => {
  const repeats = fc.oneof(
    fc.record({
      kind: fc.constant("weekdays" as const),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    }),
    fc.record({ kind: fc.constant("interval" as const), every: fc.integer({ min: 2, max: 40 }) }),
  );
  const done = fc.option(fc.integer({ min: -60, max: 2 }));
  const since = fc.integer({ min: -60, max: 20 });
  fc.assert(
    fc.property(repeats, done, since, (repeat, ago, begins) => {
      const step = { repeat, since: addDays(MONDAY, begins) };
      const last = ago === null ? null : addDays(MONDAY, ago);
      const next = nextDue(step, MONDAY, last);
      const days = Array.from({ length: 80 }, (_, i) => addDays(MONDAY, i));
      expect(days.find((day) => isDue(step, day, last))).toBe(next);
      expect((next as string) >= MONDAY && (next as string) >= step.since).toBe(true);
      expect((nextDue(step, MONDAY, next) as string) > (next as string)).toBe(true);
    }),
  );
});

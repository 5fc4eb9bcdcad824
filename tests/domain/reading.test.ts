import fc from "fast-check";
import { expect, test } from "vitest";
import { readCounts, readGoalDays } from "@/utils/domain/reading";
import { countsSchema, goalDaysSchema } from "@/utils/domain/schema";

const day = fc.oneof(
  fc.constantFrom("2026-11-28", "2026-02-31", "2026-13-01", "2026-1-1"),
  fc.string(),
);
const count = fc.oneof(fc.nat(), fc.double(), fc.integer(), fc.string(), fc.constant(null));
const counts = fc.oneof(
  fc.dictionary(fc.constantFrom("2026-11-28", "2026-11-29"), fc.nat()),
  fc.dictionary(day, count),
  fc.anything(),
);

test("counts are read as their schema reads them, and nothing of what is damaged", () => {
  fc.assert(
    fc.property(counts, (raw) => {
      const read = countsSchema.safeParse(raw);
      expect(readCounts(raw)).toEqual(read.success ? read.data : {});
    }),
    { numRuns: 2000 },
  );
});

const some = fc.oneof(
  { weight: 20, arbitrary: fc.nat() },
  fc.constantFrom(0.5, -1, Number.NaN, Number.POSITIVE_INFINITY, "1", null, undefined, [1]),
);
const goalDay = fc.record(
  {
    wins: some,
    sums: fc.oneof(
      { weight: 9, arbitrary: fc.dictionary(fc.constantFrom("pages", "", "é"), some) },
      fc.constantFrom(null, [], "pages"),
    ),
    steps: fc.oneof(
      { weight: 9, arbitrary: fc.array(fc.constantFrom("a", "a", "a", "", "a".repeat(201), 7)) },
      fc.constantFrom(null, {}, "a"),
    ),
  },
  { requiredKeys: [] },
);
const soundDay = fc.record({
  wins: fc.nat(),
  sums: fc.dictionary(
    fc.constantFrom("pages", "", "é"),
    fc.double({ min: 0, noNaN: true, max: 1e9 }),
  ),
  steps: fc.array(fc.constantFrom("a", "a".repeat(200))),
});
const goalDays = fc.oneof(
  fc.dictionary(fc.constantFrom("2026-11-28", "2026-11-29"), soundDay),
  fc.dictionary(fc.oneof(fc.constantFrom("2026-11-28", "2026-11-29"), day), goalDay, {
    maxKeys: 3,
  }),
  fc.anything(),
);

test("a goal's days are read as their schema reads them", () => {
  let sound = 0;
  fc.assert(
    fc.property(goalDays, (raw) => {
      const read = goalDaysSchema.safeParse(raw);
      if (read.success && Object.keys(read.data).length > 0) sound++;
      expect(readGoalDays(raw)).toEqual(read.success ? read.data : {});
    }),
    { numRuns: 5000 },
  );
  expect(sound).toBeGreaterThan(500);
});

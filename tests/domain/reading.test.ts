import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { STONES } from "@/utils/domain/pebble";
import { readCounts, readDay, readGoalDays } from "@/utils/domain/reading";
import { countsSchema, goalDaySchema, winSchema } from "@/utils/domain/schema";
import { civilDate } from "@/utils/domain/schema/parts";
import { isWin } from "@/utils/domain/type-guards";

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
  const schema = z.record(civilDate, goalDaySchema);
  let sound = 0;
  fc.assert(
    fc.property(goalDays, (raw) => {
      const read = schema.safeParse(raw);
      if (read.success && Object.keys(read.data).length > 0) sound++;
      expect(readGoalDays(raw)).toEqual(read.success ? read.data : {});
    }),
    { numRuns: 5000 },
  );
  expect(sound).toBeGreaterThan(500);
});

const odd = fc.constantFrom<unknown>(
  ...[
    undefined,
    null,
    "",
    "a",
    0,
    1,
    -1,
    0.5,
    8.64e15,
    8.64e15 + 2,
    Number.NaN,
    "2026-02-30",
    "goal",
  ],
  ...[
    "2026-11-28",
    "chalk",
    "a".repeat(201),
    "a".repeat(100_001),
    [],
    {},
    Number.POSITIVE_INFINITY,
  ],
);
const win = fc.record({
  id: fc.constantFrom("w1", "a".repeat(200)),
  title: fc.constantFrom("Read", "a".repeat(100_000)),
  at: fc.constantFrom(0, -8.64e15, 1_795_424_400_000),
  day: fc.constantFrom("2026-11-28"),
  zone: fc.constantFrom("", "Europe/Berlin"),
  stone: fc.constantFrom(...STONES),
  updatedAt: fc.constantFrom(0),
});
const FIELDS = [...Object.keys(winSchema.shape), "constructor", "__proto__", "later"];
const oddFields = fc.array(fc.tuple(fc.constantFrom(...FIELDS), odd), { maxLength: 3 });

test("what is told to be a win at a glance is what the schema makes of it", () => {
  const seen = { sound: 0, odd: 0, missed: 0 };
  fc.assert(
    fc.property(win, oddFields, (plain, fields) => {
      const raw: Record<string, unknown> = { ...plain };
      for (const [field, value] of fields) {
        Object.defineProperty(raw, field, { value, enumerable: true, configurable: true });
      }
      const read = winSchema.safeParse(raw);
      if (!isWin(raw)) return void (read.success ? seen.missed++ : seen.odd++);
      seen.sound++;
      expect(read).toEqual({ success: true, data: raw });
    }),
    { numRuns: 10_000 },
  );
  expect(Math.min(seen.sound, seen.odd)).toBeGreaterThan(1000);
  expect(seen.missed).toBeLessThan(seen.sound); // what only the schema can tell is the exception
});

test("a day keeps the wins that both can read, and sets the others aside", () => {
  const sound = { ...fc.sample(win, { numRuns: 1, seed: 1 })[0], id: "sound" };
  const later = { ...sound, id: "later", colour: "red" };
  const { value, aside } = readDay({ wins: [sound, { id: "odd" }, later] }, "2026-11-28");
  expect(value.wins).toEqual([sound, later]);
  expect(aside).toEqual([{ id: "odd" }]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { readCounts } from "@/utils/domain/reading";
import { countsSchema } from "@/utils/domain/schema";

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

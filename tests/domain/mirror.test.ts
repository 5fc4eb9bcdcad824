import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Ledger,
  type Lost,
  type Mirror,
  mergeLost,
  missingOf,
  mostOf,
  suspicious,
  touchedSince,
} from "@/utils/domain/mirror";
import type { Counts, Day, Win } from "@/utils/domain/schema";
import { EMPTY_CURRENT } from "@/utils/domain/world";

const KNOWN: Counts = { "2026-11-20": 2, "2026-11-21": 3, "2026-11-22": 1 };

const mirror = (change: Partial<Mirror> = {}): Mirror => ({
  version: 1,
  epoch: "one",
  schema: 1,
  revision: 6,
  count: 6,
  lastAt: 0,
  days: [],
  current: EMPTY_CURRENT,
  ...change,
});

const ledger = (change: Partial<Ledger> = {}): Ledger => ({
  epoch: "one",
  schema: 1,
  revision: 6,
  dates: Object.keys(KNOWN),
  counts: KNOWN,
  days: [],
  current: EMPTY_CURRENT,
  touched: [{ revision: 6, days: ["2026-11-22"] }],
  thrownAway: false,
  ...change,
});

describe("what the ledger has lost", () => {
  it("is nothing when it has what the mirror knows, or more", () => {
    expect(suspicious(mirror(), KNOWN, ledger())).toEqual([]);
    const more = { ...KNOWN, "2026-11-22": 4, "2026-11-23": 1 };
    expect(suspicious(mirror(), KNOWN, ledger({ counts: more }))).toEqual([]);
  });

  it("is everything when the ledger is another one, begun anew", () => {
    const anew = ledger({ epoch: "two", revision: 0, dates: [], counts: {}, touched: [] });
    expect(suspicious(mirror(), KNOWN, anew)).toEqual(Object.keys(KNOWN));
  });

  it("is a day without a record, though the index still counts it", () => {
    const gap = ledger({ dates: ["2026-11-20", "2026-11-22"] });
    expect(suspicious(mirror(), KNOWN, gap)).toEqual(["2026-11-21"]);
  });

  it("is what came last, when the ledger went back in time", () => {
    const back = ledger({ revision: 5, counts: { ...KNOWN, "2026-11-22": 0 } });
    expect(suspicious(mirror(), KNOWN, back)).toEqual(["2026-11-22"]);
  });

  it("is not what the person took out after the mirror was last written", () => {
    const taken = ledger({
      revision: 7,
      counts: { ...KNOWN, "2026-11-21": 2 },
      touched: [
        { revision: 6, days: ["2026-11-22"] },
        { revision: 7, days: ["2026-11-21"] },
      ],
    });
    expect(suspicious(mirror(), KNOWN, taken)).toEqual([]);
  });

  it("is not what was deleted with everything", () => {
    const touched = [{ revision: 7, days: "all" as const }];
    const wiped = ledger({ revision: 7, dates: [], counts: {}, touched });
    expect(suspicious(mirror(), KNOWN, wiped)).toEqual([]);
  });
});

describe("the days that changed since", () => {
  const touched = [
    { revision: 3, days: ["a"] },
    { revision: 4, days: ["b"] },
  ];
  it("are those named after it", () => {
    expect(touchedSince(touched, 3)).toEqual(new Set(["b"]));
    expect(touchedSince(touched, 2)).toEqual(new Set(["a", "b"]));
  });
  it("are all when the list does not reach so far back", () => {
    expect(touchedSince(touched, 1)).toBe("all");
    expect(touchedSince([], 1)).toBe("all");
  });
});

const counts = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), fc.nat(9));

describe("counts by day", () => {
  it("of what is missing and what is here make what was there, at least", () => {
    fc.assert(
      fc.property(counts, counts, (before, here) => {
        const missing = missingOf(before, here);
        for (const [day, count] of Object.entries(before)) {
          expect((here[day] ?? 0) + (missing[day] ?? 0)).toBeGreaterThanOrEqual(count);
        }
        expect(Object.values(missing).every((count) => count > 0)).toBe(true);
        expect(missingOf(before, mostOf(before, here))).toEqual({});
      }),
    );
  });
});

it("what was lost twice keeps the wins of both times", () => {
  const day = (date: string, ...ids: string[]): Day => ({
    day: date,
    wins: ids.map((id) => ({ id }) as Win),
    hours: [],
  });
  const lost = (change: Partial<Lost>): Lost => ({
    ...{ version: 1, at: 1, counts: {}, lastAt: null, days: [], current: null },
    ...change,
  });
  const both = mergeLost(
    lost({ counts: { a: 3 }, days: [day("a", "x", "z")], lastAt: 5 }),
    lost({ at: 2, counts: { a: 1, b: 1 }, days: [day("a", "x", "y"), day("b", "w")], lastAt: 9 }),
  );
  expect(both).toMatchObject({ at: 1, counts: { a: 3, b: 1 }, lastAt: 9 });
  expect(both.days.map(({ wins }) => wins.map(({ id }) => id))).toEqual([["x", "z", "y"], ["w"]]);
});

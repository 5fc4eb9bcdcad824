import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeRoom, nameOf, RING, type RingFile, readNames } from "@/utils/domain/ring";

const DAY_MS = 86_400_000;

const file = (i: number, wins: number): RingFile => {
  const facts = { day: `2026-11-${String(i).padStart(2, "0")}`, wins, savedAt: i * DAY_MS };
  return { ...facts, name: nameOf(facts) };
};
const ring = (...wins: number[]) => wins.map((count, i) => file(i + 1, count)).reverse();

describe("the ring", () => {
  it("is read by the names of its files, newest first, and no others", () => {
    const files = ring(3, 5, 8);
    const names = [...files.map(({ name }) => name).reverse(), "notes.txt", "2026-11-20.json"];
    expect(readNames(names)).toEqual(files);
  });

  it("keeps seven days", () => {
    const full = ring(1, 2, 3, 4, 5, 6, 7);
    const { mayAdd, drop } = makeRoom(full, file(8, 8));
    expect(mayAdd).toBe(true);
    expect(drop.map(({ wins }) => wins)).toEqual([1]);
  });

  it("has one file a day: the later takes the earlier's place", () => {
    const { drop } = makeRoom(ring(4, 5), file(2, 6));
    expect(drop.map(({ day }) => day)).toEqual(["2026-11-02"]);
  });

  it("refuses an empty file, and one that has lost more than half", () => {
    for (const wins of [0, 3, 49]) {
      expect(makeRoom(ring(90, 100), file(3, wins))).toEqual({ mayAdd: false, drop: [] });
    }
    expect(makeRoom(ring(90, 100), file(3, 50)).mayAdd).toBe(true);
  });

  it("gives in after a month: then so few is what the person wants", () => {
    const month = { ...file(1, 2), day: "2026-12-30", savedAt: 40 * DAY_MS };
    expect(makeRoom(ring(90, 100), month).mayAdd).toBe(true);
  });

  it("never holds more than seven, nor gives up all of its fullest days for emptier ones", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 40 }), (days) => {
        let files: RingFile[] = [];
        for (const [i, wins] of days.entries()) {
          const next = { day: `day-${i}`, wins, savedAt: i * DAY_MS };
          const { mayAdd, drop } = makeRoom(files, next);
          const kept = files.filter((one) => !drop.includes(one));
          const fullest = Math.max(0, ...files.map((one) => one.wins));
          files = mayAdd ? [{ ...next, name: nameOf(next) }, ...kept] : files;
          expect(files.length).toBeLessThanOrEqual(RING);
          if (i < 30) expect(files[0]?.wins ?? fullest).toBeGreaterThanOrEqual(fullest / 2);
        }
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { addDays } from "@/utils/domain/day";
import { nothingFound } from "@/utils/domain/exchange/import/found";
import type { Patch } from "@/utils/domain/exchange/patch";
import { partsOf } from "@/utils/domain/exchange/patch-parts";
import { readPatch } from "@/utils/domain/exchange/patch-schema";
import { noChange, planImport } from "@/utils/domain/exchange/plan";
import type { Win } from "@/utils/domain/schema";
import { EMPTY_CURRENT } from "@/utils/domain/world";

const FIRST = "2026-01-01";

/** The patch of an import with so many new wins on each of some days, and a step. */
function patchOf(...counts: number[]): Patch {
  const wins = counts.flatMap((count, i) =>
    Array.from({ length: count }, (_, n): Win => {
      const day = addDays(FIRST, i);
      const id = `${day}-${n}`;
      return { id, title: id, at: n, day, zone: "UTC", stone: "slate", updatedAt: n };
    }),
  );
  const steps = [{ id: "s", title: "A step", createdAt: 1, updatedAt: 1 }];
  return planImport({ days: [], current: EMPTY_CURRENT }, { ...nothingFound(false), wins, steps })
    .patch;
}

const sizesOf = (parts: Patch[]) =>
  parts.map(({ days }) => Object.values(days).reduce((sum, { wins }) => sum + wins.length, 0));

describe("the parts of a patch", () => {
  it("are small, cut between days, and each a patch that the writer reads", () => {
    const parts = [...partsOf(patchOf(300, 150, 150, 3000, 1))];
    expect(sizesOf(parts)).toEqual([450, 150, 3000, 1]);
    for (const part of parts) expect(readPatch(part)).toEqual(part);
  });

  it("together are the whole patch, and say once what is current", () => {
    const patch = patchOf(400, 400, 400);
    const parts = [...partsOf(patch)];
    expect(Object.assign({}, ...parts.map(({ days }) => days))).toEqual(patch.days);
    expect(parts.map(({ current }) => current)).toEqual([patch.current, noChange(), noChange()]);
  });

  it("of a patch without days are one", () => {
    const patch = patchOf();
    expect([...partsOf(patch)]).toEqual([patch]);
    expect(patch.current.steps).toHaveLength(1);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvScribe, guard, unguard } from "@/utils/domain/exchange/csv";
import { fileSchema, type Source, toJson } from "@/utils/domain/exchange/file";
import type { Found } from "@/utils/domain/exchange/import/found";
import { type Patch, patchCurrent, patchDay, undoOf } from "@/utils/domain/exchange/patch";
import { planImport } from "@/utils/domain/exchange/plan";
import { readRows } from "@/utils/domain/exchange/rows";
import { written } from "@/utils/domain/exchange/scribe";
import { merge } from "@/utils/domain/merge";
import type { Day } from "@/utils/domain/schema";
import { EMPTY_CURRENT, type World } from "@/utils/domain/world";
import { wins, words, worlds } from "./arbitrary";
import { found as foundAt, NOW } from "./reading";

const EMPTY: World = { days: {}, current: EMPTY_CURRENT };
const RUNS = { numRuns: 150 };
/** Before any of their hours is over: one that was left long ago is closed, as the door's test says. */
const found = (text: string) => foundAt(text, { now: 0 });

/** As the ledger gives them: the oldest day first. */
const sourceOf = ({ days, current }: World): Source => ({ days: byDate(days), current });
const writtenOut = (source: Source) => [...toJson(source, NOW)].join("");
const jsonOf = (world: World) => writtenOut(sourceOf(world));
const csvOf = (world: World) => [...written(csvScribe(), Object.values(world.days))].join("");

function patched(world: World, patch: Patch): World {
  const days: Record<string, Day> = { ...world.days };
  for (const [day, changes] of Object.entries(patch.days)) {
    const after = patchDay(days[day], day, changes);
    if (after) days[day] = after;
    else delete days[day];
  }
  return { days, current: patchCurrent(world.current, patch.current) };
}

const plan = (world: World, file: Found) =>
  planImport({ days: Object.values(world.days), current: world.current }, file);

async function imported(world: World, ...files: string[]): Promise<World> {
  let after = world;
  for (const file of files) after = patched(after, plan(after, await found(file)).patch);
  return after;
}

/** Histories without days that hold nothing, and steps in the one order that says nothing. */
const normal = ({ days, current }: World): World => ({
  days: Object.fromEntries(
    Object.entries(days)
      .filter(([, day]) => day.wins.length + day.hours.length > 0 || day.checkIn || day.setbacks)
      .map(([date, day]) => [date, { ...day, hours: [...day.hours].sort(byIdOf) }])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  ),
  current: {
    ...current,
    steps: [...current.steps].sort(byIdOf),
    goals: [...current.goals].sort(byIdOf),
  },
});
const byIdOf = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

describe("the export file", () => {
  it("is what its schema says", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        expect(fileSchema.safeParse(JSON.parse(jsonOf(world))).error).toBeUndefined();
      }),
      RUNS,
    );
  });

  it("gives the same history when it is imported: export then import is identity", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const back = await imported(EMPTY, jsonOf(world));
        expect(normal(back)).toEqual(normal({ ...world, current: { ...world.current } }));
        expect(jsonOf(back)).toBe(jsonOf(world));
      }),
      RUNS,
    );
  });

  it("leaves out wins that were taken out", () => {
    const win = { ...fc.sample(wins, 1)[0], deletedAt: 5 } as never;
    const days = [{ day: "2026-11-22", wins: [win], hours: [] }];
    expect(JSON.parse(writtenOut({ days })).wins).toEqual([]);
  });
});

describe("an import", () => {
  it("twice is once", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, worlds, async (here, there) => {
        const once = await imported(here, jsonOf(there));
        const again = plan(once, await found(jsonOf(there)));
        expect(again.patch.days).toEqual({});
        expect(again.added).toEqual([]);
        expect(again.changed).toEqual([]);
        expect(await imported(once, jsonOf(there))).toEqual(once);
      }),
      RUNS,
    );
  });

  it("of two files in any order gives the same history, and the one that merge gives", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, worlds, worlds, async (here, a, b) => {
        const ab = normal(await imported(here, jsonOf(a), jsonOf(b)));
        const ba = normal(await imported(here, jsonOf(b), jsonOf(a)));
        expect(ab).toEqual(ba);
        expect(ab).toEqual(normal(merge(here, merge(a, b))));
      }),
      RUNS,
    );
  });

  it("taken back leaves what was there, to the byte", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, worlds, async (here, there) => {
        const { patch } = plan(here, await found(jsonOf(there)));
        const after = patched(patched(here, patch), undoOf(patch));
        expect(JSON.stringify(byDate(after.days))).toBe(JSON.stringify(byDate(here.days)));
        expect(after.current).toEqual(here.current);
      }),
      RUNS,
    );
  });
});

/** A record of days has no order. */
const byDate = (days: Record<string, Day>) =>
  Object.values(days).sort((a, b) => (a.day < b.day ? -1 : 1));

describe("CSV", () => {
  it("comes back unchanged: the same wins, with nothing added or changed", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const file = await found(csvOf(world));
        const all = Object.values(world.days).flatMap((day) => day.wins);
        expect(file.refused).toEqual([]);
        expect(plan(world, file)).toMatchObject({ same: all.length, added: [], changed: [] });
        const back = await imported(EMPTY, csvOf(world));
        expect(Object.values(normal(back).days).flatMap((day) => day.wins)).toEqual(
          Object.values(normal(world).days).flatMap((day) => day.wins),
        );
      }),
      RUNS,
    );
  });

  it("guards any text so that reading gives it back", () => {
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: "binary" })), (text) => {
        expect(unguard(guard(text))).toBe(text);
        expect(unguard(guard(guard(text)))).toBe(guard(text));
      }),
      { numRuns: 5000 },
    );
  });

  it("has no line of a cell that a spreadsheet would run, whatever it splits at", () => {
    const runs = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r]/u;
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: "binary" })), (text) => {
        for (const line of guard(text).split(/[\n\r;\u2028\u2029\v\f\x85]/)) {
          expect(line).not.toMatch(runs);
        }
        for (const cell of guard(text).split("\t").slice(1)) expect(cell).not.toMatch(/^[=+\-@]/);
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ["=1+1", "'=1+1"],
    [" \u00a0-5", "' \u00a0-5"],
    ["＠here", "'＠here"],
    ["a\n=b", "a\n'=b"],
    ["x;=cmd()", "x;'=cmd()"],
    ["'=quoted", "''=quoted"],
    ["\tA1", "'\tA1"],
    ["\r=A1", "'\r'=A1"],
    ["it's 5 - 3 = 2", "it's 5 - 3 = 2"],
    ["'tis", "'tis"],
  ])("guards %j", (text, safe) => {
    expect(guard(text)).toBe(safe);
  });

  it("reads rows as they are met", () => {
    const rows = (text: string) => [...readRows(text)].map(({ cells, line }) => [line, ...cells]);
    expect(rows('a,b\r\n"1,\r\n""2""",3\r\r\n4')).toEqual([
      [1, "a", "b"],
      [2, '1,\r\n"2"', "3"],
      [5, "4"],
    ]);
    expect(rows("sep=;\na,b;c\n")).toEqual([[2, "a,b", "c"]]);
    expect(rows('a\tb\n"x"y\tz')).toEqual([
      [1, "a", "b"],
      [2, "xy", "z"],
    ]);
    expect([...readRows('a,b\n1,"open\n2,3')].at(-1)).toMatchObject({ cutOff: true, line: 2 });
  });
});

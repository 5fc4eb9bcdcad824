/** Ledger and mirror together: the real ones, on stores in memory. */
import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { SCHEMA } from "@/utils/domain/migrate";
import type { Lost, Mirror } from "@/utils/domain/mirror";
import type { Intent } from "@/utils/domain/schema";
import { AT, DAY, logged, openDesk } from "./desk";

const kept = new Map<string, unknown>();
const local = {
  get: async (keys: string | string[] | null) => {
    const all = [...kept].filter(([key]) => keys === null || [keys].flat().includes(key));
    return structuredClone(Object.fromEntries(all));
  },
  set: async (items: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(items)) kept.set(key, structuredClone(value));
  },
  remove: async (keys: string | string[]) => {
    for (const key of [keys].flat()) kept.delete(key);
  },
};
vi.mock("@/utils/platform/browser", () => ({ browser: { storage: { local } } }));

beforeEach(() => kept.clear());

const mirror = () => kept.get("mirror") as Mirror;
const lost = () => kept.get("lost") as Lost | undefined;

/** A life of the worker on the desk's ledger. */
async function openMirror(records: Record<string, unknown> = {}) {
  const desk = await openDesk(records);
  const { keepMirror } = await import("@/utils/platform/mirror");
  const log = (title: string, minutes = 0) => desk.writer.take(logged(title, minutes));
  return { desk, keepMirror, log };
}

/** The browser forgets records of the ledger, without a word. */
function loses(desk: Awaited<ReturnType<typeof openMirror>>["desk"], prefix: string) {
  return desk.transact(async (records) => {
    for (const key of (await records.all(prefix)).keys()) records.del(key);
  });
}

describe("the mirror", () => {
  it("knows which ledger it mirrors, how much is in it, and the newest days whole", async () => {
    const { desk, keepMirror, log } = await openMirror();
    await log("One");
    await log("Two", 3);

    expect(await keepMirror()).toBe(true);

    const { epoch } = (await desk.read("schema")) as { epoch: string };
    const { revision } = (await desk.read("current")) as { revision: number };
    expect(mirror()).toMatchObject({ epoch, count: 2, revision, days: [DAY] });
    expect(kept.get("mirror:counts:2026")).toEqual({ [DAY]: 2 });
    expect(kept.get(`mirror:day:${DAY}`)).toMatchObject({
      wins: [{ title: "One" }, { title: "Two" }],
    });
  });

  it("writes nothing when nothing changed, and after a win its day and year alone", async () => {
    const { keepMirror, log } = await openMirror();
    await log("One");
    await keepMirror();
    const set = vi.spyOn(local, "set");

    await keepMirror();
    expect(set).not.toHaveBeenCalled();

    await log("Two");
    await keepMirror();
    expect(Object.keys(set.mock.calls[0]?.[0] ?? {}).sort()).toEqual([
      "mirror",
      "mirror:counts:2026",
      `mirror:day:${DAY}`,
    ]);
    set.mockRestore();
  });

  it("is repaired when the worker died between commit and mirror (fault 5)", async () => {
    const { keepMirror, log } = await openMirror();
    await log("One");
    await keepMirror();
    await log("Two"); // and the mirror is not written

    expect(await keepMirror()).toBe(true);

    expect(lost()).toBeUndefined();
    expect(mirror().count).toBe(2);
  });

  it("takes what the person took out for no loss, up to the last win of a year", async () => {
    const { desk, keepMirror, log } = await openMirror();
    const intent = logged("Only one");
    await desk.writer.take(intent);
    await keepMirror();
    await desk.writer.take({
      type: "win/remove",
      id: "away",
      at: intent.at + 1,
      wins: [{ id: intent.id, day: DAY }],
    });
    await keepMirror();
    expect(kept.get("mirror:counts:2026")).toEqual({});
    vi.resetModules(); // another life compares anew
    const again = await import("@/utils/platform/mirror");
    await log("Later");

    expect(await again.keepMirror()).toBe(true);
    expect(lost()).toBeUndefined();
  });

  it("is rebuilt from the ledger when it is damaged or gone (fault 24)", async () => {
    const { keepMirror, log } = await openMirror();
    await log("One");
    kept.set("mirror", { version: 1, epoch: 7 });

    expect(await keepMirror()).toBe(true);

    expect(mirror().count).toBe(1);
    expect(lost()).toBeUndefined();
  });
});

/** Days around the turn of a year, as a person may put wins on them. */
const DAYS = ["2025-12-30", "2025-12-31", "2026-01-01", "2026-11-20", "2026-11-22", DAY];

type Change = { log: number; of: number } | { log?: undefined; win: number; to?: number };

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ log: fc.nat(5), of: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ win: fc.nat(1000) }) },
  { weight: 1, arbitrary: fc.record({ win: fc.nat(1000), to: fc.nat(5) }) },
);

/** Wins on each of them: with most, a few days hold just as many as a mirror holds whole. */
const aDay = fc.constantFrom(0, 3, 40, 50, 67);

describe("a mirror that follows day by day", () => {
  it("is what one that looks at everything would be", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(aDay, fc.array(change, { maxLength: 8 }), async (each, changes) => {
        kept.clear();
        const wins = DAYS.flatMap((day) =>
          Array.from({ length: each }, (_, i) => ({ id: `${day} ${i}`, day })),
        );
        const { desk, keepMirror } = await openMirror(recordsOf(wins));
        await keepMirror();
        let at = AT;
        for (const one of changes) {
          at += 1000;
          await Promise.all(intentsOf(one, wins, at).map((intent) => desk.writer.take(intent)));
          await keepMirror();
          const followed = keptNow();
          kept.clear();
          await keepMirror();
          expect(followed).toEqual(keptNow());
        }
      }),
      { numRuns: 25 },
    );
  });
});

/** A year whose last win was taken out may be kept as an empty one. */
function keptNow(): Record<string, unknown> {
  const full = [...kept].filter(([, value]) => Object.keys(value as object).length > 0);
  return structuredClone(Object.fromEntries(full));
}

type Placed = { id: string; day: string };

/** The ledger with those wins in it. */
function recordsOf(wins: readonly Placed[]): Record<string, unknown> {
  const win = ({ id, day }: Placed) => {
    const at = morningOf(day);
    return { id, title: "One", at, day, zone: "UTC", stone: "chalk", updatedAt: at };
  };
  const days = Map.groupBy(wins, ({ day }) => day);
  const records = [...days].map(([day, own]) => [
    `day:${day}`,
    { day, wins: own.map(win), hours: [] },
  ]);
  const years = Map.groupBy(days, ([day]) => `counts:${day.slice(0, 4)}`);
  const counts = [...years].map(([key, ofYear]) => [
    key,
    Object.fromEntries(ofYear.map(([day, own]) => [day, own.length])),
  ]);
  const schema = { version: SCHEMA, epoch: "one" };
  return { schema, ...Object.fromEntries([...records, ...counts]) };
}

/** What to tell the writer; `wins` follows. */
function intentsOf(one: Change, wins: Placed[], at: number): Intent[] {
  if (one.log !== undefined) {
    const day = dayAt(one.log);
    const made = Array.from({ length: one.of }, () => ({
      ...logged("One"),
      at: morningOf(day),
      day,
    }));
    wins.push(...made.map(({ id }) => ({ id, day })));
    return made as Intent[];
  }
  const index = one.win % Math.max(1, wins.length);
  const win = wins[index];
  if (!win) return [];
  const base = { id: `change-${at}`, at };
  if (one.to === undefined) {
    wins.splice(index, 1);
    return [{ ...base, type: "win/remove", wins: [win] }];
  }
  const from = win.day;
  win.day = dayAt(one.to);
  const moved = { at: morningOf(win.day), day: win.day, zone: "UTC" };
  return [{ ...base, type: "win/edit", winId: win.id, day: from, patch: { moved } }];
}

const dayAt = (index: number) => DAYS[index] ?? DAY;
const morningOf = (day: string) => Date.parse(`${day}T09:00:00Z`);

describe("a loss", () => {
  it("of a day is noticed at the next life, kept, and stops every other copy", async () => {
    const { desk, keepMirror, log } = await openMirror();
    await log("One");
    await keepMirror();
    vi.resetModules();
    await loses(desk, "day:");
    const again = await import("@/utils/platform/mirror");

    expect(await again.keepMirror()).toBe(false);

    expect(lost()?.counts).toEqual({ [DAY]: 1 });
    expect(lost()?.days).toMatchObject([{ day: DAY, wins: [{ title: "One" }] }]);
  });

  it("of everything is noticed in the same life, and again adds to what is kept", async () => {
    const { desk, keepMirror, log } = await openMirror();
    await log("One");
    await keepMirror();
    await loses(desk, "");
    await log("Two");

    expect(await keepMirror()).toBe(false);
    expect(lost()?.counts).toEqual({ [DAY]: 1 });
    expect(mirror().count).toBe(1); // it follows what is there now

    await loses(desk, "");
    await log("Three");
    await keepMirror();
    expect(lost()?.days[0]?.wins.map(({ title }) => title)).toEqual(["One", "Two"]);
  });

  it("is none when only the index is wrong", async () => {
    const { desk, keepMirror, log } = await openMirror();
    await log("One");
    await keepMirror();
    vi.resetModules();
    await loses(desk, "counts:");
    const again = await import("@/utils/platform/mirror");

    expect(await again.keepMirror()).toBe(true);
    expect(lost()).toBeUndefined();
  });
});

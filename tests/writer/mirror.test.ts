/** Ledger and mirror together: the real ones, on stores in memory. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Lost, Mirror } from "@/utils/domain/mirror";
import { DAY, logged, openDesk } from "./desk";

const kept = new Map<string, unknown>();
const local = {
  get: async (keys: string | null) => {
    const all = [...kept].filter(([key]) => keys === null || key === keys);
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
async function openMirror() {
  const desk = await openDesk();
  const { keepMirror } = await import("@/utils/platform/mirror");
  const log = (title: string, minutes = 0) => desk.writer.take(logged(title, minutes));
  return { desk, keepMirror, log };
}

/** The browser forgets records of the ledger, without a word. */
function loses(desk: Awaited<ReturnType<typeof openMirror>>["desk"], prefix: string) {
  return desk.transact(async (records) => {
    for (const key of (await records.all(prefix)).keys()) await records.del(key);
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

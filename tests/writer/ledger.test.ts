import { IDBObjectStore } from "fake-indexeddb";
import { describe, expect, it, vi } from "vitest";
import { readDay } from "@/utils/domain/reading";
import type { Counts, Day } from "@/utils/domain/schema";
import { standing } from "@/utils/domain/world";
import { openDay } from "@/utils/writer/enter";
import { AT, DAY, logged, openDesk } from "./desk";

const win = (id: string, title: string) => ({
  id,
  title,
  at: AT,
  day: DAY,
  zone: "UTC",
  stone: "slate",
  updatedAt: AT,
});

describe("a transaction", () => {
  it("commits nothing of what was put before a throw", async () => {
    const desk = await openDesk();

    const broken = desk.transact(async (records) => {
      records.put("half", 1);
      throw new Error("in the middle");
    });

    await expect(broken).rejects.toThrow("in the middle");
    expect(await desk.read("half")).toBeUndefined();
  });

  it("commits nothing when a value cannot be stored", async () => {
    const desk = await openDesk();

    const broken = desk.transact(async (records) => {
      records.put("good", 1);
      records.put("bad", () => {});
    });

    await expect(broken).rejects.toThrow();
    expect(await desk.read("good")).toBeUndefined();
  });

  it("says why a write failed that nobody waited for, and commits nothing", async () => {
    const desk = await openDesk({ known: 1 });
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
      this: IDBObjectStore,
      value,
      key,
    ) {
      return this.add(value, key);
    });

    const broken = desk.transact(async (records) => {
      records.put("good", 1);
      records.put("known", 2);
      await records.get("known");
      records.put("later", 3);
    });

    await expect(broken).rejects.toThrow(expect.objectContaining({ name: "ConstraintError" }));
    put.mockRestore();
    expect(await desk.all()).toEqual(
      new Map(Object.entries({ known: 1, schema: expect.anything(), current: expect.anything() })),
    );
  });
});

describe("a ledger that takes the place of a lost one", () => {
  it("counts on above it, so that a page that still shows the old one sees what comes", async () => {
    const desk = await openDesk();
    await desk.writer.take(logged("Before"));
    const { revision } = desk.latest();

    await desk.transact(async (records) => {
      for (const key of (await records.all("")).keys()) records.del(key);
    });
    await desk.restart().start();
    await desk.writer.take(logged("After"));

    expect(desk.wins().map(({ title }) => title)).toEqual(["After"]);
    expect(desk.latest().revision).toBeGreaterThan(revision);
  });

  it("leaves what is current when only its schema was lost", async () => {
    const desk = await openDesk();
    await desk.writer.take(logged("Before"));
    const { revision } = desk.latest();

    await desk.transact(async (records) => records.del("schema"));
    await desk.restart().start();

    expect(desk.latest().revision).toBe(revision);
    expect(desk.wins()).toHaveLength(1);
  });
});

describe("a record that cannot be read", () => {
  it("is set aside raw, once, while its neighbours stay", async () => {
    const damaged = { id: "x", title: 7 };
    const desk = await openDesk({
      schema: { version: 1 },
      [`day:${DAY}`]: { day: DAY, wins: [win("a", "Kept"), damaged], hours: [] },
    });

    await desk.writer.start();
    await desk.writer.take(logged("New"));

    expect(desk.wins().map(({ title }) => title)).toEqual(["Kept", "New"]);
    expect(desk.latest().aside).toBe(1);
    expect([...(await desk.all("aside:")).values()]).toEqual([
      { from: `day:${DAY}`, raw: damaged },
    ]);
  });

  it("is set aside beside another that is read at the same time", async () => {
    const days = [DAY, "2026-11-22"];
    const wins = [{ id: "x", title: 7 }];
    const desk = await openDesk(
      Object.fromEntries(days.map((day) => [`day:${day}`, { day, wins, hours: [] }])),
    );

    await desk.transact((records) => Promise.all(days.map((day) => openDay(records, day))));

    const aside = [...(await desk.all("aside:")).values()] as { from: string }[];
    expect(aside.map(({ from }) => from).sort()).toEqual(days.map((day) => `day:${day}`).sort());
  });

  it("lets each settings field fall back by itself", async () => {
    const desk = await openDesk({
      schema: { version: 1 },
      current: {
        revision: 4,
        hour: null,
        steps: [],
        order: { ids: [], updatedAt: 0 },
        settings: { theme: "dark", dayStart: "noon", sound: true },
        settingsAt: 1,
      },
    });

    await desk.writer.start();

    const { settings } = desk.latest().current;
    expect(settings).toMatchObject({ theme: "dark", sound: true, dayStart: 0 });
    expect(desk.latest().aside).toBe(1);
    expect(desk.latest().revision).toBe(4);
  });
});

describe("the counts", () => {
  it("equal what the days say, after logging, taking back and putting back", async () => {
    const desk = await openDesk();
    const intents = [logged("a"), logged("b", 1), logged("c", 2)];
    for (const intent of intents) await desk.writer.take(intent);
    const [first, second] = intents.map(({ id }) => id) as [string, string];
    const take = (type: "win/remove" | "win/restore", winId: string, id: string) =>
      desk.writer.take({ type, id, at: AT + 9e5, wins: [{ id: winId, day: DAY }] });
    await take("win/remove", first, "r1");
    await take("win/remove", second, "r2");
    await take("win/restore", first, "p1");

    const rebuilt: Counts = {};
    for (const [key, raw] of await desk.all("day:")) {
      const day: Day = readDay(raw, key.slice(4)).value;
      rebuilt[day.day] = standing(day).length;
    }

    expect(await desk.read("counts:2026")).toEqual(rebuilt);
    expect(rebuilt).toEqual({ [DAY]: 2 });
    expect(await desk.read("total")).toBe(2);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { IDBObjectStore as Objects } from "fake-indexeddb";
import { describe, expect, it, vi } from "vitest";
import { migrate, NewerLedger, type Records, SCHEMA, STEPS } from "@/utils/domain/migrate";
import { logged, openDesk } from "./desk";

/** Frozen: written by the version it is named for, and never made anew. */
const fixture = (version: number): Record<string, unknown> =>
  JSON.parse(readFileSync(`tests/fixtures/ledger-v${version}.json`, "utf8"));

describe("migrations", () => {
  it("has a frozen fixture of every version", () => {
    const frozen = readdirSync("tests/fixtures").filter((name) => name.startsWith("ledger-v"));
    expect(frozen).toHaveLength(SCHEMA);
  });

  it("has a step out of every version before this one", () => {
    expect(Object.keys(STEPS)).toHaveLength(SCHEMA - 1);
  });

  it.each(Array.from({ length: SCHEMA }, (_, i) => i + 1))(
    "opens the ledger of version %i with nothing set aside",
    async (version) => {
      const desk = await openDesk(fixture(version));

      await desk.writer.start();

      expect(desk.latest().aside).toBe(0);
      expect(desk.latest().trouble).toBeNull();
      expect(desk.wins().map(({ title }) => title)).toEqual([
        "Ten pages before breakfast",
        "Replied to Ana about the invoice",
      ]);
      expect(desk.latest().current.hour?.id).toBe("hour-1");
      expect(await desk.read("schema")).toMatchObject({ version: SCHEMA, epoch: "fixture" });
    },
  );

  it("leads from version 1 to goals, and counts what wins were of some", () => {
    const win = { id: "w", title: "Read", at: 0, zone: "UTC", stone: "slate", updatedAt: 0 };
    const facts = { day: "2026-11-23", goalId: "shelf", amount: 10, unit: "Pages", stepId: "s" };
    const before: Records = new Map<string, unknown>(Object.entries(fixture(1)));
    before.set("day:2026-11-23", { day: "2026-11-23", wins: [{ ...win, ...facts }], hours: [] });

    const after = migrate(before, 1, 2);

    expect(after.get("current")).toMatchObject({ revision: 12, goals: [] });
    expect(after.get("goal:shelf")).toEqual({ wins: 1, sums: { pages: 10 } });
    expect(after.get("goal-days:2026:shelf")).toEqual({
      "2026-11-23": { wins: 1, sums: { pages: 10 }, steps: ["s"] },
    });
    expect(after.get("day:2026-11-22")).toEqual(before.get("day:2026-11-22"));
  });

  it("killed at any of its writes leaves the ledger as it was", async () => {
    const before = fixture(1);
    let isDone = false;
    let writes = 0;
    for (; !isDone; writes++) {
      const desk = await openDesk(before);
      const real = Objects.prototype.put;
      let left = writes;
      const put = vi.spyOn(Objects.prototype, "put").mockImplementation(function (
        this: IDBObjectStore,
        ...record
      ) {
        if (left-- === 0) throw new Error("killed");
        return real.apply(this, record);
      });
      isDone = await desk.transact(async () => true).catch(() => false);
      put.mockRestore();
      if (isDone) break;
      expect(await desk.stored()).toEqual(before);
    }
    expect(writes).toBeGreaterThan(5); // each was a death in another place
  });

  it("runs the steps in order and leaves its input as it was", () => {
    const before: Records = new Map([["a", 1]]);
    const steps = {
      1: (records: Records) => new Map([...records, ["b", 2]]),
      2: (records: Records) => new Map([...records, ["c", records.get("b")]]),
    };

    const after = migrate(before, 1, 3, steps);

    expect([...after.keys()]).toEqual(["a", "b", "c"]);
    expect([...before.keys()]).toEqual(["a"]);
  });

  it("refuses when a step is missing", () => {
    expect(() => migrate(new Map(), 1, 2, {})).toThrow("No step leads from version 1 to 2");
  });

  it("that throws leaves the ledger as it was, keeps new wins in the outbox and says so", async () => {
    const before = { ...fixture(1), schema: { version: 0, epoch: "fixture" } }; // none leads from 0
    const desk = await openDesk(before);
    const intent = logged("Meanwhile");
    desk.outbox.set(intent.id, intent);

    const answer = await desk.writer.take(intent);

    expect(answer).toEqual({ entered: false, trouble: "unreadable" });
    expect(desk.outbox.has(intent.id)).toBe(true);
    expect(desk.latest().trouble).toBe("unreadable");
    expect(await desk.stored()).toEqual(before);
  });

  it("leaves a ledger of a later version as it is, keeps new wins in the outbox and says so", async () => {
    const later = { ...fixture(SCHEMA), schema: { version: SCHEMA + 1, epoch: "fixture" } };
    const desk = await openDesk(later);
    const intent = logged("Not yet");
    desk.outbox.set(intent.id, intent);

    const answer = await desk.writer.take(intent);

    expect(answer).toEqual({ entered: false, trouble: "newer" });
    expect(desk.outbox.has(intent.id)).toBe(true);
    expect(() => migrate(new Map(), SCHEMA + 1)).toThrow(NewerLedger);
  });
});

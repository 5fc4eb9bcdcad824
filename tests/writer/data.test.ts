import { describe, expect, it, vi } from "vitest";
import { addDays } from "@/utils/domain/day";
import { nothingFound } from "@/utils/domain/exchange/import/found";
import { partsOf } from "@/utils/domain/exchange/patch-parts";
import { planImport } from "@/utils/domain/exchange/plan";
import type { Intent, Win } from "@/utils/domain/schema";
import { EMPTY_CURRENT } from "@/utils/domain/world";
import { AT, DAY, logged, openDesk } from "./desk";

const imported = (count: number): Win[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `imported-${i}`,
    title: `Imported ${i}`,
    at: AT - i * 60_000,
    day: addDays(DAY, -i),
    zone: "UTC",
    stone: "slate",
    updatedAt: AT - i,
  }));

const patchIntent = (id: string, undo = false): Intent => ({
  type: "data/patch",
  id,
  at: AT,
  stage: "stage",
  undo,
});

async function deskWithPatch(count: number) {
  const desk = await openDesk();
  await desk.writer.take(logged("Here before"));
  const days = Object.values(desk.latest().days);
  const found = { ...nothingFound(false), wins: imported(count) };
  const { patch } = planImport({ days, current: EMPTY_CURRENT }, found);
  desk.staging.set("stage", [...partsOf(patch)]);
  return desk;
}

describe("an import", () => {
  it("is entered in one go, counted, and named for pages that hold the history", async () => {
    const desk = await deskWithPatch(3);

    const answer = await desk.writer.take(patchIntent("import"));

    expect(answer.entered).toBe(true);
    expect(await desk.read("counts:2026")).toEqual({
      "2026-11-23": 2,
      "2026-11-22": 1,
      "2026-11-21": 1,
    });
    expect(desk.latest().touched.at(-1)?.days).toEqual([DAY, "2026-11-22", "2026-11-21"]);
  });

  it("changes nothing the second time", async () => {
    const desk = await deskWithPatch(3);
    await desk.writer.take(patchIntent("import"));
    const before = await desk.all("day:");

    await desk.writer.take(patchIntent("import"));
    await desk.writer.take(patchIntent("import again"));

    expect(await desk.all("day:")).toEqual(before);
  });

  it("is taken back to exactly what was there, and leaves later wins alone", async () => {
    const desk = await deskWithPatch(3);
    const before = await desk.all("day:");
    await desk.writer.take(patchIntent("import"));

    await desk.writer.take(patchIntent("undo", true));
    expect(await desk.all("day:")).toEqual(before);

    await desk.writer.take(patchIntent("import 2"));
    await desk.writer.take(logged("Logged since", 5));
    await desk.writer.take(patchIntent("undo 2", true));
    expect(desk.wins().map(({ title }) => title)).toEqual(["Here before", "Logged since"]);
  });

  it("of years tells pages to read everything again", async () => {
    const desk = await deskWithPatch(400);

    await desk.writer.take(patchIntent("import"));

    expect(desk.latest().touched.at(-1)?.days).toBe("all");
    expect(Object.keys((await desk.read("counts:2025")) as object).length).toBeGreaterThan(70);
  });

  it("that lies in many parts is one: entered whole, taken back whole, or not at all", async () => {
    const desk = await deskWithPatch(2500);
    const before = await desk.all("day:");
    const parts = desk.staging.get("stage") ?? [];
    expect(parts.length).toBeGreaterThan(2);
    desk.staging.set("cut", [...parts.slice(0, -1), { days: "damaged" }]);

    await desk.writer.take({ ...patchIntent("cut"), stage: "cut" } as Intent);
    expect(await desk.all("day:")).toEqual(before);

    await desk.writer.take(patchIntent("import"));
    expect((await desk.all("day:")).size).toBe(2500);
    await desk.writer.take(patchIntent("undo", true));
    expect(await desk.all("day:")).toEqual(before);
  });

  it("that nobody laid down changes nothing", async () => {
    const desk = await deskWithPatch(3);
    desk.staging.clear();

    await desk.writer.take(patchIntent("import"));

    expect(desk.wins().map(({ title }) => title)).toEqual(["Here before"]);
  });
});

describe("deleting everything", () => {
  it("leaves no win, no step, no setting and no count, in no store", async () => {
    const desk = await deskWithPatch(3);
    await desk.writer.take(patchIntent("import"));
    const { revision } = desk.latest();

    await desk.writer.take({ type: "data/wipe", id: "wipe", at: AT });

    expect([...(await desk.all()).keys()].sort()).toEqual([
      "applied",
      "current",
      "schema",
      "touched",
    ]);
    expect(desk.ports.forget).toHaveBeenCalledOnce();
    expect(desk.latest()).toMatchObject({ days: {}, counts: {}, current: { steps: [] } });
    expect(desk.latest().revision).toBeGreaterThan(revision);
  });

  it("forgets the copies too when the worker died over them", async () => {
    const desk = await openDesk();
    await desk.writer.take(logged("Before"));
    const forget = vi.mocked(desk.ports.forget).mockRejectedValueOnce(new Error("it died"));
    const wipe = { type: "data/wipe", id: "wipe", at: AT } as const;
    desk.outbox.set(wipe.id, wipe);
    await desk.writer.take(wipe);
    expect(desk.outbox.has(wipe.id)).toBe(true);

    await desk.restart().start();

    expect(forget).toHaveBeenCalledTimes(2);
    expect(desk.outbox.size).toBe(0);
    expect(desk.wins()).toEqual([]);
  });

  it("is not done again by a replay, and wins can be logged after it", async () => {
    const desk = await openDesk();
    await desk.writer.take({ type: "data/wipe", id: "wipe", at: AT });
    await desk.writer.take(logged("A new beginning"));

    await desk.writer.take({ type: "data/wipe", id: "wipe", at: AT });

    expect(desk.wins().map(({ title }) => title)).toEqual(["A new beginning"]);
  });
});

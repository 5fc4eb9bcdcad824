import { describe, expect, it, vi } from "vitest";
import { addDays } from "@/utils/domain/day";
import { nothingFound } from "@/utils/domain/exchange/import/found";
import type { Patch } from "@/utils/domain/exchange/patch";
import { partsOf } from "@/utils/domain/exchange/patch-parts";
import { planImport } from "@/utils/domain/exchange/plan";
import { foundIn } from "@/utils/domain/exchange/put-back";
import type { Day, Hour, Intent, Win } from "@/utils/domain/schema";
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

const OTHER_DAY = "2026-11-19";
const edit = ({ id, day }: Win, patch: object): Intent =>
  ({ type: "win/edit", id: `edit ${id}`, at: AT + 60_000, winId: id, day, patch }) as Intent;

/** A win here, and a patch that moves it to another day, its halves in parts of their own. */
async function deskWithMove() {
  const desk = await openDesk();
  const [any] = imported(1) as [Win];
  const here = { ...any, id: "moves", title: "Here" };
  const moved = { ...here, title: "Moved", day: OTHER_DAY, updatedAt: AT + 1 };
  const before: [string, Day[], Win][] = [
    ["first", [], here],
    ["stage", [{ day: DAY, wins: [here], hours: [] }], moved],
  ];
  for (const [stage, days, win] of before) {
    const found = { ...nothingFound(false), wins: [win] };
    const { patch } = planImport({ days, current: EMPTY_CURRENT }, found);
    const parts = Object.entries(patch.days).map(([day, changes]) => ({
      days: { [day]: changes },
      current: patch.current,
    }));
    desk.staging.set(stage, parts);
  }
  await desk.writer.take({ ...patchIntent("first"), stage: "first" } as Intent);
  return { desk, here, moved };
}

/** Day, id and title of the wins whose ids begin so. */
async function placesOf(desk: Awaited<ReturnType<typeof openDesk>>, id: string) {
  const days = [...(await desk.all("day:")).values()] as Day[];
  return days.flatMap(({ day, wins }) =>
    wins.filter((win) => win.id.startsWith(id)).map((win) => [day, win.id, win.title]),
  );
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

  it("taken back leaves a win where it moved it, when the person changed it there", async () => {
    const { desk, moved } = await deskWithMove();
    await desk.writer.take(patchIntent("import"));
    expect(await placesOf(desk, "moves")).toEqual([[OTHER_DAY, "moves", "Moved"]]);
    await desk.writer.take(edit(moved, { title: "Changed since" }));

    await desk.writer.take(patchIntent("undo", true));

    expect(await placesOf(desk, "moves")).toEqual([[OTHER_DAY, "moves", "Changed since"]]);
  });

  it("taken back puts a win that it moved where it was", async () => {
    const { desk } = await deskWithMove();
    const before = await desk.all("day:");
    await desk.writer.take(patchIntent("import"));
    await desk.writer.take(patchIntent("undo", true));
    expect(await desk.all("day:")).toEqual(before);
  });

  it("puts a win nowhere else that was moved away before it was entered", async () => {
    const { desk, here } = await deskWithMove();
    const moved = { day: "2026-11-01", zone: "UTC", at: AT };
    await desk.writer.take(edit(here, { moved }));
    await desk.writer.take(patchIntent("import"));
    expect(await placesOf(desk, "moves")).toEqual([["2026-11-01", "moves", "Here"]]);
  });

  it("taken back while another power hour runs leaves the one that it closed filed", async () => {
    const desk = await openDesk();
    const start = { type: "hour/start", id: "h", at: AT, minutes: 15, day: DAY, zone: "UTC" };
    await desk.writer.take(start as Intent);
    const { days, current } = desk.latest();
    const closed = { ...(current.hour as Hour), closedAt: AT + 1, updatedAt: AT + 1 };
    const found = { ...nothingFound(false), hours: [closed] };
    desk.staging.set("stage", [
      ...partsOf(planImport({ days: Object.values(days), current }, found).patch),
    ]);
    await desk.writer.take(patchIntent("import"));
    await desk.writer.take({ ...start, id: "next", at: AT + 2 } as Intent);

    await desk.writer.take(patchIntent("undo", true));

    expect(desk.latest().current.hour?.id).toBe("next");
    expect(await desk.read(`day:${DAY}`)).toMatchObject({ hours: [closed] });
  });

  it("is put back but for what taking it back left alone", async () => {
    const desk = await deskWithPatch(3);
    await desk.writer.take(patchIntent("import"));
    const [win] = imported(1) as [Win];
    await desk.writer.take(edit(win, { moved: { day: OTHER_DAY, zone: "UTC", at: AT } }));
    await desk.writer.take(patchIntent("undo", true));

    const parts = (desk.staging.get("stage") ?? []) as Patch[];
    const days = [...(await desk.all("day:")).values()] as Day[];
    const plan = planImport({ days, current: desk.latest().current }, foundIn(parts));
    desk.staging.set("again", [...partsOf(plan.patch)]);
    await desk.writer.take({ ...patchIntent("put back"), stage: "again" } as Intent);

    expect(plan.added).toHaveLength(2);
    expect(await placesOf(desk, "imported-")).toEqual([
      [OTHER_DAY, "imported-0", "Imported 0"],
      ["2026-11-21", "imported-2", "Imported 2"],
      ["2026-11-22", "imported-1", "Imported 1"],
    ]);
  });

  it("is taken back without a win that was edited since, though its clock had been ahead", async () => {
    const desk = await openDesk();
    const ahead = imported(1).map((win) => ({ ...win, updatedAt: AT + 1_000_000 }));
    const found = { ...nothingFound(false), wins: ahead };
    const { patch } = planImport({ days: [], current: EMPTY_CURRENT }, found);
    desk.staging.set("stage", [...partsOf(patch)]);
    await desk.writer.take(patchIntent("import"));

    await desk.writer.take({
      ...{ type: "win/edit", id: "edit", at: AT + 1000, winId: "imported-0", day: DAY },
      patch: { title: "My own words" },
    } as Intent);
    await desk.writer.take(patchIntent("undo", true));

    expect(desk.wins().map(({ title }) => title)).toEqual(["My own words"]);
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

const WIPE = { type: "data/wipe", id: "wipe", at: AT + 60_000 } as const;
const titles = (desk: Awaited<ReturnType<typeof openDesk>>) =>
  desk.wins().map(({ title }) => title);

describe("deleting everything", () => {
  it("leaves no win, no step, no setting and no count, in no store", async () => {
    const desk = await deskWithPatch(3);
    await desk.writer.take(patchIntent("import"));
    const { revision } = desk.latest();

    const answer = await desk.writer.take(WIPE);

    expect(answer).toEqual({ entered: true, revision: desk.latest().revision });
    expect([...(await desk.all()).keys()].sort()).toEqual([
      "applied",
      "current",
      "schema",
      "touched",
      "wiped",
    ]);
    expect(desk.ports.forget).toHaveBeenCalledOnce();
    expect(desk.ports.dropCopies).toHaveBeenCalledOnce();
    expect(desk.latest()).toMatchObject({ days: {}, counts: {}, current: { steps: [] } });
    expect(desk.latest().revision).toBeGreaterThan(revision);
  });

  it("that was refused is over: nothing deletes when there is room again", async () => {
    const desk = await openDesk();
    await desk.writer.take(logged("Before"));
    const { transact } = desk.ports;
    desk.ports.transact = () =>
      Promise.reject(new DOMException("The disk is full", "QuotaExceededError"));
    desk.outbox.set(WIPE.id, WIPE); // as an earlier version laid it

    expect(await desk.writer.take(WIPE)).toEqual({ entered: false, trouble: "full" });
    desk.ports.transact = transact;
    await desk.writer.take(logged("There is room again", 5));

    await vi.waitFor(() => expect(desk.outbox.size).toBe(0));
    await desk.writer.publish();
    expect(titles(desk)).toEqual(["Before", "There is room again"]);
  });

  it("that lies in the outbox at a start is not entered: its moment is over", async () => {
    const desk = await openDesk();
    await desk.writer.take(logged("Before"));
    desk.outbox.set(WIPE.id, WIPE);

    await desk.restart().start();

    await desk.writer.publish();
    expect(titles(desk)).toEqual(["Before"]);
    expect(desk.outbox.size).toBe(0);
    expect(desk.ports.forget).not.toHaveBeenCalled();
  });

  it("forgets the stores too when the worker died over them", async () => {
    const desk = await openDesk();
    await desk.writer.take(logged("Before"));
    const forget = vi.mocked(desk.ports.forget).mockRejectedValueOnce(new Error("it died"));

    const answer = await desk.writer.take(WIPE);
    expect(answer).toMatchObject({ entered: true, isCopyLeft: true });
    await desk.restart().start();

    expect(forget).toHaveBeenCalledTimes(2);
    await desk.restart().start();
    expect(forget).toHaveBeenCalledTimes(2);
    expect(desk.wins()).toEqual([]);
  });

  it("tries again for a copy that is held fast, after each success and for that alone", async () => {
    const desk = await openDesk();
    const drop = vi.mocked(desk.ports.dropCopies).mockRejectedValue(new Error("in use"));
    await desk.writer.take(WIPE);
    await desk.writer.take(logged("A new beginning", 5));
    await vi.waitFor(() => expect(drop).toHaveBeenCalledTimes(2));

    drop.mockResolvedValue();
    await desk.writer.take(logged("And on", 6));
    await vi.waitFor(() => expect(drop).toHaveBeenCalledTimes(3));
    await desk.writer.take(logged("And on", 7));
    await desk.writer.publish();

    expect(drop).toHaveBeenCalledTimes(3);
    expect(desk.ports.forget).toHaveBeenCalledOnce();
    expect(desk.wins()).toHaveLength(3);
  });

  it("is not done again by a replay, however much was entered since", async () => {
    const desk = await openDesk();
    await desk.writer.take(WIPE);
    await desk.transact(async (records) => {
      records.put(
        "applied",
        Array.from({ length: 400 }, (_, i) => `later-${i}`),
      );
    });
    await desk.writer.take(logged("A new beginning"));

    expect(await desk.writer.take(WIPE)).toMatchObject({ entered: true });

    expect(titles(desk)).toEqual(["A new beginning"]);
    expect(desk.ports.forget).toHaveBeenCalledOnce();
  });

  it("knows what was entered before it: said once more, it does not come back", async () => {
    const desk = await openDesk();
    const win = logged("Before");
    desk.outbox.set(win.id, win);
    const { remove } = desk.ports.outbox;
    desk.ports.outbox.remove = () => Promise.reject(new Error("The worker died before"));
    await Promise.all([desk.writer.take(win), desk.writer.take(WIPE)]);

    desk.ports.outbox.remove = remove;
    await desk.restart().start();
    await desk.restart().publish();

    expect(titles(desk)).toEqual([]);
    expect(desk.outbox.size).toBe(0);
  });

  it("takes with it what was done before and could not be entered", async () => {
    const desk = await openDesk();
    const [before, since] = [logged("Before"), logged("Since", 5)];
    desk.outbox.set(before.id, before);
    desk.outbox.set(since.id, since);

    await desk.writer.take(WIPE);
    await desk.writer.start();
    await desk.writer.publish();

    expect(titles(desk)).toEqual(["Since"]);
  });
});

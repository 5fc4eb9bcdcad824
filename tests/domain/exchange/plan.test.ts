import { describe, expect, it } from "vitest";
import { toJson } from "@/utils/domain/exchange/file";
import { type Found, nothingFound } from "@/utils/domain/exchange/import/found";
import { patchCurrent, patchDay, undoOf } from "@/utils/domain/exchange/patch";
import { noChange, planImport } from "@/utils/domain/exchange/plan";
import { hasNews } from "@/utils/domain/exchange/preview";
import type { Current, Day, Hour, Step, Win } from "@/utils/domain/schema";
import { EMPTY_CURRENT } from "@/utils/domain/world";
import { fixture, found, HERE } from "./reading";

const aWin = (id: string, change: Partial<Win> = {}): Win => ({
  ...{ id, title: `Win ${id}`, at: 1000, day: "2026-11-22", zone: "UTC", stone: "slate" },
  ...{ updatedAt: 1000, ...change },
});
const aDay = (wins: Win[], day = "2026-11-22"): Day => ({ day, wins, hours: [] });
const aFile = (change: Partial<Found>): Found => ({ ...nothingFound(false), ...change });
const HOUR = 3_600_000;
const anHour = (id: string, startedAt: number, change: Partial<Hour> = {}): Hour => ({
  ...{ id, startedAt, day: "2026-11-22", zone: "UTC", lengthMs: HOUR, pauses: [] },
  ...{ updatedAt: startedAt, ...change },
});
/** The hours as they come back out of a file that is read at `now`. */
const exported = (hours: Hour[], now = HERE.now) =>
  found([...toJson({ days: [{ ...aDay([]), hours }] }, HERE.now)].join(""), { now });
const plan = (here: Win[], file: Win[], change: Partial<Found> = {}) =>
  planImport({ days: [aDay(here)], current: EMPTY_CURRENT }, aFile({ wins: file, ...change }));

describe("what an import would change", () => {
  it("tells new, same, later there and later here apart", () => {
    const { added, changed, kept, same } = plan(
      [aWin("same"), aWin("older"), aWin("newer", { updatedAt: 3000 })],
      [
        aWin("new"),
        aWin("same"),
        aWin("older", { title: "Mended", updatedAt: 2000 }),
        aWin("newer", { title: "Stale" }),
      ],
    );
    expect(added.map(({ id }) => id)).toEqual(["new"]);
    expect(changed.map(({ before, after }) => [before.title, after.title])).toEqual([
      ["Win older", "Mended"],
    ]);
    expect(kept.map(({ here, file }) => [here.title, file.title])).toEqual([
      ["Win newer", "Stale"],
    ]);
    expect(same).toBe(1);
  });

  it("chooses alike on both sides between two versions of the same moment", () => {
    const [one, other] = [aWin("a", { title: "Left" }), aWin("a", { title: "Right" })];
    expect(plan([one], [other])).toMatchObject({ changed: [{ after: other }], kept: [] });
    expect(plan([other], [one])).toMatchObject({ changed: [], kept: [{ here: other, file: one }] });
  });

  it("leaves out what was taken out here, unless the file is newer", () => {
    const gone = aWin("gone", { deletedAt: 2000, updatedAt: 2000 });
    expect(plan([gone], [aWin("gone")])).toMatchObject({ same: 1, added: [], changed: [] });
    expect(plan([gone], [aWin("gone", { updatedAt: 2000 })])).toMatchObject({ same: 1 });
    expect(plan([gone], [aWin("gone", { updatedAt: 3000 })]).added).toHaveLength(1);
  });

  it("does not take a win in that was taken out in the file", () => {
    const gone = aWin("gone", { deletedAt: 2000, updatedAt: 2000 });
    expect(plan([], [gone])).toMatchObject({ same: 1, added: [], patch: { days: {} } });
  });

  it("finds a win that moved to another day, and moves it only if the file is later", () => {
    const there = aWin("moved", { day: "2026-11-20", updatedAt: 2000 });
    const { patch, changed } = plan([aWin("moved")], [there]);
    expect(changed).toHaveLength(1);
    expect(
      patchDay(aDay([aWin("moved")]), "2026-11-22", patch.days["2026-11-22"] as never),
    ).toEqual(aDay([]));
    expect(patchDay(undefined, "2026-11-20", patch.days["2026-11-20"] as never)).toEqual(
      aDay([there], "2026-11-20"),
    );
    expect(plan([there], [aWin("moved")])).toMatchObject({ added: [], kept: [{ here: there }] });
  });

  it("never changes a record here for one of another program that is no newer", () => {
    const edited = aWin("a", { title: "In my words" });
    const file = [aWin("a", { title: "As it came", zone: "Asia/Tokyo" })];
    expect(plan([edited], file, { foreign: true })).toMatchObject({
      same: 1,
      changed: [],
      kept: [],
    });
  });

  it("of open tasks once more leaves the steps as they became here", async () => {
    const file = await found(fixture("todoist.csv"));
    const first = planImport({ days: [], current: EMPTY_CURRENT }, file);
    expect(first.steps).toEqual({ added: 2, changed: 0 });
    const current = patchCurrent(EMPTY_CURRENT, first.patch.current);
    const [step] = current.steps;
    const done: Step = { ...(step as Step), doneAt: 5, updatedAt: 5 };
    const later = await found(fixture("todoist.csv"), { now: HERE.now + 86_400_000 });
    const existing = {
      days: [],
      current: { ...current, steps: [done, ...current.steps.slice(1)] },
    };
    expect(planImport(existing, later).patch.current.steps).toEqual([]);
  });

  it("lets the hour that runs here go on, whatever later one the file has closed", async () => {
    const running = anHour("here", HERE.now - 600_000);
    const later = anHour("there", HERE.now - 300_000, { closedAt: HERE.now - 60_000 });
    const existing = { days: [], current: { ...EMPTY_CURRENT, hour: running } };
    const { patch, hours } = planImport(existing, await exported([later]));
    expect(patch.current.hour).toBeNull();
    expect(hours).toEqual({ added: 1, changed: 0 });
  });

  it("takes a file's open hour for its recap within a day of its end, and files it later", async () => {
    const left = [anHour("ran out", HERE.now - 20 * HOUR)];
    const { pauses: _, ...old } = anHour("held", HERE.now - 48 * HOUR);
    const held: Hour = { ...old, pauses: [{ from: old.startedAt + 1000 }] };
    const nothing = { days: [], current: EMPTY_CURRENT };
    const soon = planImport(nothing, await exported(left));
    expect(soon.patch.current.hour?.after).toEqual(left[0]);

    const late = planImport(nothing, await exported([...left, held], HERE.now + 6 * HOUR));
    expect(late.patch.current.hour).toBeNull();
    const filed = Object.values(late.patch.days).flatMap((day) => day.hours);
    expect(filed.map(({ after }) => [after?.id, after?.closedAt])).toEqual([
      ["held", held.updatedAt],
      ["ran out", HERE.now - 19 * HOUR],
    ]);
    // The file is no later than the hour whose recap still waits here.
    const waiting = { days: [], current: { ...EMPTY_CURRENT, hour: left[0] as Hour } };
    const again = planImport(waiting, await exported(left, HERE.now + 6 * HOUR));
    expect(again.patch).toEqual({ days: {}, current: noChange() });
  });

  it("does not open steps again that were done here and are kept no longer", () => {
    const step = (id: string, change: Partial<Step> = {}): Step => ({
      ...{ id, title: `Step ${id}`, createdAt: 1, updatedAt: 1, ...change },
    });
    const file = aFile({
      steps: [
        step("done"),
        step("taken back"),
        step("never done"),
        step("comes back", { repeat: { kind: "interval", every: 1 } }),
      ],
    });
    const wins = [
      aWin("a", { stepId: "done" }),
      aWin("b", { stepId: "taken back", deletedAt: 2000 }),
      aWin("c", { stepId: "comes back" }),
    ];
    const { patch, steps } = planImport({ days: [aDay(wins)], current: EMPTY_CURRENT }, file);
    expect(patch.current.steps.map(({ after }) => after?.id)).toEqual([
      "comes back",
      "never done",
      "taken back",
    ]);
    expect(steps).toEqual({ added: 3, changed: 0 });
  });

  it("counts half a character as the same, as a file gives it back", async () => {
    const [win, step] = [
      aWin("half", { title: "Cut \ud83d", note: "\ude00" }),
      { id: "s", title: "\ud83d", createdAt: 1000, updatedAt: 1000 },
    ];
    const existing = { days: [aDay([win])], current: { ...EMPTY_CURRENT, steps: [step] } };
    const file = await found([...toJson(existing, HERE.now)].join(""));
    const { same, patch } = planImport(existing, file);
    expect(same).toBe(1);
    expect(patch).toEqual({ days: {}, current: noChange() });
  });

  it("replaces settings only by later ones; those of unknown age give way to any", () => {
    const chosen: Current = { ...EMPTY_CURRENT, settingsAt: 2000 };
    const settings = (updatedAt: number) =>
      aFile({ settings: { values: { theme: "dark" }, updatedAt } });
    const applied = (here: Current, updatedAt: number) => {
      const { patch } = planImport({ days: [], current: here }, settings(updatedAt));
      return patchCurrent(here, patch.current).settings.theme;
    };
    expect(applied(chosen, 3000)).toBe("dark");
    expect(applied(chosen, 1)).toBe("system");
    expect(applied(EMPTY_CURRENT, 1)).toBe("dark");
  });
});

describe("what is current", () => {
  const steps: Step[] = ["a", "b"].map((id) => ({ id, title: id, createdAt: 1, updatedAt: 1 }));
  const here: Current = { ...EMPTY_CURRENT, steps, order: { ids: ["a", "b"], updatedAt: 1000 } };
  const told = (change: Partial<Found>) => {
    const plan = planImport({ days: [], current: here }, aFile({ steps, ...change }));
    return {
      order: plan.order,
      news: hasNews(plan),
      after: patchCurrent(here, plan.patch.current),
    };
  };

  it("is told of a lineup whose order is later and another", () => {
    const lineup = { ids: ["b", "a"], updatedAt: 2000 };
    expect(told({ lineup })).toMatchObject({ order: true, news: true, after: { order: lineup } });
    expect(told({ lineup: { ids: ["b", "a"], updatedAt: 500 } })).toMatchObject({ news: false });
  });

  it("is the same when the same order, or the same settings, are only later", () => {
    const lineup = { ids: ["a", "b", "long gone"], updatedAt: 2000 };
    const settings = { values: here.settings, updatedAt: 2000 };
    expect(told({ lineup, settings })).toMatchObject({ order: false, news: false });
  });
});

it("takes in the weekly review that was looked at last, and takes it back", async () => {
  const review = { week: "2026-11-16", answer: "Lunch outside", updatedAt: HERE.now };
  const there: Current = { ...EMPTY_CURRENT, review };
  const file = await found([...toJson({ days: [], current: there }, HERE.now)].join(""));
  const { patch, ...told } = planImport({ days: [], current: EMPTY_CURRENT }, file);
  expect(told.review).toBe(true);
  const after = patchCurrent(EMPTY_CURRENT, patch.current);
  expect(after.review).toEqual(review);
  expect(patchCurrent(after, undoOf(patch).current)).toEqual(EMPTY_CURRENT);

  const later = { ...there, review: { week: "2026-11-23", updatedAt: HERE.now + 1 } };
  expect(planImport({ days: [], current: later }, file)).toMatchObject({ review: false });
});

describe("a patch", () => {
  const { patch } = plan([aWin("a")], [aWin("a", { title: "Later", updatedAt: 2000 }), aWin("b")]);
  const change = patch.days["2026-11-22"];
  const undo = undoOf(patch).days["2026-11-22"];
  const apply = (day: Day | undefined, part = change) =>
    patchDay(day, "2026-11-22", part as never)?.wins.map(({ title }) => title);

  it("is applied and taken back", () => {
    expect(apply(aDay([aWin("a")]))).toEqual(["Later", "Win b"]);
    const after = patchDay(aDay([aWin("a")]), "2026-11-22", change as never);
    expect(patchDay(after, "2026-11-22", undo as never)).toEqual(aDay([aWin("a")]));
  });

  it("applied twice changes nothing more", () => {
    const after = patchDay(aDay([aWin("a")]), "2026-11-22", change as never);
    expect(patchDay(after, "2026-11-22", change as never)).toEqual(after);
  });

  it("leaves alone what the person changed in the meantime, both ways", () => {
    const mine = aWin("a", { title: "Mine", updatedAt: 1500 });
    expect(apply(aDay([mine, aWin("c")]))).toEqual(["Mine", "Win b", "Win c"]);
    const edited = aWin("b", { title: "Edited after the import", updatedAt: 9000 });
    expect(apply(aDay([aWin("a", { title: "Later", updatedAt: 2000 }), edited]), undo)).toEqual([
      "Win a",
      "Edited after the import",
    ]);
  });

  it("that moved a power hour to another day puts it back among those it stood between", () => {
    const hour = (id: string, startedAt: number, change: Partial<Hour> = {}): Hour => ({
      ...{ id, startedAt, day: "2026-11-22", zone: "UTC", lengthMs: 60_000, pauses: [] },
      ...{ closedAt: startedAt + 60_000, updatedAt: startedAt + 60_000, ...change },
    });
    const day = { ...aDay([]), hours: [hour("a", 1000), hour("b", 2000), hour("c", 3000)] };
    const moved = hour("b", 2000, { day: "2026-11-20", updatedAt: 9_000_000 });
    const file = aFile({ hours: [moved] });
    const { patch, hours } = planImport({ days: [day], current: EMPTY_CURRENT }, file);
    expect(hours).toEqual({ added: 0, changed: 1 });
    const after = patchDay(day, day.day, patch.days[day.day] as never);
    expect(after?.hours.map(({ id }) => id)).toEqual(["a", "c"]);
    expect(patchDay(after, day.day, undoOf(patch).days[day.day] as never)).toEqual(day);
  });

  it("of a day that had no record leaves none when it is taken back", () => {
    const fresh = planImport(
      { days: [], current: EMPTY_CURRENT },
      aFile({ wins: [aWin("a")] }),
    ).patch;
    const day = patchDay(undefined, "2026-11-22", fresh.days["2026-11-22"] as never);
    expect(day?.wins).toHaveLength(1);
    expect(patchDay(day, "2026-11-22", undoOf(fresh).days["2026-11-22"] as never)).toBeUndefined();
  });
});

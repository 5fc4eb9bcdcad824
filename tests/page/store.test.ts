import { describe, expect, it } from "vitest";
import type { Intent, Snapshot } from "@/utils/domain/schema";
import { EMPTY_SNAPSHOT } from "@/utils/domain/snapshot";
import { standing } from "@/utils/domain/world";
import { createPageStore, LATE_MS, type Live, type PageStore } from "@/utils/page/store";

const DAY = "2026-11-23";
const AT = Date.UTC(2026, 10, 23, 9);

/** A page whose clock and writer are in the test's hands. */
function openPage(copy: Snapshot | null = null) {
  const timers: [ms: number, callback: () => void][] = [];
  let serial = 0;
  const store = createPageStore(
    {
      now: () => AT,
      zone: () => "UTC",
      today: () => DAY,
      newId: () => `id-${++serial}`,
      after: (ms, callback) => void timers.push([ms, callback]),
    },
    copy,
  );
  return { store, timers };
}

function fakeWriter(result: Awaited<ReturnType<Live["send"]>> = { kept: true }) {
  const sent: Intent[] = [];
  const told: Intent[] = [];
  let asked = 0;
  let onSnapshot: (snapshot: Snapshot) => void = () => {};
  let onEntered: (id: string) => void = () => {};
  let onWaiting: (intents: readonly Intent[]) => void = () => {};
  const live: Live = {
    watch: (snapshot, entered, waiting) => {
      onSnapshot = snapshot;
      onEntered = entered;
      onWaiting = waiting;
    },
    send: async (intent) => {
      sent.push(intent);
      return result;
    },
    ask: async (intent) => {
      told.push(intent);
      return { entered: false, trouble: "full" };
    },
    publish: () => void asked++,
  };
  return {
    live,
    sent,
    told,
    asked: () => asked,
    show: (change: Partial<Snapshot>) => onSnapshot({ ...EMPTY_SNAPSHOT, today: DAY, ...change }),
    enter: (id: string) => onEntered(id),
    holdUp: (...intents: Intent[]) => onWaiting(intents),
  };
}

const titles = (store: PageStore) =>
  standing(store.get().snapshot.days[DAY]).map(({ title }) => title);
const log = (store: PageStore, title: string) => store.submit({ type: "win/log", title });

describe("the page's store", () => {
  it("shows a win at once and sends it when the writer can be reached", async () => {
    const { store } = openPage();
    const writer = fakeWriter();

    const kept = log(store, "Before anything is connected");
    expect(titles(store)).toEqual(["Before anything is connected"]);
    expect(writer.sent).toEqual([]);
    store.connect(writer.live);

    expect(await kept).toEqual({ kept: true, id: "id-1" });
    expect(writer.sent[0]).toMatchObject({ at: AT, day: DAY, zone: "UTC", type: "win/log" });
  });

  it("shows what waits while the writer can enter nothing, each once and in order", async () => {
    const { store } = openPage();
    const writer = fakeWriter();
    store.connect(writer.live);
    writer.show({ trouble: "closed", applied: ["id-0"] });
    await log(store, "Here");
    const [here] = writer.sent as [Intent];
    const elsewhere = { ...here, id: "x", at: AT - 1, title: "On another page, before" } as Intent;

    writer.holdUp(elsewhere, here, { ...here, id: "id-0" });
    expect(titles(store)).toEqual(["On another page, before", "Here"]);
    writer.enter("x");
    expect(titles(store)).toEqual(["Here"]);
  });

  it("shows a win once while the snapshot that contains it arrives", async () => {
    const { store } = openPage();
    const writer = fakeWriter();
    store.connect(writer.live);
    await log(store, "Once");
    const { days } = store.get().snapshot;

    writer.show({ revision: 1, days, applied: ["id-1"] });
    writer.enter("id-1");

    expect(titles(store)).toEqual(["Once"]);
  });

  it("ignores a snapshot that is older than what it shows", () => {
    const { store } = openPage();
    const writer = fakeWriter();
    store.connect(writer.live);

    writer.show({ revision: 5, aside: 2 });
    writer.show({ revision: 4, aside: 0 });

    expect(store.get().snapshot.aside).toBe(2);
  });

  it("lets the live snapshot replace a copy, whatever its revision", () => {
    const { store } = openPage({ ...EMPTY_SNAPSHOT, revision: 90, aside: 9 });
    const writer = fakeWriter();
    store.connect(writer.live);
    expect(store.get().live).toBe(false);

    writer.show({ revision: 1 });

    expect(store.get()).toMatchObject({ live: true, snapshot: { aside: 0 } });
  });

  it("takes a win away again when it could not be kept", async () => {
    const { store } = openPage();
    store.connect(fakeWriter({ kept: false, trouble: "full" }).live);

    const kept = await log(store, "No room");

    expect(kept).toEqual({ kept: false, trouble: "full", id: "id-1" });
    expect(titles(store)).toEqual([]);
  });

  it("says that the writer is late, and stops saying so once it answers", async () => {
    const { store, timers } = openPage();
    const writer = fakeWriter();
    store.connect(writer.live);
    await log(store, "Waiting");
    const [ms, callback] = timers[0] as [number, () => void];
    expect(ms).toBe(LATE_MS);

    callback();
    expect(store.get().late).toBe(true);
    writer.enter("id-1");

    expect(store.get().late).toBe(false);
  });

  it("asks once for the snapshot of a day that has begun", async () => {
    const { store } = openPage();
    const writer = fakeWriter();
    store.connect(writer.live);
    writer.show({ revision: 1 });

    store.showDay(DAY);
    store.showDay("2026-11-24");
    store.showDay("2026-11-24");
    await Promise.resolve();

    expect(writer.asked()).toBe(1);
  });

  it("asks for what must not wait without laying, showing or keeping anything of it", async () => {
    const { store } = openPage();
    const { live, sent, told } = fakeWriter();
    store.connect(live);
    const { id, answer } = await store.ask({ type: "data/wipe" });
    expect(answer).toEqual({ entered: false, trouble: "full" });
    expect(told).toMatchObject([{ type: "data/wipe", id, at: AT }]);
    expect(sent).toEqual([]);
    expect(store.get().pending).toEqual([]);
  });
});

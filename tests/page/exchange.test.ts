import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Answer, Day, Intent, Snapshot, Win } from "@/utils/domain/schema";
import { EMPTY_SNAPSHOT } from "@/utils/domain/snapshot";
import { EMPTY_CURRENT } from "@/utils/domain/world";
import { enter, previewFile, previewTail, wipe } from "@/utils/page/exchange";
import { makeExport } from "@/utils/page/export";
import { createPageStore, type Live } from "@/utils/page/store";
import { transact } from "@/utils/platform/ledger";

const WORDS = { heading: "Wins", day: String, amount: String, minutes: String };
const OPTIONS = { timed: "A pomodoro", dayStart: 0 };

function win(title: string, day: string): Win {
  const at = Date.parse(`${day}T10:00:00Z`);
  return { id: title, title, at, day, zone: "UTC", stone: "slate", updatedAt: at };
}
const dayOf = (day: string, ...titles: string[]): Day => ({
  day,
  wins: titles.map((title) => win(title, day)),
  hours: [],
});

/** Days 1 to `count` of a made-up history, one win each. */
async function fill(count: number): Promise<void> {
  const first = Date.parse("2020-01-01T12:00:00Z");
  const dates = Array.from({ length: count }, (_, i) =>
    new Date(first + i * 86_400_000).toISOString().slice(0, 10),
  );
  await put(...dates.map((day) => dayOf(day, `win of ${day}`)));
}

let revision = 0;
async function put(...days: Day[]): Promise<void> {
  await transact(async (records) => {
    for (const day of days) await records.put(`day:${day.day}`, day);
    await records.put("current", { ...EMPTY_CURRENT, revision: ++revision });
  });
}

const textOf = (parts: Blob[]) => new Blob(parts).text();
const titlesIn = (json: string) =>
  (JSON.parse(json) as { wins: { title: string }[] }).wins.map(({ title }) => title);

beforeEach(async () => {
  await transact(async (records) => {
    for (const key of (await records.all("")).keys()) await records.del(key);
  });
});

describe("an export", () => {
  it("has every day, in order, and what is current", async () => {
    await fill(150);
    const made = await makeExport("json", null, WORDS, {});
    const file = await textOf(made?.parts ?? []);
    expect(made?.wins).toBe(150);
    expect(titlesIn(file)).toEqual([...titlesIn(file)].sort());
    expect(JSON.parse(file)).toHaveProperty("settings");
  });

  it("of some days has those alone", async () => {
    await fill(150);
    const range = { from: "2020-01-31", to: "2020-02-02" };
    const made = await makeExport("json", range, WORDS, {});
    const file = await textOf(made?.parts ?? []);
    expect(titlesIn(file)).toEqual([31, 32, 33].map((n) => titleOfDay(n)));
    expect(JSON.parse(file)).not.toHaveProperty("settings");
  });

  it("is of one moment: what changes while it is read begins it anew", async () => {
    await fill(150);
    let moved = false;
    const pause = async () => {
      if (moved) return;
      moved = true; // from a day to come to one that was read
      await put(dayOf("2020-05-01"), dayOf("2020-01-02", "win of 2020-01-02", "win of 2020-05-01"));
    };
    const made = await makeExport("json", null, WORDS, { pause });
    const titles = titlesIn(await textOf(made?.parts ?? []));
    expect(titles.filter((title) => title === "win of 2020-05-01")).toHaveLength(1);
    expect(titles).toHaveLength(150);
  });

  it("comes to nothing when it is cancelled", async () => {
    await fill(150);
    const { signal, abort } = cancelling();
    const made = await makeExport("csv", null, WORDS, { signal, pause: async () => abort() });
    expect(made).toBeNull();
  });
});

const titleOfDay = (n: number) =>
  `win of ${new Date(Date.parse("2019-12-31T12:00:00Z") + n * 86_400_000).toISOString().slice(0, 10)}`;

function cancelling() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

describe("an import", () => {
  it("of an export finds nothing new; of an export from elsewhere all of it", async () => {
    await fill(20);
    const made = await makeExport("json", null, WORDS, {});
    const file = new File(made?.parts ?? [], "wins.json");
    expect(await previewFile(file, OPTIONS)).toMatchObject({ plan: { added: [], same: 20 } });
    await put(...Array.from({ length: 20 }, (_, i) => dayOf(titleOfDay(i + 1).slice(7))));
    const preview = await previewFile(file, OPTIONS);
    expect(preview.status === "planned" && preview.plan.added).toHaveLength(20);
  });

  it("is refused by its size before a byte is read, and when it cannot be read at all", async () => {
    const huge = {
      name: "",
      size: 200 * 1024 * 1024,
      arrayBuffer: () => Promise.reject(new Error("read")),
    };
    expect(await previewFile(huge, OPTIONS)).toMatchObject({ problem: "too-big" });
    const folder = { name: "", size: 0, arrayBuffer: () => Promise.reject(new Error("a folder")) };
    expect(await previewFile(folder, OPTIONS)).toMatchObject({ problem: "no-access" });
  });

  it("of a tail has its wins, and says when they were saved", async () => {
    const wins = [win("A", "2026-11-20"), win("B", "2026-11-21"), { id: "damaged" }];
    const preview = await previewTail(wins, 1_700_000_000_000, OPTIONS);
    expect(preview).toMatchObject({ status: "planned", exportedAt: 1_700_000_000_000 });
    expect(preview.status === "planned" && preview.plan.added).toEqual(wins.slice(0, 2));
  });
});

const PATCH = { type: "data/patch", stage: "stage", undo: false } as const;

describe("entering", () => {
  /** A page's store on a writer in the test's hands. */
  function aPage() {
    let publish: (snapshot: Snapshot) => void = () => {};
    let settle: (id: string) => void = () => {};
    const sent: Intent[] = [];
    const told: Intent[] = [];
    let answer: Answer | undefined;
    const live: Live = {
      watch: (onSnapshot, onEntered) => {
        publish = onSnapshot;
        settle = onEntered;
      },
      send: async (intent) => {
        sent.push(intent);
        return { kept: true };
      },
      ask: async (intent) => {
        told.push(intent);
        return answer;
      },
      publish: () => {},
    };
    const ids = ["i1"];
    const store = createPageStore(
      {
        ...{ now: () => 0, zone: () => "UTC", today: () => "2026-11-22" },
        ...{ newId: () => ids.pop() ?? "none", after: () => {} },
      },
      null,
    );
    store.connect(live);
    const say = (change: Partial<Snapshot>) => publish({ ...EMPTY_SNAPSHOT, ...change });
    const answers = (next: Answer) => {
      answer = next;
    };
    return { store, sent, told, say, answers, settle: (id: string) => settle(id) };
  }

  it("is done when the writer's snapshot names it, though the outbox forgot it before", async () => {
    const { store, say, settle } = aPage();
    const entered = enter(PATCH, store);
    await Promise.resolve();
    settle("i1");
    setImmediate(() => say({ revision: 1, applied: ["i1"] }));
    expect(await entered).toEqual({ entered: true });
  });

  it("says why when the writer is in trouble", async () => {
    const { store, say } = aPage();
    const entered = enter(PATCH, store);
    setImmediate(() => say({ trouble: "full" }));
    expect(await entered).toEqual({ entered: false, trouble: "full" });
  });

  it("of the end of everything is told, and laid nowhere", async () => {
    const { store, sent, told, answers } = aPage();
    answers({ entered: true, revision: 1 });
    expect(await wipe(store)).toEqual({ wiped: true, isCopyLeft: false });
    expect(told).toMatchObject([{ type: "data/wipe", id: "i1" }]);
    expect(sent).toEqual([]);
    expect(store.get().pending).toEqual([]);
  });

  it("of the end of everything says what is left of it, and what refused it", async () => {
    const { store, answers } = aPage();
    answers({ entered: true, revision: 1, isCopyLeft: true });
    expect(await wipe(store)).toEqual({ wiped: true, isCopyLeft: true });
    answers({ entered: false, trouble: "newer" });
    expect(await wipe(store)).toEqual({ wiped: false, trouble: "newer" });
  });

  it("of the end of everything believes the snapshot, or says that nobody answered", async () => {
    vi.useFakeTimers();
    const { store, say } = aPage();
    const wiped = wipe(store);
    await vi.advanceTimersByTimeAsync(3000);
    say({ revision: 1, applied: ["i1"] });
    expect(await wiped).toEqual({ wiped: true, isCopyLeft: false });
    const unheard = wipe(store);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await unheard).toEqual({ wiped: false, trouble: "unheard" });
    vi.useRealTimers();
  });
});

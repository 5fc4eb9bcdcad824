/** Copies of a history, on a browser's stores in memory that say no where the real ones do. */
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Day, Snapshot, Win } from "@/utils/domain/schema";
import { EMPTY_SNAPSHOT } from "@/utils/domain/snapshot";

const DAY = "2026-11-22";
const AT = Date.UTC(2026, 10, 22, 9);

function area() {
  const kept = new Map<string, unknown>();
  return {
    kept,
    get: vi.fn(async (keys: string | null) =>
      Object.fromEntries([...kept].filter(([key]) => keys === null || key === keys)),
    ),
    set: vi.fn(async (items: object) => {
      for (const [key, value] of Object.entries(items)) kept.set(key, value);
    }),
    remove: vi.fn(async (keys: string[]) => {
      for (const key of keys) kept.delete(key);
    }),
    clear: vi.fn(async () => kept.clear()),
  };
}

type Item = { id: number; state: string; byExtensionId: string; filename: string; exists: boolean };

/** The browser's downloads; what is asked for waits until the person has said where to save it. */
function aDownloader() {
  const items: Item[] = [];
  const listeners = new Set<(change: { id: number }) => void>();
  return {
    items,
    download: vi.fn(async ({ filename }: { filename: string }) => {
      const id = items.length + 1;
      const item = { filename, byExtensionId: "tiny-wins", exists: true };
      items.push({ id, state: "in_progress", ...item });
      return id;
    }),
    search: vi.fn(async (query: Partial<Item>) =>
      items.filter((item) =>
        Object.entries(query).every(([key, value]) => item[key as keyof Item] === value),
      ),
    ),
    onChanged: {
      addListener: (listener: (change: { id: number }) => void) => listeners.add(listener),
      removeListener: (listener: (change: { id: number }) => void) => listeners.delete(listener),
    },
    /** The person says where to. */
    answer(id: number) {
      for (const item of items) if (item.id === id) item.state = "complete";
      for (const listener of listeners) listener({ id });
    },
  };
}

let browser: ReturnType<typeof aBrowser>;
function aBrowser() {
  return {
    storage: { local: area(), sync: area() },
    alarms: { create: vi.fn(), clearAll: vi.fn() },
    notifications: {
      getAll: async () => ({ "hour:1": {}, "words that were not saved": {} }),
      clear: vi.fn(async (_id: string) => true),
    },
    permissions: { contains: async () => true },
    downloads: aDownloader(),
    runtime: { id: "tiny-wins" },
  };
}
vi.mock("@/utils/platform/browser", () => ({
  get browser() {
    return browser;
  },
}));
vi.mock("@/utils/platform/mirror", () => ({ keepMirror: async () => true }));
vi.mock("@/utils/platform/staging", () => ({ dropAll: async () => {} }));

/** The history; `gate` is what its readers wait for. */
let days: Day[];
let gate: Promise<void>;
let isRead: boolean;
vi.mock("@/utils/platform/history", () => ({
  open: async () => ({
    dates: days.map(({ day }) => day),
    counts: Object.fromEntries(days.map(({ day, wins }) => [day, wins.length])),
  }),
  read: async (first: string, last: string) => {
    isRead = true;
    await gate;
    return days.filter(({ day }) => day >= first && day <= last);
  },
  readThese: async (dates: string[]) => {
    return days.filter(({ day }) => dates.includes(day));
  },
  readNow: async () => EMPTY_SNAPSHOT.current,
}));

/** The origin's own files, which the browser holds fast while they are written. */
class Ring {
  readonly files = new Map<string, Uint8Array>();
  exists = false;
  refusal: string | null = null;
  writing = 0;

  async getDirectory() {
    return {
      getDirectoryHandle: async () => {
        this.exists = true;
        return this;
      },
      removeEntry: async () => {
        const why = this.refusal ?? (this.writing > 0 ? "NoModificationAllowedError" : null);
        if (why) throw new DOMException("No", why);
        if (!this.exists) throw new DOMException("No", "NotFoundError");
        this.exists = false;
        this.files.clear();
      },
    };
  }
  async *entries() {
    for (const [name, bytes] of this.files) {
      yield [name, { kind: "file", getFile: async () => ({ size: bytes.length }) }] as const;
    }
  }
  async removeEntry(name: string) {
    this.files.delete(name);
  }
  async getFileHandle(name: string) {
    this.files.set(name, new Uint8Array());
    return { createWritable: async () => this.writable(name) };
  }
  private writable(name: string) {
    this.writing++;
    let size = 0;
    return new WritableStream<Uint8Array>({
      write: (part) => void (size += part.length),
      close: () => {
        this.writing--;
        this.files.set(name, new Uint8Array(size));
      },
      abort: () => void this.writing--,
    });
  }
}

let ring: Ring;
let copies: typeof import("@/utils/platform/copies");

function win(id: string): Win {
  return { id, title: id, at: AT, day: DAY, zone: "UTC", stone: "slate", updatedAt: AT };
}

/** The snapshot of a history of these wins, on one day. */
function historyOf(...ids: string[]): Snapshot {
  days = [{ day: DAY, wins: ids.map(win), hours: [] }];
  return { ...EMPTY_SNAPSHOT, today: DAY, revision: 1, counts: { [DAY]: ids.length } };
}

function withTail(snapshot: Snapshot): Snapshot {
  const settings = { ...snapshot.current.settings, backupTail: true };
  return { ...snapshot, current: { ...snapshot.current, settings } };
}

const noFile = () => Promise.reject(new Error("none is asked for"));

beforeEach(async () => {
  browser = aBrowser();
  ring = new Ring();
  gate = Promise.resolve();
  vi.stubGlobal("navigator", { storage: ring });
  vi.resetModules();
  copies = await import("@/utils/platform/copies");
});

describe("deleting the copies", () => {
  test("leaves neither ring nor tail, and none is made of what was being read", async () => {
    const snapshot = withTail(historyOf("a", "b"));
    await copies.keepCopies(snapshot, noFile);
    expect(ring.files.size).toBe(1);
    expect(browser.storage.sync.kept.size).toBeGreaterThan(0);
    let open = () => {};
    gate = new Promise((resolve) => {
      open = resolve;
    });
    isRead = false;
    const making = copies.keepCopies({ ...snapshot, today: "2026-11-23" }, noFile);
    await vi.waitFor(() => expect(isRead).toBe(true));

    const dropped = copies.dropCopies();
    open();
    await Promise.all([dropped, making]);

    expect(ring.files.size).toBe(0);
    expect(browser.storage.sync.kept.size).toBe(0);
  });

  test("stops a tail between its reading and its writing", async () => {
    const { sync } = browser.storage;
    let dropped = Promise.resolve();
    sync.get.mockImplementation(async (keys) => {
      if (keys === null) dropped = copies.dropCopies();
      return {};
    });

    await copies.keepCopies(withTail(historyOf("a")), noFile);
    await dropped;

    expect(sync.set).not.toHaveBeenCalled();
    expect(sync.kept.size).toBe(0);
  });

  test("says so when one is left, and drops the other all the same", async () => {
    await copies.keepCopies(withTail(historyOf("a")), noFile);
    ring.refusal = "NoModificationAllowedError";
    await expect(copies.dropCopies()).rejects.toThrow();
    expect(browser.storage.sync.kept.size).toBe(0);

    ring.refusal = null;
    browser.storage.sync.clear.mockRejectedValueOnce(new Error("too many writes"));
    await expect(copies.dropCopies()).rejects.toThrow("too many writes");
    expect(ring.files.size).toBe(0);
  });

  test("that were never made is done", async () => {
    await copies.dropCopies();
  });
});

test("the ring counts the wins that are in its files: samples are not, and poison none", async () => {
  const samples = Array.from({ length: 231 }, (_, i) => `sample-${i}`);
  await copies.keepCopies(historyOf(...samples), noFile);
  expect([...ring.files.keys()]).toEqual([]);

  await copies.keepCopies(historyOf("a", "b", ...samples), noFile);
  expect([...ring.files.keys()][0]).toMatch(/^2026-11-22_2_/);

  await copies.keepCopies({ ...historyOf("a", "b", "c"), today: "2026-11-23" }, noFile);
  expect([...ring.files.keys()].at(-1)).toMatch(/^2026-11-23_3_/);
});

function withFiles(snapshot: Snapshot): Snapshot {
  const settings = { ...snapshot.current.settings, backupFiles: true };
  return { ...snapshot, current: { ...snapshot.current, settings } };
}

const noted = () => browser.storage.local.kept.get("copies") as { fileDay?: string };
const aFile = async () => "data:,{}";

test("a file of samples alone is not saved", async () => {
  vi.stubGlobal("document", {}); // as in Firefox's event page
  await copies.keepCopies(withFiles(historyOf("sample-1")), aFile);
  await Promise.resolve();
  expect(browser.downloads.download).not.toHaveBeenCalled();
  await copies.keepCopies(withFiles(historyOf("a")), aFile);
  await vi.waitFor(() => expect(browser.downloads.download).toHaveBeenCalledOnce());
});

test("while the browser asks where to save a file, the other copies go on, and it asks once", async () => {
  vi.stubGlobal("document", {});
  const { downloads } = browser;
  await copies.keepCopies(withFiles(historyOf("a")), aFile);
  await vi.waitFor(() => expect(downloads.download).toHaveBeenCalledOnce());

  await copies.keepCopies(withFiles({ ...historyOf("a", "b"), today: "2026-11-23" }), aFile);
  expect([...ring.files.keys()].at(-1)).toMatch(/^2026-11-23_2_/);

  vi.resetModules(); // the worker died, and the browser still asks
  copies = await import("@/utils/platform/copies");
  await copies.keepCopies(withFiles(historyOf("a", "b")), aFile);
  await vi.waitFor(() =>
    expect(downloads.search).toHaveBeenLastCalledWith({ id: downloads.items[0]?.id }),
  );
  downloads.answer(1);
  await vi.waitFor(() => expect(noted().fileDay).toBe(DAY));
  expect(downloads.download).toHaveBeenCalledOnce();
});

test("seven files are kept, over restarts that a browser remembers no download of", async () => {
  vi.stubGlobal("document", {});
  const { downloads } = browser;
  for (let day = 1; day <= 9; day++) {
    vi.resetModules();
    copies = await import("@/utils/platform/copies");
    downloads.items.length = 0;
    const snapshot = { ...historyOf("a"), today: `2026-12-0${day}`, revision: day };
    await copies.keepCopies(withFiles(snapshot), aFile);
    await vi.waitFor(() => expect(downloads.items).toHaveLength(1));
    downloads.answer(1);
    await vi.waitFor(() => expect(noted().fileDay).toBe(snapshot.today));
  }
  const saved = downloads.download.mock.calls.map(([{ filename }]) => filename);
  const place = (number: number) => `Tiny Wins/since 2026-12-01/tiny-wins-${number}.json`;
  expect(saved).toEqual([1, 2, 3, 4, 5, 6, 7, 1, 2].map(place));
});

test("a history that is begun anew writes over no file of an earlier one", async () => {
  vi.stubGlobal("document", {});
  await copies.keepCopies(withFiles({ ...historyOf("a"), today: "2027-01-05" }), aFile);
  await vi.waitFor(() => expect(browser.downloads.download).toHaveBeenCalledOnce());
  expect(browser.downloads.items[0]?.filename).toContain("since 2027-01-05/");
});

test("what is forgotten leaves what waits in the outbox, and no notification", async () => {
  const { local } = browser.storage;
  await local.set({ snapshot: {}, copies: {}, "intent:i1": {} });

  await copies.forgetStores();

  expect([...local.kept.keys()]).toEqual(["intent:i1"]);
  const cleared = browser.notifications.clear.mock.calls.map(([id]) => id);
  expect(cleared).toEqual(["hour:1", "words that were not saved"]);
});

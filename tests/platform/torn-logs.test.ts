import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeEach, expect, test, vi } from "vitest";

const session = new Map<string, unknown>();
const written: string[] = [];
let isFull = false;

const area = (set: (items: Record<string, unknown>) => void) => ({
  get: async (key: string) => (session.has(key) ? { [key]: session.get(key) } : {}),
  set: async (items: Record<string, unknown>) => {
    if (isFull && !("refused" in items)) throw new Error("No space left on device");
    set(items);
  },
  remove: async (key: string) => void session.delete(key),
});
const storage = {
  session: area((items) => {
    for (const [key, value] of Object.entries(items)) session.set(key, value);
  }),
  local: area((items) => written.push(...Object.values(items).map(String))),
};
let isFirefox = false;
vi.mock("@/utils/platform/browser", () => ({ browser: { storage }, isFirefox: () => isFirefox }));

/** A life of the worker. */
const live = () => {
  vi.resetModules();
  return import("@/utils/platform/torn-logs");
};
const bytes = () => written.reduce((sum, { length }) => sum + length, 0);

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("IDBKeyRange", IDBKeyRange);
  session.clear();
  written.length = 0;
  isFull = false;
  isFirefox = false;
});

test("where nothing was refused nothing is written", async () => {
  const { noteRefused, renewLogs } = await live();
  await renewLogs();
  await noteRefused("newer");
  await renewLogs();
  expect(written).toEqual([]);
});

test("after a refusal more than a log holds is written, once, in pieces that stay in the log", async () => {
  const { noteRefused, renewLogs } = await live();
  await noteRefused("full");
  await Promise.all([renewLogs(), renewLogs()]);
  expect(bytes()).toBeGreaterThan(4 * 1024 * 1024);
  expect(bytes()).toBeLessThan(8 * 1024 * 1024);
  expect(Math.max(...written.map(({ length }) => length))).toBeLessThan(64 * 1024);
  written.length = 0;
  await renewLogs();
  expect(written).toEqual([]);
});

test("Firefox, whose stores have no such log, is not made to write for nothing", async () => {
  isFirefox = true;
  const { noteRefused, renewLogs } = await live();
  await noteRefused("full");
  await renewLogs();
  expect(written).toEqual([]);
});

test("as long as there is no room it is put off, also to the next life", async () => {
  const { noteRefused, renewLogs } = await live();
  await noteRefused("full");
  isFull = true;
  await expect(renewLogs()).rejects.toThrow();
  isFull = false;
  await (await live()).renewLogs();
  expect(bytes()).toBeGreaterThan(4 * 1024 * 1024);
});

import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeEach, expect, test, vi } from "vitest";

const session = new Map<string, unknown>();
const written: string[] = [];
let isFull = false;

const area = (set: (items: Record<string, unknown>) => void) => ({
  get: async (key: string) => ({ [key]: session.get(key) }),
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
vi.mock("@/utils/platform/browser", () => ({ browser: { storage } }));

const { noteRefused, renewLogs } = await import("@/utils/platform/torn-logs");
const bytes = () => written.reduce((sum, { length }) => sum + length, 0);

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("IDBKeyRange", IDBKeyRange);
  session.clear();
  written.length = 0;
  isFull = false;
});

test("where nothing was refused nothing is written", async () => {
  await renewLogs();
  expect(written).toEqual([]);
});

test("after a refusal more than a log holds is written, once, in pieces that stay in the log", async () => {
  await noteRefused();
  await renewLogs();
  expect(bytes()).toBeGreaterThan(4 * 1024 * 1024);
  expect(Math.max(...written.map(({ length }) => length))).toBeLessThan(64 * 1024);
  written.length = 0;
  await renewLogs();
  expect(written).toEqual([]);
});

test("as long as there is no room it is put off", async () => {
  await noteRefused();
  isFull = true;
  await expect(renewLogs()).rejects.toThrow();
  isFull = false;
  await renewLogs();
  expect(bytes()).toBeGreaterThan(4 * 1024 * 1024);
});

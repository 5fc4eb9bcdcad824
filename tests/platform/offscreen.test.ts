import { beforeEach, expect, test, vi } from "vitest";

/** Chrome's API: one document at a time, and a task that is under way dies with its document. */
let isOpen = false;
let opened = 0;
let die: (() => void) | undefined;
const offscreen = {
  createDocument: async () => {
    if (isOpen) throw new Error("Only a single offscreen document may be created.");
    isOpen = true;
    opened += 1;
  },
  closeDocument: async () => {
    if (!isOpen) throw new Error("No current offscreen document.");
    isOpen = false;
    die?.();
  },
};
const tasks: (() => Promise<unknown>)[] = [];
const sendMessage = () => {
  const gone = new Promise((_, reject) => {
    die = () => reject(new Error("The message channel closed before a response was received."));
  });
  gone.catch(() => {});
  return Promise.race([tasks.shift()?.(), gone]);
};
vi.mock("@/utils/platform/browser", () => ({ browser: { offscreen, runtime: { sendMessage } } }));
const { inOffscreen } = await import("@/utils/platform/offscreen");

beforeEach(() => {
  isOpen = false;
  opened = 0;
  tasks.length = 0;
});

test("two tasks at once have a document each, one after the other", async () => {
  const open = async () => {
    await Promise.resolve();
    return isOpen;
  };
  tasks.push(open, open);
  const heard = [1, 2].map(() => inOffscreen("sound", async (answer) => answer));
  expect(await Promise.all(heard)).toEqual([true, true]);
  expect(opened).toBe(2);
  expect(isOpen).toBe(false);
});

test("one that a dead worker left open is in nobody's way", async () => {
  isOpen = true;
  tasks.push(async () => "done");
  expect(await inOffscreen("sound", async (answer) => answer)).toBe("done");
});

test("a document that is closed in the middle fails its task alone", async () => {
  tasks.push(
    () => new Promise(() => {}),
    async () => "done",
  );
  const cut = inOffscreen("sound", async (answer) => answer);
  const next = inOffscreen("backup", async (answer) => answer);
  await vi.waitFor(() => expect(die).toBeDefined(), { timeout: 10_000 });
  await vi.waitFor(() => expect(isOpen).toBe(true), { timeout: 10_000 });
  await offscreen.closeDocument();
  await expect(cut).rejects.toThrow("message channel closed");
  expect(await next).toBe("done");
});

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

test("two tasks at once share the document, which closes behind the last", async () => {
  let save = () => {};
  tasks.push(
    async () => "file",
    async () => "click",
  );
  const asked = new Promise<void>((resolve) => {
    save = resolve;
  });
  const backup = inOffscreen("backup", () => asked);
  expect(await inOffscreen("sound", async (answer) => answer)).toBe("click");
  expect(isOpen).toBe(true);
  save();
  await backup;
  expect(opened).toBe(1);
  expect(isOpen).toBe(false);
});

test("one that a dead worker left open is in nobody's way", async () => {
  isOpen = true;
  tasks.push(async () => "done");
  expect(await inOffscreen("sound", async (answer) => answer)).toBe("done");
});

test("a document that is closed in the middle fails its task; the next one has its own", async () => {
  tasks.push(
    () => new Promise(() => {}),
    async () => "done",
  );
  const cut = inOffscreen("sound", async (answer) => answer);
  await vi.waitFor(() => expect(die).toBeDefined(), { timeout: 10_000 });
  await vi.waitFor(() => expect(isOpen).toBe(true), { timeout: 10_000 });
  await vi.waitFor(() => expect(tasks).toHaveLength(1));
  await offscreen.closeDocument();
  await expect(cut).rejects.toThrow("message channel closed");
  expect(await inOffscreen("backup", async (answer) => answer)).toBe("done");
});

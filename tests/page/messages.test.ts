import fc from "fast-check";
import { expect, it, vi } from "vitest";

type Listener = (message: unknown, sender: object) => unknown;
const listeners: Listener[] = [];
const runtime = {
  id: "ours",
  getURL: () => "chrome-extension://ours/",
  onMessage: { addListener: (listener: Listener) => void listeners.push(listener) },
};
vi.mock("@/utils/platform/browser", () => ({ browser: { runtime } }));

const PAGE = { id: "ours", url: "chrome-extension://ours/popup.html" };
const PAUSE = { id: "i", at: 1, type: "hour/pause", hourId: "h" };

async function door() {
  listeners.length = 0;
  const { answerMessages } = await import("@/utils/platform/messages");
  const handle = vi.fn(async () => ({ entered: true as const, revision: 1 }));
  answerMessages(handle);
  const [listener] = listeners as [Listener];
  return { handle, listener };
}

it("a message of our own pages gets its answer", async () => {
  const { handle, listener } = await door();
  expect(await listener(PAUSE, PAGE)).toEqual({ entered: true, revision: 1 });
  expect(handle).toHaveBeenCalledWith(PAUSE);
});

it("that is garbage, or of somebody else, gets no answer and changes nothing", async () => {
  const { handle, listener } = await door();
  const strangers = [
    { ...PAGE, id: "theirs" },
    { id: "ours", url: "https://example.org/" },
    { id: "ours", url: "chrome-extension://ours.example/popup.html" },
    { id: "ours" },
    {},
  ];
  for (const sender of strangers) expect(listener(PAUSE, sender)).toBeUndefined();
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withSparseArray: true }), (message) => {
      expect(listener(message, PAGE)).toBeUndefined();
    }),
    { numRuns: 10_000 },
  );
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(PAUSE)), fc.anything(), (key, value) => {
      const isSame = key === "hourId" || key === "id" ? typeof value === "string" : false;
      const message = { ...PAUSE, [key]: value };
      if (!isSame && key !== "at") expect(listener(message, PAGE)).toBeUndefined();
    }),
  );
  expect(handle).not.toHaveBeenCalled();
});

it("of the version before, which named a day as well, is taken", async () => {
  const { handle, listener } = await door();
  await listener({ type: "query/publish", today: "2026-11-24" }, PAGE);
  expect(handle).toHaveBeenCalledWith({ type: "query/publish" });
});

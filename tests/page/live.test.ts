/** A page's line to the writer, over an API that fails in every way that was seen. */
import { afterEach, beforeEach, describe, expect, it, test, vi } from "vitest";
import type { Intent } from "@/utils/domain/schema";

const never = () => new Promise<never>(() => {});
const api = {
  storage: {
    local: {
      set: vi.fn<(items: object) => Promise<void>>(),
      get: vi.fn(never),
      remove: vi.fn(never),
    },
    onChanged: { addListener: vi.fn() },
  },
  runtime: { sendMessage: vi.fn<(message: unknown) => Promise<unknown>>() },
};
vi.mock("@/utils/platform/browser", () => ({ browser: api }));

const INTENT: Intent = { id: "i", at: 1, type: "hour/pause", hourId: "h" };

let send: () => Promise<unknown>;
let ask: () => Promise<unknown>;

beforeEach(async () => {
  const { live } = await import("@/utils/platform/live");
  send = () => live.send(INTENT);
  ask = () => live.ask(INTENT);
  vi.useFakeTimers();
  vi.stubGlobal("browser", api);
  api.storage.local.set.mockReset().mockResolvedValue();
  api.runtime.sendMessage.mockReset();
});
afterEach(() => vi.useRealTimers());

describe("an intent on its way", () => {
  it("is told again with the same id until it has an answer", async () => {
    api.storage.local.set.mockRejectedValue(new Error("no storage"));
    api.runtime.sendMessage
      .mockRejectedValueOnce(new Error("Could not establish connection."))
      .mockRejectedValueOnce(new Error("The message channel closed before a response was received"))
      .mockResolvedValueOnce(undefined)
      .mockResolvedValueOnce({ entered: true, revision: 1 });
    const kept = send();

    await vi.advanceTimersByTimeAsync(2000);

    expect(await kept).toEqual({ kept: true });
    expect(api.runtime.sendMessage.mock.calls.map(([message]) => message)).toEqual(
      Array(4).fill(INTENT),
    );
  });

  it("is kept when it is laid down, whoever never answers", async () => {
    api.runtime.sendMessage.mockImplementation(never);
    expect(await send()).toEqual({ kept: true });
  });

  it("is given back after five seconds when nobody answers at all, so that the words stay", async () => {
    api.storage.local.set.mockImplementation(never);
    api.runtime.sendMessage.mockImplementation(never);
    const kept = send();

    await vi.advanceTimersByTimeAsync(5000);

    expect(await kept).toEqual({ kept: false, trouble: "closed" });
  });

  it("is given back for want of room when either says so", async () => {
    const message = "IO error: .../000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3)"; // Chromium 156
    api.storage.local.set.mockRejectedValue(new Error(message));
    api.runtime.sendMessage.mockResolvedValue({ entered: false, trouble: "closed" });
    expect(await send()).toEqual({ kept: false, trouble: "full" });
  });

  it("is given back with the reason when both refuse", async () => {
    api.storage.local.set.mockRejectedValue(new Error("QUOTA_BYTES exceeded"));
    api.runtime.sendMessage.mockResolvedValue({ entered: false, trouble: "newer" });
    expect(await send()).toEqual({ kept: false, trouble: "newer" });
  });
});

test("what must not wait is told again until it has an answer, and never laid down", async () => {
  api.runtime.sendMessage
    .mockRejectedValueOnce(new Error("Could not establish connection."))
    .mockResolvedValueOnce({ entered: false, trouble: "full" });
  const asked = ask();

  await vi.advanceTimersByTimeAsync(2000);

  expect(await asked).toEqual({ entered: false, trouble: "full" });
  expect(api.storage.local.set).not.toHaveBeenCalled();
});

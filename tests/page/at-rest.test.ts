// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { untilNeeded } from "../../utils/page/at-rest";
import type { Picture, Still } from "../../utils/platform/first-picture";

const NOON = Date.UTC(2026, 10, 28, 12);
const STILL = { revision: 7, today: "2026-11-28", aside: 0, back: null, welcome: null };
const SNAPSHOT = { revision: 7, today: "2026-11-28", aside: 0, trouble: null };

type Listener = (changes: object, area: string) => void;
let stored: Record<string, unknown>;
/** What the person's account holds. */
let account: Record<string, unknown>;
let shortcut: string;
let listeners: Set<Listener>;

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
  stored = { snapshot: SNAPSHOT };
  account = {};
  shortcut = "Alt+Shift+L";
  listeners = new Set();
  vi.stubGlobal("chrome", {
    commands: { getAll: async () => [{ name: "log-win", shortcut }] },
    action: {},
    storage: {
      local: { get: async () => stored },
      sync: { get: async () => account },
      onChanged: {
        addListener: (listen: Listener) => listeners.add(listen),
        removeListener: (listen: Listener) => listeners.delete(listen),
      },
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Holds for an hour, as long as `isSame`. */
let isSame = true;
const picture = {
  until: NOON + 3_600_000,
  holds: (moment: number) => isSame && moment < NOON + 3_600_000,
} as Picture;

/** Whether the page was needed once the act was done. */
async function isNeeded(act: () => void | Promise<void>, still: Still = STILL): Promise<boolean> {
  isSame = true;
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  let needed = false;
  void untilNeeded(picture, still, begun).then((known) => {
    needed = true;
    wasStill = known;
  });
  touch = begin;
  await vi.advanceTimersByTimeAsync(0);
  await act();
  await vi.advanceTimersByTimeAsync(0);
  if (needed) expect(listeners.size).toBe(0); // nothing is listened to any more
  return needed;
}
let touch = () => {};
/** Whether it was known to be true until then. */
let wasStill: boolean;

describe("a page at rest", () => {
  test("does without its scripts while nothing happens", async () => {
    expect(await isNeeded(() => {})).toBe(false);
    expect(await isNeeded(() => void dispatchEvent(new Event("focus")))).toBe(false);
    expect(await isNeeded(() => void vi.advanceTimersByTime(3_599_999))).toBe(false);
  });

  test.each<[string, () => void]>([
    ["it is touched", () => touch()],
    ["its time is over", () => void vi.advanceTimersByTime(3_600_000)],
    [
      "its time is over by a clock that was set back a little",
      () => {
        vi.advanceTimersByTime(3_599_000);
        vi.setSystemTime(Date.now() - 10);
        vi.advanceTimersByTime(1010);
      },
    ],
    [
      "it is another picture in a zone of another time",
      () => {
        isSame = false;
        vi.advanceTimersByTime(60_000);
      },
    ],
    ["something is stored", () => listeners.forEach((listen) => void listen({}, "local"))],
    [
      "it is another picture in a window of another size",
      () => {
        isSame = false;
        dispatchEvent(new Event("resize"));
      },
    ],
    [
      "the machine slept past its time",
      () => {
        vi.setSystemTime(NOON + 7_200_000);
        document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
      },
    ],
  ])("needs them when %s", async (_, act) => {
    expect(await isNeeded(act)).toBe(true);
  });

  test("out of sight sleeps past its time, until it is seen", async () => {
    const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    expect(await isNeeded(() => void vi.advanceTimersByTime(7_200_000))).toBe(false);
    hidden.mockReturnValue(false);
    const seen = () =>
      void document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    vi.setSystemTime(NOON);
    const sleepsAndIsSeen = () => {
      vi.advanceTimersByTime(7_200_000);
      seen();
    };
    expect(await isNeeded(sleepsAndIsSeen)).toBe(true);
    hidden.mockRestore();
  });

  test.each<[string, object]>([
    ["a win came while it was not open", { snapshot: { ...SNAPSHOT, revision: 8 } }],
    ["the day is another", { snapshot: { ...SNAPSHOT, today: "2026-11-29" } }],
    ["the history needs help", { snapshot: { ...SNAPSHOT, trouble: "full" } }],
    ["a record turned out to be unread", { snapshot: { ...SNAPSHOT, aside: 1 } }],
    ["nothing is stored", {}],
    ["something was lost", { lost: { version: 1 } }],
    ["an update has news", { news: "0.2.0" }],
  ])("needs them when it begins and %s", async (_, other) => {
    stored =
      "snapshot" in other || Object.keys(other).length === 0
        ? { ...other }
        : { ...stored, ...other };
    expect(await isNeeded(() => {})).toBe(true);
  });

  test.each([true, false])("gone back to (%s) asks again when it was kept aside", async (kept) => {
    stored = { snapshot: SNAPSHOT };
    const back = () => {
      stored = { snapshot: { ...SNAPSHOT, revision: 8 } };
      dispatchEvent(Object.assign(new Event("pageshow"), { persisted: kept }));
    };
    expect(await isNeeded(back)).toBe(kept);
  });

  test("tells whether it was known to be true until it was needed", async () => {
    await isNeeded(() => listeners.forEach((listen) => void listen({}, "local")));
    expect(wasStill).toBe(true);
    stored = { snapshot: { ...SNAPSHOT, revision: 8 } };
    await isNeeded(() => {});
    expect(wasStill).toBe(false);
    chrome.storage.local.get = () => new Promise(() => {}); // has not said yet
    await isNeeded(() => touch());
    expect(wasStill).toBe(false);
  });

  const FIRST_DAY = { ...STILL, welcome: { shortcut: "Alt+Shift+L", pinned: null } };

  test("of a first day does without them as well", async () => {
    expect(await isNeeded(() => {}, FIRST_DAY)).toBe(false);
  });

  test.each<[string, () => void]>([
    ["has another shortcut", () => (shortcut = "Ctrl+Shift+9")],
    ["finds an earlier history", () => (account = { tail: { version: 1 } })],
  ])("of a first day needs them when it %s", async (_, happened) => {
    happened();
    expect(await isNeeded(() => {}, FIRST_DAY)).toBe(true);
  });

  test("needs them when the store cannot be read", async () => {
    chrome.storage.local.get = () => Promise.reject(new Error("Refused"));
    expect(await isNeeded(() => {})).toBe(true);
  });
});

declare const chrome: { storage: { local: { get(): Promise<unknown> } } };

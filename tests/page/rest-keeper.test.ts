// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { EMPTY_SNAPSHOT } from "../../utils/domain/snapshot";
import { restKeeper } from "../../utils/page/first-picture";
import { writeCopy } from "../../utils/platform/copy";
import type { Still } from "../../utils/platform/first-picture";
import { type HandedOn, handOn } from "../../utils/platform/handed-on";

const STILL: Still = { revision: 7, today: "2026-11-28", aside: 0, back: null, welcome: null };
const QUIET_MS = 300;
/** Whether the parts are there that come behind the first frame. */
let isWhole = true;

beforeEach(() => {
  vi.useFakeTimers({
    now: Date.UTC(2026, 10, 28, 12),
    toFake: ["setTimeout", "clearTimeout", "Date"],
  });
  localStorage.clear();
  writeCopy(EMPTY_SNAPSHOT);
  isWhole = true;
  document.body.replaceChildren(document.createElement("main"));
  handed({});
});
afterEach(() => {
  document.body.dispatchEvent(new Event("keydown", { bubbles: true })); // so that none goes on watching
  vi.useRealTimers();
});

function handed(more: Partial<HandedOn>): void {
  const nothing = () => {};
  handOn({
    copy: "",
    still: null,
    wasStill: false,
    isTouched: () => false,
    drawn: nothing,
    alive: nothing,
    ...more,
  });
}

function kept(): Still | null {
  const [, rest = "null"] = (localStorage.getItem("first-picture") ?? "").split("\n");
  return (JSON.parse(rest) as { still: Still } | null)?.still ?? null;
}

/** What is kept of a page that is told what it shows, then has something happen to it, then is quiet. */
async function keptAfter(
  happens: (tell: ReturnType<typeof restKeeper>) => void,
): Promise<Still | null> {
  const tell = restKeeper("newtab", () => isWhole);
  tell(STILL, [0]);
  await vi.advanceTimersByTimeAsync(QUIET_MS / 2);
  happens(tell);
  await vi.advanceTimersByTimeAsync(QUIET_MS);
  return kept();
}

describe("the whole page", () => {
  test("is kept when it has been quiet for a while", async () => {
    const tell = restKeeper("newtab", () => isWhole);
    tell(STILL, [0]);
    await vi.advanceTimersByTimeAsync(QUIET_MS - 1);
    expect(kept()).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(kept()).toEqual(STILL);
  });

  test("is kept once what comes late is there", async () => {
    const back = { months: 12, day: "2025-11-28", title: "Swam", more: 0 };
    expect(await keptAfter((tell) => tell({ ...STILL, back }, [0]))).toEqual({ ...STILL, back });
  });

  test("is kept once nothing is pointed at any more", async () => {
    const tip = document.createElement("p");
    tip.dataset.passing = "";
    expect(await keptAfter(() => document.body.append(tip))).toBeNull();
    dispatchEvent(new Event("pagehide"));
    expect(kept()).toBeNull();
    tip.remove();
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    expect(kept()).toEqual(STILL);
  });

  test("is kept when it is left before it has been quiet", async () => {
    restKeeper("newtab", () => isWhole)(STILL, [0]);
    dispatchEvent(new Event("pagehide"));
    expect(kept()).toEqual(STILL);
  });

  test("out of sight is not kept, as its clock stands still, until it has been seen", async () => {
    const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    expect(await keptAfter(() => {})).toBeNull();
    dispatchEvent(new Event("pagehide"));
    expect(kept()).toBeNull();
    hidden.mockReturnValue(false);
    dispatchEvent(new Event("visibilitychange"));
    expect(kept()).toBeNull();
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    expect(kept()).toEqual(STILL);
    hidden.mockRestore();
  });

  test("is kept when it is closed, though it is told first that it is out of sight", () => {
    restKeeper("newtab", () => isWhole)(STILL, [0]);
    const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    dispatchEvent(new Event("visibilitychange"));
    dispatchEvent(new Event("pagehide"));
    expect(kept()).toEqual(STILL);
    hidden.mockRestore();
  });

  test.each<[string, (tell: ReturnType<typeof restKeeper>) => void]>([
    ["was clicked by no pointer", () => document.body.click()],
    ["was touched", () => document.body.dispatchEvent(new Event("pointerdown", { bubbles: true }))],
    ["shows what would not stay so", (tell) => tell(null, [0])],
    ["was changed by a win", (tell) => tell({ ...STILL, revision: 8 }, [0])],
    ["still lacks its parts", () => (isWhole = false)],
  ])("is not kept when it %s", async (_, happens) => {
    expect(await keptAfter(happens)).toBeNull();
  });

  test.each<[string, Partial<HandedOn>]>([
    ["came from such a picture", { still: STILL }],
    ["was touched before it was there", { isTouched: () => true }],
  ])("is not kept when it %s", async (_, more) => {
    handed(more);
    expect(await keptAfter(() => {})).toBeNull();
  });
});

/** What is done with no page in sight: what the person is told of it, and what they hear. */
import { beforeEach, expect, test, vi } from "vitest";
import type { Intent } from "@/utils/domain/schema";
import { DEFAULT_SETTINGS } from "@/utils/domain/settings";
import type { Draft } from "@/utils/page/store";

const bell = { flashBadge: vi.fn(async () => {}), sayUnsaved: vi.fn(async () => {}) };
const playStone = vi.fn<() => Promise<void>>();
vi.mock("@/utils/platform/bell", () => bell);
vi.mock("@/utils/platform/sound", () => ({ playStone }));
const { act } = await import("@/entrypoints/background/act");

const WITH_SOUND = { ...DEFAULT_SETTINGS, language: "en" as const, sound: true };
const DONE: Draft = { type: "step/done", stepId: "s" };

let entered: Intent[] = [];
const entering = (kept: boolean) => async (intent: Intent) => {
  entered.push(intent);
  return { kept };
};

beforeEach(() => {
  entered = [];
  vi.clearAllMocks();
  playStone.mockResolvedValue();
});

test("what is kept is told by the badge", async () => {
  await act(entering(true), DONE, "Call Ada", DEFAULT_SETTINGS);
  expect(entered).toMatchObject([{ ...DONE, day: expect.any(String), zone: expect.any(String) }]);
  expect(bell.flashBadge).toHaveBeenCalledOnce();
  expect(bell.sayUnsaved).not.toHaveBeenCalled();
});

test("what is not kept is said, with its words, and neither shown nor heard as done", async () => {
  await act(entering(false), DONE, "Call\u202E Ada", WITH_SOUND);
  expect(bell.sayUnsaved).toHaveBeenCalledWith(expect.stringContaining("saved"), "Call  Ada");
  expect(bell.flashBadge).not.toHaveBeenCalled();
  expect(playStone).not.toHaveBeenCalled();
});

test.each<[string, Draft, boolean, number]>([
  ["a step that is done", DONE, true, 1],
  ["a win", { type: "win/log", title: "Fixed the bike" }, true, 1],
  ["a step that is lined up", { type: "step/line-up", stepIds: ["s"] }, true, 0],
  ["a step that is done, unless it was asked for", DONE, false, 0],
])("a stone is heard for %s", async (_, draft, sound, times) => {
  await act(entering(true), draft, "", { ...WITH_SOUND, sound });
  expect(playStone).toHaveBeenCalledTimes(times);
});

test("nobody waits for the stone, and nothing fails where none can be heard", async () => {
  playStone.mockReturnValueOnce(new Promise(() => {}));
  await act(entering(true), DONE, "", WITH_SOUND);
  playStone.mockRejectedValueOnce(new Error("There is nothing to play a sound on."));
  await act(entering(true), DONE, "", WITH_SOUND);
  expect(bell.flashBadge).toHaveBeenCalledTimes(2);
});

import { expect, test, vi } from "vitest";
import { apply } from "@/utils/domain/apply";
import { EMPTY_SNAPSHOT } from "@/utils/domain/snapshot";
import { now } from "@/utils/platform/clock";
import type { Text } from "@/utils/text/text";
import { EMPTY_WORLD } from "../support/world";

const create = vi.fn(async () => "");
vi.mock("@/utils/platform/browser", () => ({
  browser: {
    alarms: { get: async () => undefined, create: () => {}, clear: async () => true },
    action: {
      setBadgeText: async () => {},
      setBadgeBackgroundColor: async () => {},
      setTitle: async () => {},
    },
    notifications: { create, getAll: async () => ({}) },
    runtime: { getURL: String },
    storage: { local: { get: async () => ({}), set: async () => {} } },
  },
}));
const playStone = vi.fn(() => new Promise<void>(() => {}));
vi.mock("@/utils/platform/sound", () => ({ playStone }));
const { followBell } = await import("@/utils/platform/bell");

test("an hour's end is signalled, whether or not its sound is ever heard", async () => {
  const minute = 60_000;
  const at = now() - minute;
  const start = { id: "hour", at, minutes: 1, day: "2026-11-22", zone: "UTC" } as const;
  const { current, days } = apply(EMPTY_WORLD, { type: "hour/start", ...start });
  const words = Object.assign(() => "", { time: () => "" }) as unknown as Text;

  const settings = { ...current.settings, sound: true };
  const snapshot = { ...EMPTY_SNAPSHOT, current: { ...current, settings }, days };
  const said = await followBell(snapshot, words);

  expect(said).toMatchObject([{ type: "hour/rung", hourId: "hour" }]);
  expect(create).toHaveBeenCalledOnce();
  expect(playStone).toHaveBeenCalledOnce();
});

import { beforeEach, expect, test, vi } from "vitest";
import { EMPTY_SNAPSHOT } from "@/utils/domain/snapshot";
import { dayOf } from "@/utils/domain/world";
import { text } from "../components/stage";
import { aWorld, type TestWorld, TODAY } from "../support/world";

let told: { title: string; message: string }[] = [];
let now = 0;
const nothing = async () => {};
const browser = {
  alarms: { get: nothing, clear: nothing, create: () => {} },
  action: { setBadgeText: nothing, setBadgeBackgroundColor: nothing, setTitle: nothing },
  notifications: {
    getAll: async () => ({}),
    create: async (_: string, options: (typeof told)[number]) => told.push(options),
  },
  storage: { local: { get: async () => ({}), set: nothing } },
  runtime: { getURL: (path: string) => path },
};
vi.mock("@/utils/platform/browser", () => ({ browser }));
vi.mock("@/utils/platform/clock", () => ({ now: () => now }));
vi.mock("@/utils/platform/sound", () => ({ playStone: nothing }));
const { followBell } = await import("@/utils/platform/bell");

beforeEach(() => {
  told = [];
});

/** The hour runs out, and the bell hears of it. */
async function end(world: TestWorld) {
  now = world.at("10:00").now;
  const days = { [TODAY]: dayOf(world.world, TODAY) };
  await followBell({ ...EMPTY_SNAPSHOT, current: world.world.current, days }, text);
  return told[0];
}
const hour = () => aWorld().addSteps("One", "Two").start().at("9:10").done();

test("the end tells the wins, and that what is left waits", async () => {
  expect(await end(hour())).toMatchObject({
    title: "The hour is over. One small win.",
    message: "What is left will wait.",
  });
});

test("with nothing left it speaks of nothing that waits", async () => {
  expect(await end(hour().done())).toMatchObject({ message: "The recap is waiting." });
});

test("without numbers it counts nothing", async () => {
  const world = hour();
  world.act({ type: "settings/set", patch: { numbers: false } });
  const { title, message } = (await end(world)) ?? { title: "", message: "" };
  expect(title).toBe("Tiny Wins: the hour is over");
  expect(message).toBe("What is left will wait.");
});

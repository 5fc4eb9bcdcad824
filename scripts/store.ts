/** The stores' pictures, of the real thing. */
import { resolve } from "node:path";
import { dateIn, enter, winOf, zoneAt } from "../tests/browsers/support/deeds.ts";
import { Extension } from "../tests/browsers/support/extension.ts";
import { goalWorld, seedGoalWorld } from "../tests/browsers/support/goal-world.ts";
import { endAll } from "../tests/browsers/support/hosts.ts";
import type { Surface } from "../tests/browsers/support/surface.ts";

const FOLDER = resolve(import.meta.dirname, "store");
const SIZE = { width: 1280, height: 800 };
const HOUR = "an-hour";
const TODAY = [
  "Watered the plants",
  "Answered Ada",
  "Two pages of the book, on the train",
  "Took the bottles back",
];
const STEPS = ["Clear the desk", "Write 200 words", "Call the dentist"];

/** Takes them all: in the late morning, after twelve weeks. */
export async function takePictures(): Promise<void> {
  const zone = zoneAt(11);
  await using stack = new AsyncDisposableStack();
  stack.defer(endAll);
  const tiny = stack.use(await Extension.launch("chromium", { zone }));
  const today = dateIn(zone);
  const settings = await tiny.open("options");
  await seedGoalWorld(settings, goalWorld(today, 12));
  await enter(settings, zone, [
    ...TODAY.map((title) => ({ type: "win/log", title }) as const),
    ...Array.from({ length: 40 }, (_, i) => winOf(today, 1 + ((i * 7) % 80), "A small thing")),
    {
      type: "step/add",
      steps: STEPS.map((title, i) => ({ id: `step-${i}`, title, minutes: 5 + 5 * i })),
    },
    { type: "settings/set", patch: { weeklyReview: false, checkInFrom: "off" } },
  ]);
  await take(await drawn(await tiny.newTab()), "1-new-tab");
  await enter(settings, zone, [
    { id: HOUR, type: "hour/start", minutes: 25 },
    { type: "step/done", stepId: "step-0" },
  ]);
  const running = await tiny.newTab();
  await running.part("timer", "Time left").appears();
  await take(await drawn(running), "2-power-hour");
  const goals = await tiny.open("goals");
  await goals.shows("Your own pace");
  await take(goals, "3-goals");
  const history = await tiny.open("history");
  await history.shows("Hours of the day");
  await take(history, "4-history");
  await take(settings, "5-settings");
}

/** Waits for the last twelve weeks, which are drawn behind the first frame. */
async function drawn(tab: Surface): Promise<Surface> {
  await tab.page.waitForSelector(".weeks .field .st");
  return tab;
}

async function take({ page }: Surface, name: string): Promise<void> {
  await page.bringToFront();
  for (const [suffix, deviceScaleFactor] of [
    ["", 1],
    ["-small", 0.5],
  ] as const) {
    await page.setViewport({ ...SIZE, deviceScaleFactor });
    const path = resolve(FOLDER, `${name}${suffix}.png`) as `${string}.png`;
    await page.screenshot({ path });
    console.log(path.slice(resolve(FOLDER, "../..").length + 1));
  }
}

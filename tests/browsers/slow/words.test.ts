import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { OFFERED } from "../../../utils/text/languages.ts";
import { dateIn, enter } from "../support/deeds.ts";
import { eventually } from "../support/eventually.ts";
import { Extension } from "../support/extension.ts";
import { goalWorld, seedGoalWorld } from "../support/goal-world.ts";
import { overflow } from "../support/overflow.ts";
import { inBrowser, inEachBrowser } from "../support/stories.ts";
import type { Surface } from "../support/surface.ts";

const ZONE = "UTC";
const PAGES = ["newtab", "popup", "sidepanel", "options", "history", "goals", "share"] as const;
const HOUR = "an-hour";
const ROOT = resolve(import.meta.dirname, "../../..");
const PICTURES = join(ROOT, "screenshots", "languages");

/** What is done one after the other, and the name of what pages show then. */
const STATES = {
  idle: (page: Surface) =>
    enter(page, ZONE, [
      { type: "win/log", title: "Watered the plants" },
      { type: "win/log", title: "Read ten pages", amount: 10, unit: "pages", minutes: 12 },
      { type: "step/line-up", stepIds: ["three", "thing"] },
    ]),
  running: (page: Surface) => enter(page, ZONE, [{ id: HOUR, type: "hour/start", minutes: 25 }]),
  paused: (page: Surface) => enter(page, ZONE, [{ type: "hour/pause", hourId: HOUR }]),
  recap: (page: Surface) => enter(page, ZONE, [{ type: "hour/end", hourId: HOUR }]),
};

/** Tells the same day in each language, and looks at every page in every state. */
async function walk(
  tiny: Extension,
  languages: readonly string[],
  see: (page: Surface, picture: string) => Promise<void>,
): Promise<void> {
  const today = dateIn(ZONE);
  const page = await tiny.open("options");
  await seedGoalWorld(page, goalWorld(today));
  const pages = new Map<string, Surface>();
  for (const name of PAGES) pages.set(name, await tiny.open(name));
  for (const [state, begin] of Object.entries(STATES)) {
    await begin(page);
    const changed = state === "idle" ? PAGES : (["newtab", "popup", "sidepanel"] as const);
    for (const language of languages) {
      await enter(page, ZONE, [
        { type: "settings/set", patch: { language } } as Parameters<typeof enter>[2][number],
      ]);
      for (const name of changed) {
        const shown = pages.get(name) as Surface;
        const spoken = () => shown.page.evaluate(() => document.documentElement.lang);
        await eventually(`${name} in ${language}`, spoken, (lang) => lang === language);
        await shown.page.bringToFront();
        await see(shown, `${language}-${name}-${state}`);
      }
    }
  }
}

inEachBrowser("every language", (family) => {
  test("fits on every page, in an hour, paused and in the recap", async () => {
    const folder = join(PICTURES, family);
    mkdirSync(folder, { recursive: true });
    await using tiny = await Extension.launch(family, { zone: ZONE, alone: true });
    const tags = OFFERED.map(([tag]) => tag);
    await walk(tiny, tags, async (page, picture) => {
      expect.soft(await overflow(page), picture).toEqual([]);
      await page.page.screenshot({ path: join(folder, `${picture}.png`) as `${string}.png` });
    });
  }, 600_000);
});

inBrowser("chromium", "sentences as long as a translation may get", () => {
  beforeAll(() => {
    const wxt = join(ROOT, "node_modules/wxt/bin/wxt.mjs");
    execFileSync(process.execPath, [wxt, "build", "--mode", "pseudo"], { cwd: ROOT });
  }, 120_000);

  test("fit on every page, in an hour, paused and in the recap", async () => {
    const folder = join(PICTURES, "pseudo");
    mkdirSync(folder, { recursive: true });
    await using tiny = await Extension.launch("chromium", { build: "pseudo", zone: ZONE });
    await walk(tiny, ["en"], async (page, picture) => {
      expect(await page.text()).toContain("["); // or it would prove nothing
      expect.soft(await overflow(page), picture).toEqual([]);
      await page.page.screenshot({ path: join(folder, `${picture}.png`) as `${string}.png` });
    });
  }, 300_000);
});

/**
 * The same pages in Firefox, as far as it tells: it has no traces and no slower processor, its pages
 * are opened by their addresses through a driver, and their process stays from load to load. The limit
 * pages lie in a copy of the build, so that they have the same origin and process.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "puppeteer-core";
import { chooses } from "../browsers/support/data.ts";
import type { Driver } from "../browsers/support/driver.ts";
import { eventually, pause } from "../browsers/support/eventually.ts";
import { launchFirefox } from "../browsers/support/firefox.ts";
import { Surface } from "../browsers/support/surface.ts";
import { makeSet, type SetName } from "./sets.ts";
import { LIMITS, PAGES } from "./subject.ts";

/** Ms, by `set page`, and of the limit pages by `static` and `script`. */
export type FirefoxFigures = {
  firstContent: Record<string, number[]>;
  /** From the key that logs a win to the next frame, in steps of 8 ms, by set. */
  paint: Record<string, number[]>;
};

/** Ten years of wins take a while to come in. */
const IMPORT_MS = 300_000;
/** By then a page that can be kept whole was kept, ms. */
const SETTLED_MS = 8000;
/** By then a page has loaded all that it loads by itself, ms. */
const AT_REST_MS = 1500;

type Opened = { set: SetName; driver: Driver; close(): Promise<void> };

/**
 * Loads every page in turns, and logs a win in each round.
 * @param build the folder of the extension for Firefox
 */
export async function measureFirefox(
  build: string,
  sets: readonly SetName[],
  rounds: number,
  step: (what: string) => void,
): Promise<FirefoxFigures> {
  const opened: Opened[] = [];
  const figures: FirefoxFigures = { firstContent: {}, paint: {} };
  try {
    for (const set of sets) opened.push(await openWith(build, set));
    for (let round = -1; round < rounds; round++) {
      for (const one of opened) {
        const sample = await takeRound(one, round);
        step(`Firefox, ${one.set}`);
        if (round < 0) continue;
        for (const [page, ms] of sample.loads) (figures.firstContent[page] ??= []).push(ms);
        (figures.paint[one.set] ??= []).push(sample.paint);
      }
    }
  } finally {
    await Promise.all(opened.map(({ close }) => close()));
  }
  return figures;
}

async function openWith(build: string, set: SetName): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), "tiny-wins-bench-"));
  const [own, profile] = [join(folder, "build"), join(folder, "profile")];
  cpSync(build, own, { recursive: true });
  for (const limit of LIMITS) {
    cpSync(resolve(import.meta.dirname, "limits", limit), join(own, limit), { recursive: true });
  }
  mkdirSync(profile);
  const host = await launchFirefox({ profile });
  const driver = await host.install({ build: own });
  if (set !== "none") await fill(driver, set);
  const close = async () => {
    await host.browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
  };
  return { set, driver, close };
}

async function fill(driver: Driver, set: Exclude<SetName, "none">): Promise<void> {
  const page = await driver.open(`${driver.origin}/options.html`);
  const settings = new Surface(page, "options");
  await chooses(settings, makeSet(set).path);
  await settings.button("Import").click();
  const told = () => page.$eval(".data", ({ textContent }) => textContent ?? "");
  await eventually("the import", told, (text) => text.includes("imported"), IMPORT_MS);
  await page.close();
}

async function takeRound({ set, driver }: Opened, round: number) {
  const loads: [string, number][] = [];
  await settle(driver);
  for (const limit of LIMITS) {
    loads.push([limit, await firstContent(driver, `${limit}/newtab`)]);
  }
  for (const page of PAGES) loads.push([`${set} ${page}`, await firstContent(driver, page)]);
  return { loads, paint: await logOne(driver, `Bench ${round}`) };
}

/** Leaves a new tab open and untouched until its picture is kept. */
async function settle(driver: Driver): Promise<void> {
  const page = await driver.open(`${driver.origin}/newtab.html`);
  const kept = () => page.evaluate(() => localStorage.getItem("first-picture") ?? "");
  const isKept = (picture: string) => picture.includes('"still":{');
  // One without a win does not rest.
  await eventually("the whole page to be kept", kept, isKept, SETTLED_MS).catch(() => {});
  await page.close();
}

async function firstContent(driver: Driver, name: string): Promise<number> {
  const page = await driver.open(`${driver.origin}/${name}.html`);
  const painted = () => page.evaluate(readFirstContent);
  const ms = (await eventually("the first content", painted, (at) => at !== null)) as number;
  await pause(AT_REST_MS); // its end is no part of the next one's load
  await page.close();
  return ms;
}

function readFirstContent(): number | null {
  return performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null;
}

async function logOne(driver: Driver, title: string): Promise<number> {
  const page = await driver.open(`${driver.origin}/newtab.html`);
  const field = new Surface(page, "newtab").field("Log a win");
  await page.mouse.move(200, 300); // one at rest comes to life
  await pause(AT_REST_MS);
  await page.evaluate(watchEnter);
  await field.type(title);
  await page.keyboard.press("Enter");
  await eventually(
    "the field to be empty",
    () => field.value(),
    (value) => value === "",
  );
  await pause(AT_REST_MS);
  const ms = await paintOf(page);
  await page.close();
  return ms;
}

type Watched = { benchPaint: number | null };

function watchEnter(): void {
  const scope = globalThis as unknown as Watched;
  scope.benchPaint = null;
  let pressed = Number.POSITIVE_INFINITY;
  addEventListener(
    "keydown",
    ({ key, timeStamp }) => {
      if (key === "Enter") pressed = timeStamp;
    },
    true,
  );
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries()) {
      if (name === "keydown" && startTime >= pressed - 1) scope.benchPaint = duration;
    }
  }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
}

/** What is quicker than 16 ms is not told: it made the very next frame. */
function paintOf(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as Watched).benchPaint ?? 16);
}

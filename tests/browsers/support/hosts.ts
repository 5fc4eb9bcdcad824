/**
 * The browsers that run. Starting one costs seconds, so a story is given one that served another
 * before, if it was started in the same way; what it gets as new is the extension, under an origin
 * that was never used. `independence.test.ts` proves that nothing of the last story is left. Browsers
 * outlive the file they served: they end with the worker that runs the files.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Browser } from "puppeteer-core";
import { launchChromium } from "./chromium.ts";
import type { Host, Start } from "./driver.ts";
import { eventually } from "./eventually.ts";
import { launchFirefox } from "./firefox.ts";
import { newProfile } from "./profiles.ts";
import { warm } from "./warm.ts";

export type Family = "chromium" | "firefox";

/** A browser, and what is needed to start it again. */
export type Running = { family: Family; profile: string; start: Start; host: Host };

const LAUNCH = { chromium: launchChromium, firefox: launchFirefox };

/** So many browsers wait for a story that asks for them; the one that waited longest ends first. */
const MOST_IDLE = 2;
const idle: Running[] = [];

/** A browser started so, that nobody uses. */
export async function takeBrowser(family: Family, start: Start): Promise<Running> {
  const fits = (one: Running) => one.family === family && isDeepStrictEqual(one.start, start);
  const at = idle.findIndex(fits);
  const [found] = at < 0 ? [] : idle.splice(at, 1);
  if (found?.host.browser.connected) return found;
  const name = `${family}-`;
  const profile = start.disk ? mkdtempSync(join(start.disk, name)) : newProfile(name);
  if (family === "firefox") warm(profile);
  return { family, profile, start, host: await LAUNCH[family]({ ...start, profile }) };
}

/** Keeps a browser for the next story, unless it was this one's alone or its display ends. */
export async function giveBack(running: Running): Promise<void> {
  if (running.start.alone || running.start.display) return end(running);
  idle.push(running);
  await Promise.all(idle.splice(0, Math.max(0, idle.length - MOST_IDLE)).map(end));
}

/** Starts a closed browser again on its profile, maybe in another way. */
export async function startAgain(running: Running, change: Start): Promise<Running> {
  const start = { ...running.start, ...change };
  const { family, profile } = running;
  return { family, profile, start, host: await LAUNCH[family]({ ...start, profile }) };
}

/**
 * Ends a browser and all its processes, as a crash of the machine's memory does. Puppeteer puts
 * Firefox's preferences back when it hears of that, and with them the extension's host: a browser
 * that starts meanwhile would give the extension another, with empty stores.
 */
export async function kill({ host: { browser }, profile }: Running): Promise<void> {
  signal(browser, "SIGKILL");
  await eventually("the browser to be gone", () => browser.process()?.signalCode !== null);
  const aside = ["prefs.js.puppeteer", "user.js.puppeteer"].map((name) => join(profile, name));
  await eventually("preferences to be put back", () => !aside.some((file) => existsSync(file)));
}

/** Sends a signal to every process of a browser; they are one group. */
export function signal(browser: Browser, name: NodeJS.Signals): void {
  const pid = browser.process()?.pid;
  if (!pid) throw new Error("The browser has no process");
  process.kill(-pid, name);
}

/** Closes a browser and forgets its profile. */
export async function end({ host, profile }: Running): Promise<void> {
  await host.browser.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 20 });
}

/** Closes every browser that nobody uses, for who tells stories without a worker that ends. */
export async function endAll(): Promise<void> {
  await Promise.all(idle.splice(0).map(end));
}

/**
 * One running browser with the extension in it, the same to a test whichever browser it is. The
 * browsers differ in how they are started, killed and reached: `chromium.ts` and `firefox.ts`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { launchChromium } from "./chromium.ts";
import { eventually } from "./eventually.ts";
import { launchFirefox } from "./firefox.ts";
import { readLedger } from "./ledger.ts";
import { Surface } from "./surface.ts";

export type Family = "chromium" | "firefox";
export type PageName = "newtab" | "popup" | "options";

export type Setting = {
  /** IANA time zone of the whole browser; otherwise the machine's. */
  zone?: string;
  /** What the system is said to prefer. */
  scheme?: "light" | "dark";
  /** An X display such as ":99" to open a real window on; headless otherwise. */
  display?: string;
  /** A file into which the browser itself writes every request it makes. */
  networkLog?: string;
};

/** What differs between the browsers. */
export type Driver = {
  browser: Browser;
  /** Where the extension's pages are, e.g. `chrome-extension://abc`. */
  origin: string;
  /** Opens a new tab as Ctrl+T does, and waits for the extension's page in it. */
  newTab(): Promise<Page>;
  /** Opens one of the extension's pages in a tab, and waits until it stands. */
  open(url: string): Promise<Page>;
  /** Ends the background, as the browser does when it is idle. False when none was running. */
  killWorker(): Promise<boolean>;
  /** How many lives of the background have ended so far. */
  workerDeaths(): number;
  workerRuns(): Promise<boolean>;
  /** The popup that the browser shows, as a page; null when there is none or it is out of reach. */
  shownPopup(): Promise<Page | null>;
};

export type LaunchOrder = Setting & { profile: string; build: string };

const OUTPUT = process.env.TINY_WINS_OUTPUT ?? resolve(import.meta.dirname, "../../../.output");
const BUILDS = { chromium: join(OUTPUT, "chrome-mv3"), firefox: join(OUTPUT, "firefox-mv3") };
const LAUNCH = { chromium: launchChromium, firefox: launchFirefox };
const SIZES = {
  newtab: { width: 1280, height: 800 },
  popup: { width: 360, height: 600 },
  options: { width: 1280, height: 800 },
};

export class Extension {
  readonly family: Family;
  private readonly profile: string;
  private setting: Setting;
  private driver: Driver;

  private constructor(family: Family, profile: string, setting: Setting, driver: Driver) {
    this.family = family;
    this.profile = profile;
    this.setting = setting;
    this.driver = driver;
  }

  /** A browser with the built extension on a profile that was never used. */
  static async launch(family: Family, setting: Setting = {}): Promise<Extension> {
    const profile = mkdtempSync(join(tmpdir(), `tiny-wins-${family}-`));
    const order = { ...setting, profile, build: BUILDS[family] };
    return new Extension(family, profile, setting, await LAUNCH[family](order));
  }

  get origin(): string {
    return this.driver.origin;
  }

  async newTab(): Promise<Surface> {
    const page = await this.driver.newTab();
    if (!this.setting.display) await page.setViewport(SIZES.newtab);
    return new Surface(page, "the new tab");
  }

  /** One of the extension's pages in a tab of its own. */
  async open(name: PageName): Promise<Surface> {
    const page = await this.driver.open(`${this.origin}/${name}.html`);
    if (!this.setting.display) await page.setViewport(SIZES[name]);
    return new Surface(page, `the ${name} page`);
  }

  /** A page of no one's, to be somewhere else on. */
  async elsewhere(): Promise<Page> {
    const page = await this.driver.browser.newPage();
    await page.goto("data:text/html,<title>Elsewhere</title><p>A page of someone else's.");
    return page;
  }

  /** The popup as the browser itself shows it. */
  async shownPopup(): Promise<Surface> {
    const page = await eventually("the popup to open", () => this.driver.shownPopup());
    return new Surface(page as Page, "the popup");
  }

  async popupIsShown(): Promise<boolean> {
    return (await this.driver.shownPopup()) !== null;
  }

  killWorker(): Promise<boolean> {
    return this.driver.killWorker();
  }
  workerDeaths(): number {
    return this.driver.workerDeaths();
  }
  workerRuns(): Promise<boolean> {
    return this.driver.workerRuns();
  }

  /** What the ledger holds, read past every line of the extension's own code. */
  async ledger() {
    const page = await this.driver.open(`${this.origin}/icon/16.png`).catch(() => null);
    if (!page) throw new Error("No page of the extension's origin could be opened");
    try {
      return await readLedger(page);
    } finally {
      await page.close();
    }
  }

  /** Closes the browser and opens it again on the same profile. */
  async restart(change: Setting = {}): Promise<void> {
    await this.driver.browser.close();
    this.setting = { ...this.setting, ...change };
    const order = { ...this.setting, profile: this.profile, build: BUILDS[this.family] };
    this.driver = await LAUNCH[this.family](order);
  }

  /** Closes the browser and forgets its profile: `await using` does it by itself. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.driver.browser.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

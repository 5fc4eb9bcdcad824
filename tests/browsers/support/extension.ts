/**
 * One running browser with the extension in it, the same to a test whichever browser it is. The
 * browsers differ in how they are started, killed and reached: `chromium.ts` and `firefox.ts`.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "puppeteer-core";
import { launchChromium } from "./chromium.ts";
import { moveClock } from "./clock.ts";
import { takeDownload } from "./downloads.ts";
import type { Driver, Setting } from "./driver.ts";
import { eventually } from "./eventually.ts";
import { launchFirefox } from "./firefox.ts";
import { emptyStores, type Ledger, readLedger } from "./ledger.ts";
import { Surface } from "./surface.ts";

export type Family = "chromium" | "firefox";
export type PageName = "newtab" | "popup" | "options" | "history" | "recovery";

const OUTPUT = process.env.TINY_WINS_OUTPUT ?? resolve(import.meta.dirname, "../../../.output");
const BUILDS = { chromium: join(OUTPUT, "chrome-mv3"), firefox: join(OUTPUT, "firefox-mv3") };
const LAUNCH = { chromium: launchChromium, firefox: launchFirefox };
const SIZES = {
  newtab: { width: 1280, height: 800 },
  popup: { width: 360, height: 600 },
  options: { width: 1280, height: 800 },
  history: { width: 1280, height: 900 },
  recovery: { width: 1280, height: 900 },
};

export class Extension {
  private readonly family: Family;
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
    if (setting.ownBuild) cpSync(BUILDS[family], ownBuild(profile), { recursive: true });
    return new Extension(family, profile, setting, await launch(family, profile, setting));
  }

  async newTab(): Promise<Surface> {
    return this.surface(await this.driver.newTab(), "newtab");
  }

  /** One of the extension's pages in a tab of its own. */
  async open(name: PageName): Promise<Surface> {
    return this.surface(await this.driver.open(`${this.driver.origin}/${name}.html`), name);
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

  popupIsShown(): Promise<boolean> {
    return this.driver.popupIsShown();
  }
  async popupOpens(): Promise<void> {
    await eventually("the popup to open", () => this.popupIsShown());
  }
  async popupCloses(): Promise<void> {
    await eventually("the popup to close", async () => !(await this.popupIsShown()));
  }

  killWorker(): Promise<boolean> {
    return this.driver.killWorker();
  }
  workerDeaths(): number {
    return this.driver.workerDeaths();
  }

  /** Moves the clock (ms) of a page and of the background, as if it had been set. */
  async moveClock({ page }: Surface, ms: number): Promise<void> {
    await this.driver.moveWorkerClock(page, ms);
    await page.evaluate(moveClock, ms);
    await page.evaluate(() => dispatchEvent(new Event("focus")));
  }

  /**
   * What the ledger holds, read past every line of the extension's own code.
   * @param through a page that is open already: a new tab would close the popup
   */
  async ledger(through?: Surface): Promise<Ledger> {
    if (through) return readLedger(through.page);
    const page = await this.driver.open(`${this.driver.origin}/icon/16.png`);
    try {
      return await readLedger(page);
    } finally {
      await page.close();
    }
  }

  /** Waits for a file that a page saved, and takes it. @param ending of its name, e.g. ".json" */
  saved(ending: string): Promise<{ name: string; path: string }> {
    return takeDownload(this.profile, ending);
  }

  /** Empties every store of the extension but `storage.sync`, as a browser's cleaning does. */
  async losesAllButSync(): Promise<void> {
    const page = await this.driver.open(`${this.driver.origin}/icon/16.png`);
    await eventually("every store to be empty", async () => {
      await this.killWorker(); // one that woke meanwhile holds the ledger open
      await page.evaluate(emptyStores);
      return true;
    });
    await page.close();
  }

  /** Closes the browser and opens it again on the same profile. @param meanwhile what befalls that */
  async restart(
    change: Setting = {},
    meanwhile: (profile: string) => void | Promise<void> = () => {},
  ): Promise<void> {
    await this.driver.browser.close();
    await meanwhile(this.profile);
    this.setting = { ...this.setting, ...change };
    this.driver = await launch(this.family, this.profile, this.setting);
  }

  /** Updates the extension to a version. Whether the browser did so at once, or waits. */
  async update(version: string): Promise<"installed" | "postponed"> {
    const file = join(ownBuild(this.profile), "manifest.json");
    const manifest = { ...JSON.parse(readFileSync(file, "utf8")), version };
    writeFileSync(file, JSON.stringify(manifest));
    return this.driver.update(ownBuild(this.profile));
  }

  /** Closes the browser and gives every address that pages and workers asked for. */
  requests(): Promise<string[]> {
    return this.driver.requests();
  }

  /** Closes the browser and forgets its profile: `await using` does it by itself. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.driver.browser.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 20 });
  }

  private async surface(page: Page, name: PageName): Promise<Surface> {
    if (!this.setting.display) await page.setViewport(SIZES[name]);
    return new Surface(page, `${name}.html`);
  }
}

function ownBuild(profile: string): string {
  return join(profile, "build");
}

function launch(family: Family, profile: string, setting: Setting): Promise<Driver> {
  const build = setting.ownBuild ? ownBuild(profile) : BUILDS[family];
  return LAUNCH[family]({ ...setting, profile, build });
}

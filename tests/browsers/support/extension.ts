/**
 * The extension in a running browser, the same to a test whichever browser it is. The browsers
 * differ in how they are started, killed and reached: `chromium.ts` and `firefox.ts`.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "puppeteer-core";
import { runBefore } from "./before.ts";
import { moveClock } from "./clock.ts";
import type { Display } from "./display.ts";
import { backupsIn, forgetDownloads, takeDownload } from "./downloads.ts";
import type { Driver, Setting, Start } from "./driver.ts";
import { eventually, pause } from "./eventually.ts";
import { swapXpi } from "./firefox.ts";
import {
  type Family,
  giveBack,
  kill,
  type Running,
  signal,
  startAgain,
  takeBrowser,
} from "./hosts.ts";
import { emptyStores, isEntered, type Ledger, readLedger } from "./ledger.ts";
import { pack } from "./packed.ts";
import { Surface } from "./surface.ts";

export type { Family };
export type PageName =
  | "newtab"
  | "popup"
  | "options"
  | "history"
  | "goals"
  | "recovery"
  | "share"
  | "sidepanel";

const OUTPUT = process.env.TINY_WINS_OUTPUT ?? resolve(import.meta.dirname, "../../../.output");
export const BUILDS = {
  chromium: join(OUTPUT, "chrome-mv3"),
  firefox: join(OUTPUT, "firefox-mv3"),
};
const SIZES = {
  newtab: { width: 1280, height: 800 },
  popup: { width: 360, height: 600 },
  options: { width: 1280, height: 800 },
  history: { width: 1280, height: 900 },
  recovery: { width: 1280, height: 900 },
  goals: { width: 1440, height: 900 },
  share: { width: 1280, height: 900 },
  sidepanel: { width: 360, height: 900 },
};

export class Extension {
  /** Where the extension lies that this story installs. */
  private readonly folder: string;
  private readonly scheme: Setting["scheme"];
  private running: Running;
  private driver: Driver;
  /** A page of the extension's origin that runs nothing, to read the stores from. */
  private reader: Page | undefined;

  private constructor(folder: string, scheme: Setting["scheme"], running: Running, driver: Driver) {
    this.folder = folder;
    this.scheme = scheme;
    this.running = running;
    this.driver = driver;
  }

  /** A browser with the built extension in it, as new as on a profile that was never used. */
  static async launch(family: Family, setting: Setting = {}): Promise<Extension> {
    const { scheme, before, rival, build, packed, ...start } = setting;
    const folder = mkdtempSync(join(tmpdir(), "tiny-wins-story-"));
    const source = build ? `${BUILDS[family]}-${build}` : BUILDS[family];
    cpSync(source, buildIn(folder), { recursive: true });
    if (before) runBefore(buildIn(folder), before);
    const handedOut = packed ? { packed: await pack(buildIn(folder)), alone: true } : {};
    const running = await takeBrowser(family, { ...start, ...handedOut });
    if (rival) await running.host.installOther(rival);
    return new Extension(folder, scheme, running, await install(running, folder, scheme));
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

  /** The window that the extension opened with the popup's page in it. */
  async smallWindow(): Promise<Surface> {
    const popup = `${this.driver.origin}/popup.html`;
    const page = await eventually("a window with the popup", async () => {
      for (const one of await this.driver.browser.pages()) {
        // Asked of the page itself: what the driver knows of its address comes late in Firefox.
        if ((await one.evaluate(() => location.href)) === popup) return one;
      }
      return null;
    });
    return new Surface(page as Page, "the small window");
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

  chooseInMenu(page: Page, selector: string, entry: string): Promise<void> {
    return this.driver.chooseInMenu(page, selector, entry);
  }

  killWorker(): Promise<boolean> {
    return this.driver.killWorker();
  }
  workerIsAlive(): Promise<boolean> {
    return this.driver.workerIsAlive();
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
   * What the ledger holds once all is entered, read past every line of the extension's own code.
   * @param through a page that is open already: a new tab would close the popup
   */
  async ledger(through?: Surface): Promise<Ledger> {
    const page = through?.page ?? (await this.reading());
    await isEntered(page);
    return readLedger(page);
  }

  /** What the ledger holds now, whatever waits. */
  async ledgerAsItIs(): Promise<Ledger> {
    return readLedger(await this.reading());
  }

  /** Answers the browser's question for a permission. @param display where Chromium shows it */
  async answersPermission(allow: boolean, surface: Surface, display?: Display): Promise<void> {
    if (!display) {
      await eventually("the question", () => this.driver.answerPermission(allow));
      return;
    }
    const { page } = surface;
    await eventually("the question", async () => !(await page.evaluate(() => document.hasFocus())));
    if (!allow) return display.press("Escape");
    await display.press("Tab");
    // Chromium lets no question be confirmed in its first half second.
    await eventually("the permission", async () => {
      await display.press("Return");
      return surface.api("permissions.contains", { permissions: ["downloads"] });
    });
  }

  /** Waits until the backup folder holds just so many files, and gives their paths, oldest first. */
  backups(count: number): Promise<string[]> {
    return eventually(
      `${count} backup files`,
      () => backupsIn(this.running.profile),
      (files) => files.length === count,
    );
  }

  /** Waits for a file that a page saved, and takes it. @param ending of its name, e.g. ".json" */
  saved(ending: string): Promise<{ name: string; path: string }> {
    return takeDownload(this.running.profile, ending);
  }

  /** Empties every store of the extension but `storage.sync`, as a browser's cleaning does. */
  async losesAllButSync(): Promise<void> {
    const page = await this.reading();
    await eventually("every store to be empty", async () => {
      await this.killWorker(); // one that woke meanwhile holds the ledger open
      await page.evaluate(emptyStores);
      return true;
    });
  }

  /** Closes the browser and opens it again on the same profile. @param meanwhile what befalls that */
  async restart(
    change: Start = {},
    meanwhile: (profile: string) => void | Promise<void> = () => {},
  ): Promise<void> {
    this.reader = undefined;
    await this.driver.browser.close();
    await meanwhile(this.running.profile);
    this.running = await startAgain(this.running, change);
    this.driver = await install(this.running, this.folder, this.scheme);
  }

  /** Kills the browser at once, and opens it again on the same profile. */
  async crash(): Promise<void> {
    this.reader = undefined;
    await kill(this.running);
    this.running = await startAgain(this.running, {});
    this.driver = await install(this.running, this.folder, this.scheme);
  }

  /** Stops every process of the browser for `ms`, as a lid that is closed does. */
  async standsStill(ms: number): Promise<void> {
    signal(this.driver.browser, "SIGSTOP");
    await pause(ms);
    signal(this.driver.browser, "SIGCONT");
  }

  /** Updates the extension to a version. @returns whether the browser did so at once, or waits */
  async update(version: string): Promise<"installed" | "postponed"> {
    this.reader = undefined; // the update closes it
    this.setVersion(version);
    return this.driver.update(buildIn(this.folder));
  }

  /** Puts a version in the place of this one while the browser is closed, as a sync or a copy does. */
  async swapWhileClosed(version: string): Promise<void> {
    await this.restart({}, (profile) => {
      this.setVersion(version);
      if (this.running.family === "firefox") swapXpi(profile, buildIn(this.folder));
    });
  }

  /** Closes the browser and gives every address that pages and workers asked for. */
  requests(): Promise<string[]> {
    return this.driver.requests();
  }

  /** Leaves the browser as it was before, to the next story: `await using` does it by itself. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.driver.browser.connected) await this.driver.remove();
    forgetDownloads(this.running.profile);
    await giveBack(this.running);
    this.running.start.packed?.stop();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 20 });
  }

  private setVersion(version: string): void {
    const file = join(buildIn(this.folder), "manifest.json");
    const manifest = { ...JSON.parse(readFileSync(file, "utf8")), version };
    writeFileSync(file, JSON.stringify(manifest));
  }

  private async surface(page: Page, name: PageName): Promise<Surface> {
    if (!this.running.start.display) await page.setViewport(SIZES[name]);
    return new Surface(page, `${name}.html`);
  }

  private async reading(): Promise<Page> {
    this.reader ??= await this.driver.open(`${this.driver.origin}/icon/16.png`);
    return this.reader;
  }
}

function install({ host }: Running, folder: string, scheme: Setting["scheme"]): Promise<Driver> {
  return host.install({ build: buildIn(folder), ...(scheme && { scheme }) });
}

function buildIn(folder: string): string {
  return join(folder, "extension");
}

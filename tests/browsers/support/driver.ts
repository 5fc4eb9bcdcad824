import type { Browser, Page } from "puppeteer-core";

/** How a browser is to be. */
export type Setting = {
  /** IANA time zone of the whole browser; otherwise the machine's. */
  zone?: string;
  /** What the system is said to prefer. */
  scheme?: "light" | "dark";
  /** An X display such as ":99" to open a real window on; headless otherwise. */
  display?: string;
  /** A copy of the build of its own, whose version a test may change. */
  ownBuild?: boolean;
  /** Whether the browser itself writes down every request it makes; see `requests()`. */
  logNetwork?: boolean;
};

/** `build` is the folder of the built extension. */
export type LaunchOrder = Setting & { profile: string; build: string };

/** What differs between the browsers, once one runs with the extension in it. */
export type Driver = {
  browser: Browser;
  /** Where the extension's pages are, e.g. `chrome-extension://abc`. */
  origin: string;
  /** Opens a new tab as Ctrl+T does, and waits for the extension's page in it. */
  newTab(): Promise<Page>;
  /** Opens a page of the extension's origin in a tab, and waits until it stands. */
  open(url: string): Promise<Page>;
  /** Ends the background, as the browser does when it is idle. False when none was running. */
  killWorker(): Promise<boolean>;
  /** How many lives of the background have ended so far. */
  workerDeaths(): number;
  /** Moves the clock (ms) that the background reads. @param page any of the extension's */
  moveWorkerClock(page: Page, ms: number): Promise<void>;
  /** Has the browser install the build anew. Whether it did so at once, or waits. */
  update(build: string): Promise<"installed" | "postponed">;
  /** Whether the browser shows the popup and has given it the keyboard. */
  popupIsShown(): Promise<boolean>;
  /** The popup that the browser shows, as a page, where it can be reached. */
  shownPopup(): Promise<Page | null>;
  /** Closes the browser and gives every address that pages and workers asked for so far. */
  requests(): Promise<string[]>;
};

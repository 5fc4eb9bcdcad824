import type { Browser, Page } from "puppeteer-core";
import type { Packed } from "./packed.ts";

/** How a browser process is to be; a story may run in any that is as it asks. */
export type Start = {
  /** IANA time zone of the whole browser; otherwise the machine's. */
  zone?: string;
  /** Whether the system asks for less motion. */
  still?: boolean;
  /**
   * Whether Firefox shows the person's own colours alone, white on black. Chromium has no such
   * switch outside of Windows; its protocol asks page by page.
   */
  forced?: boolean;
  /** An X display such as ":99" to open a real window on; headless otherwise. */
  display?: string;
  /** Whether no other story is to have the browser, before or after: for one that does it harm. */
  alone?: boolean;
  /** A folder for the profile, on a disk that the story may fill; otherwise among all others. */
  disk?: string;
  /** Whether the browser itself writes down every request it makes; see `requests()`. */
  logNetwork?: boolean;
  /** Whether Firefox never remembers history: every window is a private one. */
  forgetful?: boolean;
  /** The packed extension that a policy has Chromium install. */
  packed?: Packed;
};

/** How things are to be in one story. */
export type Setting = Omit<Start, "packed"> & {
  /** Whether Chromium gets it packed and by a policy, as from a store, and not from its folder. */
  packed?: boolean;
  /** Which build, other than the one that ships: every sentence as long as it may get. */
  build?: "pseudo";
  /** The folder of another's extension that is there before. */
  rival?: string;
  /** What the system is said to prefer. */
  scheme?: "light" | "dark";
  /** A fault or a witness: runs in every context of the extension, before its own code. */
  before?: () => void;
};

/** What a story brings: the folder of the built extension, and what the system prefers. */
export type Installation = Pick<Setting, "scheme"> & { build: string };

/** A running browser, with or without the extension in it. */
export type Host = {
  browser: Browser;
  /** Brings the extension in as a new one, or finds the one that the profile has from before. */
  install(installation: Installation): Promise<Driver>;
  /** Brings another's extension in, from its folder. */
  installOther(folder: string): Promise<void>;
};

/** What differs between the browsers, once one runs with the extension in it. */
export type Driver = {
  browser: Browser;
  /** Where the extension's pages are, e.g. `chrome-extension://abc`: another in each story. */
  origin: string;
  /** Opens a new tab as Ctrl+T does, and waits for the extension's page in it. */
  newTab(): Promise<Page>;
  /** Opens a page of the extension's origin in a tab, and waits until it stands. */
  open(url: string): Promise<Page>;
  /** Ends the background, as the browser does when it is idle. False when none was running. */
  killWorker(): Promise<boolean>;
  /** Whether the background has a life now. */
  workerIsAlive(): Promise<boolean>;
  /** How many lives of the background have ended so far. */
  workerDeaths(): number;
  /** Moves the clock (ms) that the background reads. @param page any of the extension's */
  moveWorkerClock(page: Page, ms: number): Promise<void>;
  /** Has the browser install the build anew. @returns whether it did so at once, or waits */
  update(build: string): Promise<"installed" | "postponed">;
  /** Whether the browser shows the popup and has given it the keyboard. */
  popupIsShown(): Promise<boolean>;
  /** The popup that the browser shows, as a page, where it can be reached. */
  shownPopup(): Promise<Page | null>;
  /**
   * Answers the browser's question whether the extension may have a permission, where the protocol
   * reaches it: Firefox. False when it is not asked. Chromium's takes real keys.
   */
  answerPermission(allow: boolean): Promise<boolean>;
  /**
   * Chooses an entry of ours in the menu that a right click on the element opens. Firefox's own
   * menu is opened and clicked; Chromium's is out of reach, so its event is sent to the worker.
   */
  chooseInMenu(page: Page, selector: string, entry: string): Promise<void>;
  /** Closes the browser and gives every address that pages and workers asked for so far. */
  requests(): Promise<string[]>;
  /** Closes every page and takes the extension out, with all that it stored. */
  remove(): Promise<void>;
};

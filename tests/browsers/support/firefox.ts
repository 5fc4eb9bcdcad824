import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import puppeteer from "puppeteer-core";
import { downloadsIn } from "./downloads.ts";
import type { Driver, LaunchOrder } from "./driver.ts";
import { eventually, PATIENCE_MS } from "./eventually.ts";
import { packXpi } from "./xpi.ts";

const ID = "tiny-wins@tiny-wins.app";
const UUID = "7f3c2a9e-5b1d-4e86-9a40-2c6d8e0f1b35";
const ORIGIN = `moz-extension://${UUID}`;
const POLICY = `WebExtensionPolicy.getByID("${ID}")`;

/** A file in the profile is installed for good and so outlives a restart, as a store's would. */
const PREFS = {
  "extensions.webextensions.uuids": JSON.stringify({ [ID]: UUID }),
  "xpinstall.signatures.required": false,
  "extensions.autoDisableScopes": 0,
  "extensions.startupScanScopes": 15,
  "intl.accept_languages": "en-US",
};

/** Starts Firefox with the extension on the given profile. */
export async function launchFirefox(order: LaunchOrder): Promise<Driver> {
  mkdirSync(join(order.profile, "extensions"), { recursive: true });
  packXpi(order.build, join(order.profile, "extensions", `${ID}.xpi`));
  const browser = await puppeteer.launch({
    browser: "firefox",
    protocolTimeout: PATIENCE_MS,
    executablePath: process.env.TINY_WINS_FIREFOX ?? "/usr/bin/firefox-esr",
    headless: order.display === undefined,
    userDataDir: order.profile,
    defaultViewport: null,
    args: ["--remote-allow-system-access"],
    env: environment(order),
    extraPrefsFirefox: {
      ...PREFS,
      ...schemePref(order),
      ...focusPref(order),
      ...{ "browser.download.folderList": 2, "browser.download.dir": downloadsIn(order.profile) },
    },
  });
  const chrome = await browserScope(browser);
  await eventually("the extension to be installed", () =>
    chrome(`${POLICY}?.extension.backgroundState !== undefined`),
  );
  if (order.logNetwork) await chrome(LOG_REQUESTS);
  return driver(browser, chrome);
}

function schemePref({ scheme }: LaunchOrder): Record<string, number> {
  return scheme
    ? { "layout.css.prefers-color-scheme.content-override": scheme === "dark" ? 0 : 1 }
    : {};
}

/** Puppeteer has Firefox pretend to have the focus; real keys go where it really is. */
function focusPref({ display }: LaunchOrder): Record<string, boolean> {
  return display ? { "focusmanager.testmode": false } : {};
}

function environment({ zone, display }: LaunchOrder): Record<string, string | undefined> {
  return { ...process.env, ...(zone && { TZ: zone }), ...(display && { DISPLAY: display }) };
}

type Evaluate = (expression: string) => Promise<unknown>;
type Connection = {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
};

/** Evaluates in the browser's own window, where what an extension is can be seen and ended. */
async function browserScope(browser: Browser): Promise<Evaluate> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const [window] = tree.result.contexts as { context: string }[];
  return async (expression) => {
    const { result } = await connection.send("script.evaluate", {
      expression,
      target: { context: window?.context },
      awaitPromise: true,
    });
    if (result.type === "exception") throw new Error(JSON.stringify(result.exceptionDetails));
    return (result.result as { value?: unknown }).value;
  };
}

function driver(browser: Browser, chrome: Evaluate): Driver {
  let deaths = 0;
  const open = (url: string) => openPage(browser, url);
  return {
    browser,
    origin: ORIGIN,
    open,
    newTab: () => open(`${ORIGIN}/newtab.html`),
    killWorker: async () => {
      const ended = Boolean(await chrome(KILL));
      if (ended) deaths += 1;
      return ended;
    },
    workerDeaths: () => deaths,
    update: async (build) => {
      const file = `${build}.xpi`;
      packXpi(build, file);
      return (await chrome(install(file))) as "installed" | "postponed";
    },
    popupIsShown: async () => Boolean(await chrome(POPUP_IS_SHOWN)),
    shownPopup: async () => null,
    requests: async () => {
      const asked = (await chrome("JSON.stringify(globalThis.tinyWinsRequests)")) as string;
      await browser.close();
      return JSON.parse(asked);
    },
    moveWorkerClock: (page, ms) => page.evaluate(moveBackgroundClock, ms),
  };
}

/** What the idle timer does, without waiting for it. */
const KILL = `(async () => {
  const { extension } = ${POLICY};
  if (extension.backgroundState !== "running") return false;
  await extension.terminateBackground({ ignoreDevToolsAttached: true });
  return true;
})()`;

/** What a browser does with an update that it has fetched. */
const install = (file: string) => `(async () => {
  const path = Cc["@mozilla.org/file/local;1"].createInstance(Ci.nsIFile);
  path.initWithPath(${JSON.stringify(file)});
  const install = await AddonManager.getInstallForFile(path);
  return new Promise((resolve, reject) => {
    install.addListener({
      onInstallEnded: () => resolve("installed"),
      onInstallPostponed: () => resolve("postponed"),
      onInstallFailed: () => reject(new Error("The update failed")),
    });
    install.install();
  });
})()`;

/** Every channel is opened in the parent process; its own have the system's principal. */
const LOG_REQUESTS = `Services.obs.addObserver((subject) => {
  const { URI, loadInfo } = subject.QueryInterface(Ci.nsIChannel);
  if (!loadInfo.triggeringPrincipal.isSystemPrincipal) tinyWinsRequests.push(URI.spec);
}, "http-on-opening-request"), globalThis.tinyWinsRequests = [], true`;

const POPUP_IS_SHOWN = `(({ activeElement }) =>
  activeElement?.classList.contains("webextension-popup-browser") &&
  activeElement.currentURI.spec.startsWith("${ORIGIN}/popup.html"))(document)`;

/** Runs in a page, from which the event page's window is in reach. */
async function moveBackgroundClock(ms: number): Promise<void> {
  type Background = Window & { Date: typeof Date };
  const { browser } = globalThis as unknown as {
    browser: { runtime: { getBackgroundPage(): Promise<Background> } };
  };
  const background = await browser.runtime.getBackgroundPage();
  const real = background.Date.now.bind(background.Date);
  background.Date.now = () => real() + ms;
}

/** The promise of such a navigation never settles well, though the page does come. */
async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  page.goto(url).catch(() => {});
  await eventually(`${url} to stand`, () =>
    page.evaluate((goal) => document.readyState === "complete" && location.href === goal, url),
  );
  return page;
}

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import puppeteer from "puppeteer-core";
import { downloadsIn } from "./downloads.ts";
import type { Driver, Host, Setting, Start } from "./driver.ts";
import { eventually, START_PATIENCE_MS } from "./eventually.ts";
import { packXpi } from "./xpi.ts";

const ID = "tiny-wins@tiny-wins.app";
const POLICY = `WebExtensionPolicy.getByID("${ID}")`;

const PREFS = {
  "xpinstall.signatures.required": false,
  "extensions.autoDisableScopes": 0,
  "intl.accept_languages": "en-US",
  // A question is answered at once; people get half a second in which a click does not count.
  "security.notification_enable_delay": 0,
  "browser.download.folderList": 2,
  // Without a desktop that shows notifications, Firefox shows them itself; here until they go.
  "alerts.useSystemBackend": false,
  "alerts.totalOpenTime": 600_000,
};

/** As in its settings: "Override the colors specified by websites: Always". */
const FORCED = {
  "browser.display.document_color_use": 2,
  "browser.display.use_system_colors": false,
  "browser.display.foreground_color": "#ffffff",
  "browser.display.background_color": "#000000",
  "browser.anchor_color": "#ffff00",
  "browser.visited_color": "#ffff00",
};

/** Starts Firefox on the given profile. */
export async function launchFirefox(order: Start & { profile: string }): Promise<Host> {
  const browser = await puppeteer.launch({
    browser: "firefox",
    protocolTimeout: START_PATIENCE_MS,
    executablePath: process.env.TINY_WINS_FIREFOX ?? "/usr/bin/firefox-esr",
    headless: order.display === undefined,
    userDataDir: order.profile,
    defaultViewport: null,
    args: ["--remote-allow-system-access"],
    env: environment(order),
    extraPrefsFirefox: {
      ...PREFS,
      ...(order.still && { "ui.prefersReducedMotion": 1 }),
      ...(order.forced && FORCED),
      ...(order.forgetful && { "browser.privatebrowsing.autostart": true }),
      ...focusPref(order),
      ...hostPref(order.profile),
      ...{ "browser.download.dir": downloadsIn(order.profile) },
    },
  });
  const chrome = await browserScope(browser);
  const blank = new Set(await browser.pages());
  if (order.logNetwork) await chrome(LOG_REQUESTS);
  return {
    browser,
    async installOther(folder) {
      const file = join(order.profile, "other.xpi");
      packXpi(folder, file);
      await chrome(bringIn(file));
    },
    async install({ build, scheme }) {
      const file = join(order.profile, "tiny-wins.xpi");
      packXpi(build, file);
      await chrome(prefer(scheme));
      if (order.forgetful) await chrome(ALLOW_PRIVATE);
      const host = (await chrome(install(file))) as string;
      writeFileSync(hostFile(order.profile), host);
      const remove = async () => {
        const open = (await browser.pages()).filter((page) => !blank.has(page));
        await Promise.all(open.map((page) => page.close()));
        await chrome(REMOVE);
        rmSync(hostFile(order.profile), { force: true });
      };
      return { ...driver(browser, chrome, `moz-extension://${host}`), remove };
    },
  };
}

/** Puppeteer has Firefox pretend to have the focus; real keys go where it really is. */
function focusPref({ display }: Start): Record<string, boolean> {
  return display ? { "focusmanager.testmode": false } : {};
}

function hostFile(profile: string): string {
  return join(profile, "tiny-wins-host");
}

/** Puppeteer puts a profile's preferences back as they were, and with them the extension's host. */
function hostPref(profile: string): Record<string, string> {
  const file = hostFile(profile);
  if (!existsSync(file)) return {};
  return { "extensions.webextensions.uuids": JSON.stringify({ [ID]: readFileSync(file, "utf8") }) };
}

function environment({ zone, display }: Start): Record<string, string | undefined> {
  return { ...process.env, ...(zone && { TZ: zone }), ...(display && { DISPLAY: display }) };
}

const SCHEME_PREF = "layout.css.prefers-color-scheme.content-override";

function prefer(scheme: Setting["scheme"]): string {
  return scheme
    ? `Services.prefs.setIntPref("${SCHEME_PREF}", ${scheme === "dark" ? 0 : 1}), true`
    : `Services.prefs.clearUserPref("${SCHEME_PREF}"), true`;
}

const ADDONS = `ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs").AddonManager`;

/** Installs for good, as a store does, unless the profile has it already; gives its host name. */
function install(file: string): string {
  return `(async () => {
    if (!${POLICY}) await ${bringIn(file)};
    await ${POLICY}.readyPromise;
    return ${POLICY}.mozExtensionHostname;
  })()`;
}

/** What a person answers who is asked whether it may run in private windows. */
const ALLOW_PRIVATE = `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    "resource://gre/modules/ExtensionPermissions.sys.mjs",
  );
  const permissions = ["internal:privateBrowsingAllowed"];
  await ExtensionPermissions.add("${ID}", { permissions, origins: [] });
  return true;
})()`;

function bringIn(file: string): string {
  return `(async () => {
    const xpi = Cc["@mozilla.org/file/local;1"].createInstance(Ci.nsIFile);
    xpi.initWithPath(${JSON.stringify(file)});
    await (await ${ADDONS}.getInstallForFile(xpi, "application/x-xpinstall")).install();
    return true;
  })()`;
}

/** What a browser does with an update that it has fetched. */
function update(file: string): string {
  return `(async () => {
    const xpi = Cc["@mozilla.org/file/local;1"].createInstance(Ci.nsIFile);
    xpi.initWithPath(${JSON.stringify(file)});
    const update = await ${ADDONS}.getInstallForFile(xpi, "application/x-xpinstall");
    return new Promise((resolve, reject) => {
      update.addListener({
        onInstallEnded: () => resolve("installed"),
        onInstallPostponed: () => resolve("postponed"),
        onInstallFailed: () => reject(new Error("The update failed")),
      });
      update.install();
    });
  })()`;
}

/** Puts a build in the place of the installed one, in a profile that nobody uses. */
export function swapXpi(profile: string, build: string): void {
  packXpi(build, join(profile, "extensions", `${ID}.xpi`));
}

/** Takes its stores and its host name along. */
const REMOVE = `(async () => {
  await (await ${ADDONS}.getAddonByID("${ID}")).uninstall();
  return true;
})()`;

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

function driver(browser: Browser, chrome: Evaluate, origin: string): Omit<Driver, "remove"> {
  let deaths = 0;
  const open = (url: string) => openPage(browser, url);
  return {
    browser,
    origin,
    open,
    newTab: () => open(`${origin}/newtab.html`),
    killWorker: async () => {
      const ended = Boolean(await chrome(KILL));
      if (ended) deaths += 1;
      return ended;
    },
    workerIsAlive: async () => Boolean(await chrome(IS_ALIVE)),
    workerDeaths: () => deaths,
    update: async (build) => {
      const file = `${build}.xpi`;
      packXpi(build, file);
      return (await chrome(update(file))) as "installed" | "postponed";
    },
    popupIsShown: async () => Boolean(await chrome(popupIsShown(origin))),
    shownPopup: async () => null,
    answerPermission: async (allow) =>
      Boolean(await chrome(`${ANSWER}("${allow ? "button" : "secondaryButton"}")`)),
    chooseInMenu: async (page, selector, entry) => {
      await page.bringToFront();
      await page.click(selector, { button: "right" });
      await eventually("the menu's entry", () => chrome(chooseEntry(entry)));
    },
    requests: async () => {
      const asked = (await chrome("JSON.stringify(globalThis.tinyWinsRequests)")) as string;
      await browser.close();
      return JSON.parse(asked);
    },
    moveWorkerClock: (page, ms) => page.evaluate(moveBackgroundClock, ms),
  };
}

const IS_ALIVE = `${POLICY}.extension.backgroundState === "running"`;

/** What the idle timer does, without waiting for it. */
const KILL = `(async () => {
  const { extension } = ${POLICY};
  if (extension.backgroundState !== "running") return false;
  await extension.terminateBackground({ ignoreDevToolsAttached: true });
  return true;
})()`;

/** Clicks the entry, once the menu stands that holds it. */
function chooseEntry(entry: string): string {
  return `(() => {
    const menu = document.getElementById("contentAreaContextMenu");
    const item = menu.querySelector('[id$="menuitem-_${entry}"]');
    if (menu.state !== "open" || !item) return false;
    item.doCommand();
    menu.hidePopup();
    return true;
  })()`;
}

/** Every channel is opened in the parent process; its own have the system's principal. */
const LOG_REQUESTS = `Services.obs.addObserver((subject) => {
  const { URI, loadInfo } = subject.QueryInterface(Ci.nsIChannel);
  if (!loadInfo.triggeringPrincipal.isSystemPrincipal) tinyWinsRequests.push(URI.spec);
}, "http-on-opening-request"), globalThis.tinyWinsRequests = [], true`;

/** Whether the popup stands, has the keyboard and has given it to one of its elements. */
function popupIsShown(origin: string): string {
  return `(({ activeElement: popup }) => {
    if (!popup?.classList.contains("webextension-popup-browser")) return false;
    if (!popup.currentURI.spec.startsWith("${origin}/popup.html")) return false;
    const { messageManager } = popup;
    const answer = "tiny-wins-focus-" + Math.random();
    return new Promise((resolve) => {
      const settle = (isReady) => {
        messageManager.removeMessageListener(answer, hear);
        resolve(isReady);
      };
      const hear = ({ data }) => settle(data);
      messageManager.addMessageListener(answer, hear);
      popup.addEventListener("unload", () => settle(false), { once: true });
      messageManager.loadFrameScript("data:," + encodeURIComponent(
        'const { document } = content; sendAsyncMessage("' + answer + '", ' +
        'document.hasFocus() && document.activeElement !== document.body)'), false);
    });
  })(document)`;
}

const ANSWER = `((button) => {
  const asked = document.getElementById("addon-webext-permissions-notification");
  if (!asked || PopupNotifications.panel.state !== "open") return false;
  asked[button].click();
  return true;
})`;

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

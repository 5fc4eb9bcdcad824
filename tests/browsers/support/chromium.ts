import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import type { Browser, CDPSession, Page, Target } from "puppeteer-core";
import puppeteer from "puppeteer-core";
import { moveClock } from "./clock.ts";
import { downloadsIn } from "./downloads.ts";
import type { Driver, Host, Setting, Start } from "./driver.ts";
import { eventually, pause, START_PATIENCE_MS } from "./eventually.ts";
import { requestsIn } from "./network.ts";

/** A worker that is closed takes no longer (ms) to go. */
const DYING_MS = 1000;

const CHROMIUM = process.env.TINY_WINS_CHROMIUM ?? "/usr/bin/chromium";
const ARGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-component-update",
  "--disable-sync",
  // Without it, windows under a display that has no window manager never count as active.
  // And no renderer is started in advance for a page that never comes.
  "--disable-features=CalculateNativeWinOcclusion,SpareRendererForSitePerProcess",
];

/** Starts Chromium on the given profile. */
export async function launchChromium(order: Start & { profile: string }): Promise<Host> {
  writePreferences(order.profile);
  const browser = await puppeteer.launch({
    executablePath: order.packed?.launcher ?? CHROMIUM,
    // It would keep what a policy hands out from being fetched.
    ignoreDefaultArgs: order.packed ? ["--disable-background-networking"] : [],
    headless: order.display === undefined,
    pipe: true,
    protocolTimeout: START_PATIENCE_MS,
    enableExtensions: true,
    userDataDir: order.profile,
    defaultViewport: null,
    env: { ...environment(order), PATH: pathWithoutDesktop(order.profile) },
    args: args(order),
  });
  const session = await browser.target().createCDPSession();
  const blank = new Set(await browser.pages());
  const requests = async () => {
    await browser.close();
    return requestsIn(netLog(order.profile));
  };
  return {
    browser,
    async installOther(folder) {
      await browser.installExtension(folder);
    },
    async install({ build, scheme }) {
      // The id comes from the folder's path, and each story brings a folder of its own.
      const packed = order.packed?.id;
      const id = packed
        ? await isHandedOut(browser, packed)
        : await browser.installExtension(build);
      // A tab behind another has no accessibility tree; on a real display one window keeps the keyboard.
      const window = { type: order.display ? "tab" : "window", scheme } as const;
      const { stop, ...rest } = driver(browser, session, `chrome-extension://${id}`, window);
      const remove = async () => {
        stop();
        const open = (await browser.pages()).filter((page) => !blank.has(page));
        await Promise.all(open.map((page) => page.close()));
        if (!packed) await browser.uninstallExtension(id);
      };
      return { ...rest, requests, remove };
    },
  };
}

/** Waits until a policy has had its way. @returns the extension's id */
async function isHandedOut(browser: Browser, id: string): Promise<string> {
  const page = await browser.newPage();
  await eventually("the packed extension", async () => {
    await page.goto(`chrome-extension://${id}/icon/16.png`);
    return true;
  });
  await page.close();
  return id;
}

/** Not by the protocol: it would save every file under a name of its own. */
function writePreferences(profile: string): void {
  const file = join(profile, "Default", "Preferences");
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  const download = { default_directory: downloadsIn(profile), prompt_for_download: false };
  writeFileSync(file, JSON.stringify({ download }));
}

/**
 * An extension that goes has Chromium clear the desktop of its entries, by two shell scripts: a
 * quarter of all that a story costs. They are found here first and do nothing.
 */
function pathWithoutDesktop(profile: string): string {
  const folder = join(profile, "no-desktop");
  if (!existsSync(folder)) {
    mkdirSync(folder);
    for (const tool of ["xdg-icon-resource", "xdg-desktop-menu"]) {
      symlinkSync("/bin/true", join(folder, tool));
    }
  }
  return [folder, process.env.PATH].join(delimiter);
}

function netLog(profile: string): string {
  return join(profile, "requests.json");
}

function args({ still, logNetwork, profile }: Start & { profile: string }): string[] {
  return [
    ...ARGS,
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ...(still ? ["--force-prefers-reduced-motion"] : []),
    ...(logNetwork ? [`--log-net-log=${netLog(profile)}`] : []),
  ];
}

function environment({ zone, display }: Start): Record<string, string | undefined> {
  return {
    ...process.env,
    ...(zone && { TZ: zone }),
    ...(display && { DISPLAY: display }),
  };
}

function driver(
  browser: Browser,
  session: CDPSession,
  origin: string,
  { type, scheme }: { type: "tab" | "window"; scheme: Setting["scheme"] },
): Omit<Driver, "requests" | "remove"> & { stop(): void } {
  let deaths = 0;
  let installed: Promise<void> | undefined;
  const isWorker = (target: Target) =>
    target.type() === "service_worker" && target.url().startsWith(origin);
  const count = (target: Target) => {
    if (isWorker(target)) deaths += 1;
  };
  browser.on("targetdestroyed", count);
  const tabs = new Set<Target>();
  const open = async (url: string): Promise<Page> => {
    const page = await browser.newPage({ type });
    tabs.add(page.target());
    if (scheme) {
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    }
    await page.goto(url);
    return page;
  };
  const popup = () =>
    browser
      .targets()
      .find((target) => target.url().startsWith(`${origin}/popup.html`) && !tabs.has(target));
  return {
    browser,
    origin,
    open,
    newTab: async () => {
      const page = await open("chrome://newtab");
      await eventually("the new tab to be ours", () => page.url().startsWith(origin));
      return page;
    },
    killWorker: async () => {
      // One that is killed before its installing is over can never be started again.
      installed ??= speakToWorker(browser, origin, START_PATIENCE_MS);
      await installed;
      const before = deaths;
      const killed = await killWorker(session, origin);
      // One that is only dying is found in the list, and hangs who speaks to it. Where the next life
      // begins at once it has the same id, and no end of the last is told.
      const isGone = async () => deaths > before || (await workers(session, origin)).length === 0;
      if (killed)
        await eventually("the worker to be gone", isGone, Boolean, DYING_MS).catch(() => {});
      return killed;
    },
    workerIsAlive: async () => (await workers(session, origin)).length > 0,
    workerDeaths: () => deaths,
    update: async (build) => {
      await browser.installExtension(build);
      return "installed";
    },
    popupIsShown: async () => isReady(await popup()?.asPage()),
    answerPermission: async () => false,
    shownPopup: async () => (await popup()?.asPage()) ?? null,
    chooseInMenu: async (page, selector, entry) => {
      const found = await page.$eval(selector, (element) => ({
        linkUrl: (element as HTMLAnchorElement).href || undefined,
        selectionText: getSelection()?.toString() || undefined,
      }));
      const info = { ...found, menuItemId: entry, pageUrl: page.url(), editable: false };
      await eventually("the worker to hear of the menu", async () => {
        const worker = await wakeWorker(browser, session, origin);
        return evaluateIn(session, worker, `(${sendMenuClick})(${JSON.stringify(info)})`);
      });
    },
    moveWorkerClock: async (_page, ms) => {
      const worker = await wakeWorker(browser, session, origin);
      await evaluateIn(session, worker, `(${moveClock})(${ms})`); // and by this it is kept alive
    },
    stop: () => browser.off("targetdestroyed", count),
  };
}

/**
 * A worker that sleeps is woken as the browser does it: by an event, here of a page that opens; and
 * by another one where the first came to a worker that was just ending.
 * @returns its target
 */
async function wakeWorker(browser: Browser, session: CDPSession, origin: string): Promise<string> {
  const found = await eventually("the worker to be awake", async () => {
    const [awake] = await workers(session, origin);
    if (!awake) await speakToWorker(browser, origin, 2000);
    return awake;
  });
  return found as string;
}

/** Resolves when it has heard. @param patienceMs for one that is just ending and never answers */
async function speakToWorker(browser: Browser, origin: string, patienceMs: number): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${origin}/icon/16.png`);
  const said = page.evaluate(() =>
    (globalThis as unknown as { chrome: Chrome }).chrome.runtime.sendMessage(null),
  );
  await Promise.race([said.catch(() => {}), pause(patienceMs)]);
  await page.close();
}

/** Through a session of its own: Puppeteer's may wait for ever for a worker that is just ending. */
async function evaluateIn(session: CDPSession, targetId: string, expression: string) {
  const { sessionId } = await session.send("Target.attachToTarget", { targetId, flatten: true });
  const own = session.connection()?.session(sessionId);
  const order = { expression, awaitPromise: true, returnByValue: true };
  const answer = await Promise.race([own?.send("Runtime.evaluate", order), pause(5000)]);
  if (!answer) await session.send("Target.detachFromTarget", { sessionId }); // or it never starts anew
  if (!answer || answer.exceptionDetails) {
    throw new Error(
      answer?.exceptionDetails?.exception?.description ?? "The worker does not answer",
    );
  }
  return answer.result.value as unknown;
}

type Chrome = {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  contextMenus: { onClicked: { dispatch(info: object, tab: object | undefined): void } };
  tabs: { query(filter: object): Promise<object[]> };
};

async function sendMenuClick(info: object): Promise<boolean> {
  const { chrome } = globalThis as unknown as { chrome: Chrome };
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  chrome.contextMenus.onClicked.dispatch(info, tab);
  return true;
}

async function workers(session: CDPSession, origin: string): Promise<string[]> {
  const { targetInfos } = await session.send("Target.getTargets");
  return targetInfos
    .filter(({ type, url }) => type === "service_worker" && url.startsWith(origin))
    .map(({ targetId }) => targetId);
}

/** Closes it without attaching to it: a session on the worker would keep it alive. */
async function killWorker(session: CDPSession, origin: string): Promise<boolean> {
  const found = await workers(session, origin);
  const closed = await Promise.all(
    found.map((targetId) =>
      session.send("Target.closeTarget", { targetId }).then(
        ({ success }) => success,
        () => false, // it went by itself meanwhile
      ),
    ),
  );
  return closed.some(Boolean);
}

/** Keys that come before the popup has taken the keyboard go to the page behind it. */
async function isReady(popup: Page | undefined): Promise<boolean> {
  if (!popup) return false;
  return popup.evaluate(() => document.hasFocus() && document.activeElement !== document.body);
}

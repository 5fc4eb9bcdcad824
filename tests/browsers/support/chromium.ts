import { join } from "node:path";
import type { Browser, CDPSession, Page, Target } from "puppeteer-core";
import puppeteer from "puppeteer-core";
import { moveClock } from "./clock.ts";
import { downloadsIn } from "./downloads.ts";
import type { Driver, LaunchOrder } from "./driver.ts";
import { eventually, PATIENCE_MS } from "./eventually.ts";
import { requestsIn } from "./network.ts";

const ARGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Without it, windows under a display that has no window manager never count as active.
  "--disable-features=CalculateNativeWinOcclusion",
];

/** Starts Chromium with the extension on the given profile. */
export async function launchChromium(order: LaunchOrder): Promise<Driver> {
  const browser = await puppeteer.launch({
    executablePath: process.env.TINY_WINS_CHROMIUM ?? "/usr/bin/chromium",
    headless: order.display === undefined,
    pipe: true,
    protocolTimeout: PATIENCE_MS,
    enableExtensions: true,
    userDataDir: order.profile,
    defaultViewport: null,
    env: environment(order),
    args: args(order),
  });
  const session = await browser.target().createCDPSession();
  const id = await browser.installExtension(order.build);
  const downloadPath = downloadsIn(order.profile);
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath });
  // A tab behind another has no accessibility tree; on a real display one window keeps the keyboard.
  const type = order.display ? "tab" : "window";
  const requests = async () => {
    await browser.close();
    return requestsIn(netLog(order.profile));
  };
  return { ...driver(browser, session, `chrome-extension://${id}`, type), requests };
}

function netLog(profile: string): string {
  return join(profile, "requests.json");
}

function args({ scheme, logNetwork, profile }: LaunchOrder): string[] {
  return [
    ...ARGS,
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ...(scheme === "dark" ? ["--force-dark-mode"] : []),
    ...(logNetwork ? [`--log-net-log=${netLog(profile)}`] : []),
  ];
}

function environment({ zone, display }: LaunchOrder): Record<string, string | undefined> {
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
  type: "tab" | "window",
): Omit<Driver, "requests"> {
  let deaths = 0;
  const isWorker = (target: Target) =>
    target.type() === "service_worker" && target.url().startsWith(origin);
  browser.on("targetdestroyed", (target: Target) => {
    if (isWorker(target)) deaths += 1;
  });
  const tabs = new Set<Target>();
  const open = async (url: string): Promise<Page> => {
    const page = await browser.newPage({ type });
    tabs.add(page.target());
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
    killWorker: () => killWorker(session, origin),
    workerDeaths: () => deaths,
    update: async (build) => {
      await browser.installExtension(build);
      return "installed";
    },
    popupIsShown: async () => isReady(await popup()?.asPage()),
    shownPopup: async () => (await popup()?.asPage()) ?? null,
    moveWorkerClock: async (_page, ms) => {
      const target = await browser.waitForTarget(isWorker);
      await (await target.worker())?.evaluate(moveClock, ms); // and by this it is kept alive
    },
  };
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

/** One unpacked extension in a Chromium of its own: only so can each of them own the new tab. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pause } from "../browsers/support/eventually.ts";
import { Chromium, evaluate, type Session } from "./protocol.ts";

export type PageName = "newtab" | "popup";
export const PAGES: readonly PageName[] = ["newtab", "popup"];
/** Folders beside this file: the pages that nothing can be faster than. */
export const LIMITS = ["static", "script"];

export type Subject = {
  name: string;
  dir: string;
  chromium: Chromium;
  /** With the slash, e.g. `chrome-extension://abc/`. */
  origin: string;
  /** The address that each page has, when it has one. */
  pages: Partial<Record<PageName, string>>;
  hasWorker: boolean;
  /** A blank tab from which workers are started and stopped. */
  control: Session;
};

type Manifest = {
  action?: { default_popup?: string };
  chrome_url_overrides?: { newtab?: string };
  background?: { service_worker?: string };
};

/** Starts a browser with the extension in it and waits until its installing is over. */
export async function openSubject(name: string, dir: string, path: string): Promise<Subject> {
  const manifest: Manifest = JSON.parse(readFileSync(join(dir, "manifest.json"), "utf8"));
  const chromium = new Chromium(path);
  const { tab: control } = await chromium.openBlank();
  await control.send("ServiceWorker.enable");
  const { id } = await chromium.send<{ id: string }>("Extensions.loadUnpacked", { path: dir });
  await pause(2000); // what it does when it is installed is no part of any load
  const origin = `chrome-extension://${id}/`;
  const popup = manifest.action?.default_popup;
  return {
    ...{ name, dir, chromium, origin, control },
    pages: {
      ...(manifest.chrome_url_overrides?.newtab && { newtab: "chrome://newtab/" }),
      ...(popup && { popup: origin + popup.replace(/^\.?\//, "") }),
    },
    hasWorker: manifest.background?.service_worker !== undefined,
  };
}

/** Ends the worker and every page, so that the next load starts a process: the usual state. */
export async function makeCold({ chromium, control, origin }: Subject): Promise<void> {
  await control.send("ServiceWorker.stopAllWorkers");
  for (let looks = 0; looks < 60; looks++) {
    const left = (await chromium.targets()).filter(({ url }) => url.startsWith(origin));
    if (left.length === 0) break;
    const pages = left.filter(({ type }) => type === "page");
    // One may go by itself meanwhile.
    const closed = pages.map(({ targetId }) => chromium.send("Target.closeTarget", { targetId }));
    await Promise.allSettled(closed);
    await pause(50);
  }
  await pause(200); // for the process to go
}

/**
 * Does something in a page of the extension, and leaves no page behind.
 * @param probe runs in the page before its own scripts
 */
export async function inside<T>(
  subject: Subject,
  file: string,
  run: (page: Session) => Promise<T>,
  probe = "",
): Promise<T> {
  const { tab, close } = await subject.chromium.openBlank();
  try {
    await tab.send("Page.enable");
    await tab.send("Page.addScriptToEvaluateOnNewDocument", { source: probe });
    await tab.send("Page.navigate", { url: subject.origin + file });
    await evaluate(tab, LOADED);
    return await run(tab);
  } finally {
    await close();
  }
}

/** A page of the whole, untouched, is kept by then at the latest, ms. */
const KEPT_MS = 8000;

/**
 * Leaves a new tab open and untouched until its picture is kept, as whoever reads it does. A picture
 * holds until the clock shows a full hour, and until something is won.
 */
export async function settle({ chromium, pages }: Subject): Promise<void> {
  const { tab, close } = await chromium.openBlank();
  try {
    await tab.send("Page.enable");
    await tab.send("Page.navigate", { url: pages.newtab });
    await evaluate(tab, KEPT);
  } finally {
    await close();
  }
}

const KEPT = `new Promise((done) => {
  const end = performance.now() + ${KEPT_MS};
  const look = () =>
    localStorage.getItem("first-picture")?.includes('"still":{') || performance.now() > end
      ? done(true)
      : setTimeout(look, 50);
  look();
})`;

/** Does something while the picture of the new tab is away, and puts it back. */
export async function withoutPicture<T>(subject: Subject, run: () => Promise<T>): Promise<T> {
  const swap = (by: string) =>
    inside(subject, "icon/16.png", (page) => evaluate<string>(page, `(() => { ${by} })()`));
  const kept = await swap(`
    const kept = localStorage.getItem("first-picture") ?? "";
    localStorage.removeItem("first-picture");
    return kept;`);
  await makeCold(subject);
  const done = await run();
  await swap(`localStorage.setItem("first-picture", ${JSON.stringify(kept)}); return "";`);
  return done;
}

const LOADED = `new Promise((done) => {
  const look = () =>
    document.readyState === "complete" && location.href !== "about:blank" ? done(true) : setTimeout(look, 20);
  look();
})`;

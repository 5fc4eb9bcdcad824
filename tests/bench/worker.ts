/** The background worker: how long it takes to start, and how often it is woken. */
import { pause } from "../browsers/support/eventually.ts";
import { evaluate } from "./protocol.ts";
import { inside, makeCold, type Subject } from "./subject.ts";

const PATIENCE_MS = 10_000;

type Version = { scriptURL: string; runningStatus: string };

/** Ms from "starting" to "running" of a worker that was not there, its process included. */
export async function timeWorker(subject: Subject): Promise<number | null> {
  await makeCold(subject);
  const { chromium, control, origin } = subject;
  let starting = 0;
  let stop = () => {};
  const running = new Promise<number | null>((resolve) => {
    stop = chromium.on(({ method, params }) => {
      if (method !== "ServiceWorker.workerVersionUpdated") return;
      for (const { scriptURL, runningStatus } of params.versions as Version[]) {
        if (!scriptURL.startsWith(origin)) continue;
        if (runningStatus === "starting") starting ||= performance.now();
        if (runningStatus === "running" && starting > 0) resolve(performance.now() - starting);
      }
    });
    void pause(PATIENCE_MS).then(() => resolve(null));
  });
  await control.send("ServiceWorker.startWorker", { scopeURL: origin });
  return running.finally(stop);
}

/** Alarms that are set: what wakes the worker when nobody does anything. */
export type Alarm = { name: string; periodInMinutes?: number };

/** Ms from a page's asking until the badge of a running hour stands, with the worker asleep. */
export async function timeBadge(subject: Subject): Promise<{ ms: number; alarms: Alarm[] }> {
  return inside(subject, "icon/16.png", async (page) => {
    await evaluate(page, submit({ type: "hour/start", minutes: 60 }));
    await evaluate(
      page,
      badge((text) => text !== ""),
    );
    await evaluate(page, `chrome.action.setBadgeText({ text: "" })`);
    await subject.control.send("ServiceWorker.stopAllWorkers");
    await pause(300);
    const ms = await evaluate<number>(
      page,
      `(async () => {
        const start = performance.now();
        chrome.runtime.sendMessage({ type: "query/publish" });
        while ((await chrome.action.getBadgeText({})) === "") await new Promise((done) => setTimeout(done));
        return performance.now() - start;
      })()`,
    );
    const alarms = await evaluate<Alarm[]>(page, "chrome.alarms.getAll()");
    const hour = await evaluate<string>(
      page,
      `chrome.storage.local.get("snapshot").then(({ snapshot }) => snapshot.current.hour.id)`,
    );
    await evaluate(page, submit({ type: "hour/end", hourId: hour }));
    await evaluate(page, submit({ type: "recap/close", hourId: hour }));
    await evaluate(
      page,
      badge((text) => text === ""),
    );
    return { ms, alarms };
  });
}

function submit(draft: object): string {
  return `(() => {
    const day = new Date().toLocaleDateString("sv");
    const { timeZone: zone } = new Intl.DateTimeFormat().resolvedOptions();
    const who = { id: crypto.randomUUID(), at: Date.now(), day, zone };
    return chrome.runtime.sendMessage({ ...who, ...${JSON.stringify(draft)} });
  })()`;
}

function badge(is: (text: string) => boolean): string {
  return `(async () => {
    const is = ${is.toString()};
    for (let looks = 0; looks < 500 && !is(await chrome.action.getBadgeText({})); looks++)
      await new Promise((done) => setTimeout(done, 10));
  })()`;
}

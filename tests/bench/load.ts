/** One load of a page, watched from inside it and by the browser's own lifecycle events. */
import { pause } from "../browsers/support/eventually.ts";
import { evaluate, type Session } from "./protocol.ts";
import type { PageName, Subject } from "./subject.ts";

/** Milliseconds since the navigation began, unless it says otherwise. */
export type Load = {
  firstPaint: number;
  firstContent: number;
  largestContent: number;
  /** When the first of today's wins, or the popup's heading, stood in a frame; null where none is. */
  wins: number | null;
  /** Sum of layout shifts. */
  shift: number;
  /** The last change of the page's structure before it was quiet. */
  stable: number;
  /** Tasks of the page over 50 ms. */
  longTasks: number;
  /** Work of the main thread in all, and of that in scripts. */
  main: number;
  script: number;
  /** Bytes in use after a collection. */
  heap: number;
};

/** A page is done when its structure has not changed for so long (ms); at most so long is waited. */
const QUIET_MS = 500;
const PATIENCE_MS = 8000;

/** Runs in the page before its own scripts. */
const PROBE = `(() => {
  const seen = (globalThis.benchSeen = { wins: null, shift: 0, largest: 0, long: 0, last: 0 });
  const watch = (type, see) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  watch("layout-shift", ({ hadRecentInput, value }) => { if (!hadRecentInput) seen.shift += value; });
  watch("largest-contentful-paint", ({ startTime }) => { seen.largest = startTime; });
  watch("longtask", () => { seen.long++; });
  new MutationObserver(() => { seen.last = performance.now(); })
    .observe(document, { childList: true, subtree: true });
  const look = () => {
    if (document.querySelector('[aria-label="Today\\'s wins"] li, ol li')) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { seen.wins ??= performance.now(); port1.close(); };
      port2.postMessage(0);
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

const SETTLED = `new Promise((done) => {
  const end = performance.now() + ${PATIENCE_MS};
  const look = () => {
    const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
    const quiet = painted && performance.now() - Math.max(painted, benchSeen.last) > ${QUIET_MS};
    if (quiet || performance.now() > end) done({ ...benchSeen, painted: painted ?? null });
    else setTimeout(look, 50);
  };
  look();
})`;

/**
 * Loads a page in a tab of its own.
 * @param rate how many times slower the processor is made
 */
export async function load(subject: Subject, name: PageName, rate: number): Promise<Load> {
  const { chromium, pages } = subject;
  const { tab, close } = await chromium.openBlank();
  const life = new Map<string, number>();
  let loader = "";
  const stop = chromium.on(({ method, params, sessionId }) => {
    if (method !== "Page.lifecycleEvent" || sessionId !== tab.id) return;
    life.set(`${params.loaderId} ${params.name}`, Number(params.timestamp));
  });
  try {
    await tab.send("Page.enable");
    await tab.send("Page.setLifecycleEventsEnabled", { enabled: true });
    await tab.send("Performance.enable", { timeDomain: "timeTicks" });
    await tab.send("Page.addScriptToEvaluateOnNewDocument", { source: PROBE });
    await pause(300); // the tab's own start, and the browser's spare process
    if (rate !== 1) await tab.send("Emulation.setCPUThrottlingRate", { rate });
    ({ loaderId: loader } = await tab.send<{ loaderId: string }>("Page.navigate", {
      url: pages[name],
    }));
    return await read(tab, (event) => life.get(`${loader} ${event}`));
  } finally {
    stop();
    await close();
  }
}

async function read(tab: Session, at: (event: string) => number | undefined): Promise<Load> {
  const seen = await evaluate<Seen>(tab, SETTLED);
  const { metrics } = await tab.send<{ metrics: { name: string; value: number }[] }>(
    "Performance.getMetrics",
  );
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  /** The browser's own events are exact; what a page is told is rounded up to 4 ms. */
  const since = (event: string) => {
    const seconds = at(event);
    return seconds === undefined ? null : (seconds - metric("NavigationStart")) * 1000;
  };
  const firstContent = since("firstContentfulPaint") ?? seen.painted;
  if (firstContent === null) throw new Error("Nothing was painted");
  await tab.send("HeapProfiler.collectGarbage");
  const { usedSize } = await tab.send<{ usedSize: number }>("Runtime.getHeapUsage");
  return {
    firstContent,
    firstPaint: since("firstPaint") ?? firstContent,
    largestContent: Math.max(seen.largest, firstContent),
    ...{ wins: seen.wins, shift: seen.shift, stable: seen.last, longTasks: seen.long },
    main: metric("TaskDuration") * 1000,
    script: metric("ScriptDuration") * 1000,
    heap: usedSize,
  };
}

type Seen = {
  wins: number | null;
  shift: number;
  largest: number;
  long: number;
  last: number;
  painted: number | null;
};

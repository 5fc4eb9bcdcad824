/** Logging a win: from the key to the frame, to the commit, and to another open tab. */
import { pause } from "../browsers/support/eventually.ts";
import { evaluate, type Session } from "./protocol.ts";
import { inside, type Subject } from "./subject.ts";

/** Ms from the key press. */
export type Logged = {
  /** To the next frame on the screen (Event Timing, in steps of 8 ms). */
  paint: number;
  commit: number;
  /** To another tab that is open; null where that was at rest. */
  otherTab: number | null;
  /** To another tab that was at rest, and woke for it. */
  resting: number | null;
};

/** Whether the worker is ended before each win, and how many times slower the processor is made. */
export type Circumstances = { asleep: boolean; rate: number };

/** Logs wins on one tab, with the celebration that new people have, while another is open. */
export function logWins(
  subject: Subject,
  rounds: number,
  { asleep, rate }: Circumstances,
): Promise<Logged[]> {
  return inside(subject, "newtab.html", (other) =>
    inside(subject, "newtab.html", async (page) => {
      await touch(page);
      for (const one of [other, page]) await evaluate(one, AT_REST);
      await Promise.all([evaluate(other, WATCH_LIST), evaluate(page, READY)]);
      if (rate !== 1) await page.send("Emulation.setCPUThrottlingRate", { rate });
      const logged: Logged[] = [];
      for (let round = 0; round < rounds; round++) {
        if (asleep) {
          await subject.control.send("ServiceWorker.stopAllWorkers");
          await pause(300);
        }
        const { seen, ...here } = await logOne(page, other, `Bench ${Date.now()}`);
        const [otherTab, resting] = round === 0 ? [null, seen] : [seen, null];
        logged.push({ ...here, otherTab, resting });
      }
      return logged;
    }),
  );
}

/** Moves the pointer over the page: one at rest comes to life. */
export async function touch(page: Session): Promise<void> {
  await page.send("Input.dispatchMouseEvent", { type: "mouseMoved", x: 200, y: 300 });
}

async function logOne(page: Session, other: Session, title: string) {
  await evaluate(page, `benchLog.begin(${JSON.stringify(title)})`);
  await page.send("Page.bringToFront");
  for (const type of ["keyDown", "keyUp"]) {
    const key = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13, text: "\r" };
    await page.send("Input.dispatchKeyEvent", { type, ...key });
  }
  const here = await evaluate<{ paint: number; commit: number; pressed: number }>(
    page,
    "benchLog.end()",
  );
  const seen = await evaluate<number>(other, `benchList(${JSON.stringify(title)})`);
  return { paint: here.paint, commit: here.commit, seen: seen - here.pressed };
}

/** A page that is still being drawn takes the field away that was typed into. */
const AT_REST = `new Promise((done) => {
  let last = performance.now();
  const watch = new MutationObserver(() => { last = performance.now(); });
  watch.observe(document, { childList: true, subtree: true, attributes: true });
  const look = () => {
    if (performance.now() - last < 700) return setTimeout(look, 50);
    watch.disconnect();
    done(true);
  };
  look();
})`;

/** Both tabs' moments are counted from the epoch, so that they can be set side by side. */
const WATCH_LIST = `(() => {
  const seen = new Map();
  new MutationObserver(() => {
    for (const { textContent } of document.querySelectorAll('[aria-label="Today\\'s wins"] li')) {
      const title = /Bench \\d+/.exec(textContent)?.[0];
      if (title && !seen.has(title)) seen.set(title, performance.timeOrigin + performance.now());
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
  globalThis.benchList = (title) => new Promise((done) => {
    const look = () => (seen.has(title) ? done(seen.get(title)) : setTimeout(look, 5));
    look();
  });
})()`;

const READY = `(async () => {
  const field = () => document.querySelector("input[aria-label='Log a win'], textarea[aria-label='Log a win'], form input");
  while (!field()) await new Promise((done) => setTimeout(done, 20));
  let pressed = 0, paint = null, commit = null;
  addEventListener("keydown", ({ timeStamp }) => { pressed = timeStamp; }, true);
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries())
      if (name === "keydown" && pressed > 0 && startTime >= pressed - 1) paint = duration;
  }).observe({ type: "event", durationThreshold: 16 });
  let wanted = "";
  chrome.storage.onChanged.addListener(({ snapshot }) => {
    const wins = Object.values(snapshot?.newValue?.days ?? {}).flatMap(({ wins }) => wins);
    if (wins.some(({ title }) => title === wanted)) commit ??= performance.now();
  });
  globalThis.benchLog = {
    begin(title) {
      wanted = title;
      pressed = 0; paint = commit = null;
      const input = field();
      input.focus();
      input.value = title;
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    },
    async end() {
      for (let looks = 0; looks < 400 && commit === null; looks++) await new Promise((done) => setTimeout(done, 10));
      if (commit === null) throw new Error("“" + wanted + "” was not kept within four seconds");
      await new Promise((done) => setTimeout(done, 150));
      // What is quicker than 16 ms is not told: it made the very next frame.
      return { paint: paint ?? 16, commit: commit - pressed, pressed: performance.timeOrigin + pressed };
    },
  };
})()`;

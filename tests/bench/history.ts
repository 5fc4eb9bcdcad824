/** The history page over a set: its first list, a key in the search field, the scroll. */
import { evaluate, type Session } from "./protocol.ts";
import { inside, makeCold, type Subject } from "./subject.ts";

/** Ms. */
export type HistoryFigures = {
  /** From the navigation to the frame with the first wins, or with the words that there are none. */
  firstList: number;
  /** From each key to the frame after it. */
  keys: number[];
  /** From each frame to the next while the list is scrolled. */
  frames: number[];
};

const WORDS = "pages before";

/** Opens the history once, in a process of its own. */
export async function openHistory(subject: Subject): Promise<HistoryFigures> {
  await makeCold(subject);
  const read = async (page: Session) => {
    const firstList = await evaluate<number>(page, "benchFirstList");
    await evaluate(page, ALL_READ);
    return {
      firstList,
      keys: await typeWords(page),
      frames: await evaluate<number[]>(page, SCROLL),
    };
  };
  return inside(subject, "history.html", read, FIRST_LIST);
}

async function typeWords(page: Session): Promise<number[]> {
  await page.send("Page.bringToFront");
  await evaluate(page, KEYS);
  for (const text of WORDS) {
    await page.send("Input.dispatchKeyEvent", { type: "keyDown", text, key: text });
    await page.send("Input.dispatchKeyEvent", { type: "keyUp", key: text });
    await evaluate(page, "new Promise((done) => setTimeout(done, 120))");
  }
  return evaluate(page, "benchKeys");
}

const FIRST_LIST = `globalThis.benchFirstList = new Promise((done) => {
  const look = () => {
    const rows = document.querySelector('[role=list][aria-label="Wins"] [role=listitem]');
    const empty = /stays here/.test(document.body?.innerText);
    if (!rows && !empty) return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { done(performance.now()); port1.close(); };
    port2.postMessage(0);
  };
  requestAnimationFrame(look);
})`;

const ALL_READ = `new Promise((done) => {
  let last = -1, same = 0;
  const look = () => {
    const now = document.body.innerText.length;
    same = now === last ? same + 1 : 0;
    last = now;
    if (same > 8) done(true); else setTimeout(look, 150);
  };
  look();
})`;

const KEYS = `(() => {
  globalThis.benchKeys = [];
  const field = document.querySelector("input[type=search]");
  field.focus();
  field.addEventListener("keydown", ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { benchKeys.push(performance.now() - timeStamp); port1.close(); };
      port2.postMessage(0);
    });
  });
})()`;

const SCROLL = `new Promise((done) => {
  const frames = [];
  let before = performance.now();
  const step = () => {
    const now = performance.now();
    frames.push(now - before);
    before = now;
    scrollBy(0, 400);
    if (frames.length < 60) requestAnimationFrame(step); else done(frames.slice(1));
  };
  requestAnimationFrame(step);
})`;

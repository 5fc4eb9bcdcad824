/**
 * What a new tab or popup showed, kept as a tree of elements in `localStorage`. As long as nothing
 * that it was drawn from has changed, the next one paints its first frame with this file alone, and
 * Preact takes the same elements over. Disposable, like the copy it was drawn from.
 */
import type { Back } from "../domain/back";
import type { FirstDayFacts } from "./first-day";
import { type Branch, branchesIn, branchOf, grown, type Place, standsAt } from "./picture-tree";

/** The pages that have one. */
export type Pictured = "newtab" | "popup";

const KEYS = { newtab: "first-picture", popup: "first-picture popup" };
const COPY = "first-frame";
/** Larger lines of one take longer to read than Preact takes to draw; in UTF-16 code units. */
const LARGEST = 120_000;
/** Items of a list that begin further down than so many windows are left to behind the paint. */
const WINDOWS_DEEP = 1.5;
/** Items no wider than this (px) are left to it too: every element costs time before the paint. */
const SMALLEST = 1;

/** What a page showed when all of it was there and nobody had touched it. */
export type Still = {
  /** Of the snapshot. */
  revision: number;
  today: string;
  aside: number;
  back: Back | null;
  /** On the first day: what was said of the browser. */
  welcome: FirstDayFacts | null;
};

/** Two lines of JSON: the first frame, and where the whole page is known, the rest of it. */
type Frame = {
  /** What it was drawn from; see `basis`. */
  basis: string;
  /** It holds from here to there, ms. */
  from: number;
  until: number;
  lang: string;
  dir: string;
  theme: string | null;
  title: string;
  tree: Branch[];
};
type Rest = { still: Still; behind: [Place, Branch][] };

/** A picture that holds. */
export type Picture = {
  /** The copy of the snapshot that it was drawn from, as it is stored. */
  copy: string;
  /** Ms. */
  until: number;
  /** Whether it still does. @param now ms */
  holds(now: number): boolean;
  /** Puts the first frame into the body. */
  draw(): void;
  /** Adds the rest, and tells what the page then shows; null where no more is known than its first frame. */
  complete(): Still | null;
};

/**
 * Makes ready what was kept, if it still holds.
 * @param now ms
 */
export function readPicture(page: Pictured, now: number): Picture | null {
  try {
    const [first = "", rest = "null"] = (localStorage.getItem(KEYS[page]) ?? "").split("\n");
    const copy = localStorage.getItem(COPY);
    if (!first || !copy) return null;
    const frame = JSON.parse(first) as Frame;
    const { from, until } = frame;
    const holds = (moment: number) =>
      moment >= from && moment < until && frame.basis === basis(page, copy);
    if (!holds(now)) return null;
    const nodes = frame.tree.map((branch) => grown(branch));
    const draw = () => show(frame, nodes);
    return { copy, until, holds, draw, complete: () => complete(rest) };
  } catch {
    return null;
  }
}

function show(frame: Frame, nodes: Node[]): void {
  const { documentElement: root, body } = document;
  root.lang = frame.lang;
  root.dir = frame.dir;
  if (frame.theme) root.dataset.theme = frame.theme;
  document.title = frame.title;
  body.replaceChildren(...nodes); // the parser may have left a blank in it
}

function complete(kept: string): Still | null {
  try {
    const rest = JSON.parse(kept) as Rest | null;
    if (!rest) return null;
    // In the order of the page: where one stands, all before it stand already.
    for (const [place, branch] of rest.behind) {
      const parent = standsAt(document.body, place.slice(0, -1)) as Element;
      parent.insertBefore(grown(branch), parent.childNodes[place.at(-1) ?? 0] ?? null);
    }
    return rest.still;
  } catch {
    return null;
  }
}

/**
 * Keeps what the body shows now.
 * @param from ms, now
 * @param until ms, when the page would show something else by itself
 * @param still when all of the page is there, and not its first frame alone
 */
export function keepPicture(
  page: Pictured,
  from: number,
  until: number,
  still: Still | null = null,
): void {
  const { documentElement: root, body, title } = document;
  const { lang, dir, dataset } = root;
  const behind: Rest["behind"] = [];
  const tree = branchesIn(body, (element, place) => {
    const isLeft = isBehind(element);
    if (isLeft) behind.push([place, branchOf(element)]);
    return isLeft;
  });
  const theme = dataset.theme ?? null;
  try {
    const copy = localStorage.getItem(COPY);
    const drawnFrom = basis(page, copy ?? "");
    const frame: Frame = { basis: drawnFrom, from, until, lang, dir, theme, title, tree };
    const rest: Rest | null = still && { still, behind };
    const [first = "", behindIt = ""] = [frame, rest].map((line) => JSON.stringify(line));
    const isLarge = Math.max(first.length, behindIt.length) > LARGEST;
    // Without a copy, nothing would tell a picture of one history from that of another.
    if (!copy || isLarge) localStorage.removeItem(KEYS[page]);
    else localStorage.setItem(KEYS[page], `${first}\n${behindIt}`);
  } catch {
    // Storage that refuses costs the next page some milliseconds, no more.
  }
}

/** Everything but the clock that the page is drawn from, in a few letters. */
function basis(page: Pictured, copy: string): string {
  // The scripts' names tell the build, and cost less than to ask the extension for its version.
  const build = document.querySelector<HTMLElement>("script[data-scripts]")?.dataset.scripts;
  const offset = new Date().getTimezoneOffset();
  // A popup's window is not yet as wide as it will be, and nothing in it hangs on that.
  const size = page === "popup" ? [] : [innerWidth, screen.height];
  const [which] = copy.split("\n", 1); // its own hash, as `copy.ts` put it there
  return [build, navigator.languages, offset, ...size, which].join();
}

/** What the first frame does without: what is not seen at once, and what has its room kept. */
function isBehind(element: Element): boolean {
  const { localName, parentElement } = element;
  if (localName === "dialog" || parentElement?.hasAttribute("data-room")) return true;
  if (localName !== "li") return false;
  const { top, width } = element.getBoundingClientRect();
  return top > WINDOWS_DEEP * innerHeight || width <= SMALLEST;
}

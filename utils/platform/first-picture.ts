/**
 * What the first frame of a new tab or popup showed, kept as a tree of elements in `localStorage`.
 * As long as nothing that it was drawn from has changed, the next one paints it with this file alone,
 * and Preact takes the same elements over behind the paint. Disposable, like the copy it was drawn
 * from.
 */

/** The pages that have one. */
export type Pictured = "newtab" | "popup";

const KEYS = { newtab: "first-picture", popup: "first-picture popup" };
const COPY = "first-frame";
/** Larger pictures take longer to read than Preact takes to draw; in UTF-16 code units. */
const LARGEST = 120_000;
/** Items of a list that begin further down than so many windows are left to the page's own script; */
const WINDOWS_DEEP = 1.5;
/** and so are those that are no wider (px): every element costs time before the first paint. */
const SMALLEST = 1;
const SVG = "http://www.w3.org/2000/svg";

/** An element with its attributes and children, or a text. */
type Branch = string | [tag: string, attributes: Record<string, string>, ...children: Branch[]];

type Picture = {
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

/**
 * Makes ready what was kept, if it still holds.
 * @param now ms
 * @returns what puts it into the empty body; null when there is nothing to draw
 */
export function pictureToDraw(page: Pictured, now: number): (() => void) | null {
  try {
    const picture = JSON.parse(localStorage.getItem(KEYS[page]) ?? "null") as Picture | null;
    if (!picture || now < picture.from || now >= picture.until || picture.basis !== basis(page)) {
      return null;
    }
    const nodes = picture.tree.map((branch) => grown(branch));
    return () => {
      const { documentElement: root, body } = document;
      root.lang = picture.lang;
      root.dir = picture.dir;
      if (picture.theme) root.dataset.theme = picture.theme;
      document.title = picture.title;
      body.append(...nodes);
    };
  } catch {
    return null;
  }
}

/**
 * Keeps what the body shows now.
 * @param from ms, now
 * @param until ms, when the page would show something else by itself
 */
export function keepPicture(page: Pictured, from: number, until: number): void {
  const { documentElement: root, body, title } = document;
  const { lang, dir, dataset } = root;
  const tree = [...body.childNodes].flatMap(branchOf);
  const theme = dataset.theme ?? null;
  const picture: Picture = { basis: basis(page), from, until, lang, dir, theme, title, tree };
  try {
    const kept = JSON.stringify(picture);
    if (kept.length > LARGEST) localStorage.removeItem(KEYS[page]);
    else localStorage.setItem(KEYS[page], kept);
  } catch {
    // Storage that refuses costs the next page some milliseconds, no more.
  }
}

/** Everything but the clock that the first frame is drawn from, in a few letters. */
function basis(page: Pictured): string {
  // The scripts' names tell the build, and cost less than to ask the extension for its version.
  const build = document.querySelector<HTMLElement>("script[data-scripts]")?.dataset.scripts;
  const offset = new Date().getTimezoneOffset();
  const copy = localStorage.getItem(COPY) ?? "";
  // A popup's window is not yet as wide as it will be, and nothing in it hangs on that.
  const size = page === "popup" ? [] : [innerWidth, screen.height];
  const which = copy.slice(0, copy.indexOf("\n")); // its own hash, as `copy.ts` put it there
  return [build, navigator.languages, offset, ...size, which].join();
}

function branchOf(node: Node): Branch[] {
  if (node instanceof Text) return [node.data];
  if (!(node instanceof Element) || isOutOfSight(node)) return [];
  const attributes = Object.fromEntries(
    [...node.attributes].map(({ name, value }) => [name, value]),
  );
  // What is chosen is no attribute of its own accord.
  if (node instanceof HTMLInputElement && node.checked) attributes.checked = "";
  return [[node.localName, attributes, ...[...node.childNodes].flatMap(branchOf)]];
}

/** Items of a list that are far down, or so small that they are for a screen reader alone. */
function isOutOfSight(element: Element): boolean {
  if (element.localName !== "li") return false;
  const { top, width } = element.getBoundingClientRect();
  return top > WINDOWS_DEEP * innerHeight || width <= SMALLEST;
}

function grown(branch: Branch, namespace: string | null = null): Node {
  if (typeof branch === "string") return new Text(branch);
  const [tag, attributes, ...children] = branch;
  const inside = tag === "svg" ? SVG : namespace;
  const element = inside ? document.createElementNS(inside, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    // The pages' policy lets no attribute say how something looks; an object may.
    if (name === "style") (element as HTMLElement).style.cssText = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.map((child) => grown(child, inside)));
  return element;
}

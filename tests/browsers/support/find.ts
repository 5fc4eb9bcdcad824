import type { ElementHandle, Page } from "puppeteer-core";

/** The roles by which PRODUCT.md names what people rely on, and what in HTML can have each. */
const CANDIDATES = {
  alert: "",
  button: "button, summary, input[type=submit], input[type=button]",
  checkbox: "input[type=checkbox]",
  heading: "h1, h2, h3, h4, h5, h6",
  link: "a[href]",
  list: "ul, ol, menu",
  listitem: "li",
  radio: "input[type=radio]",
  region: "section",
  searchbox: "input[type=search]",
  slider: "input[type=range], [role=slider]",
  spinbutton: "input[type=number]",
  switch: "input[type=checkbox]",
  textbox: "input, textarea",
  timer: "",
} as const;

export type Role = keyof typeof CANDIDATES;

/** What Puppeteer keeps to itself of Firefox's pages, and what it says of an element. */
type Node = { sharedId: string };
type BidiFrame = {
  browsingContext: {
    locateNodes(locator: { type: string; value: unknown }, within?: Node[]): Promise<Node[]>;
  };
  mainRealm(): { createHandle(node: Node): ElementHandle<Element> };
};
type BidiHandle = { remoteValue(): Node };

/**
 * All that answer to role and accessible name, by the browser's own accessibility tree.
 * @param within only inside this
 */
export async function findAll(
  page: Page,
  role: Role,
  name: string | undefined,
  within: ElementHandle<Element> | undefined,
): Promise<ElementHandle<Element>[]> {
  const frame = page.mainFrame();
  if ("browsingContext" in frame) {
    const inside = within as unknown as BidiHandle | undefined;
    return inFirefox(frame as unknown as BidiFrame, role, name, inside);
  }
  const named = name === undefined ? "" : `[name="${name.replaceAll('"', '\\"')}"]`;
  return (within ?? page).$$(`::-p-aria(${named}[role="${role}"])`);
}

/**
 * Asked for a name in a whole document, Firefox lays the page out anew for each element that has
 * no place in the accessibility tree, hundreds in a drawing. So it is asked about candidates only,
 * and without the thirty round trips that Puppeteer makes of a question.
 */
async function inFirefox(
  frame: BidiFrame,
  role: Role,
  name: string | undefined,
  within: BidiHandle | undefined,
): Promise<ElementHandle<Element>[]> {
  const context = frame.browsingContext;
  const css = [`[role=${role}]`, CANDIDATES[role]].filter(Boolean).join();
  const inside = within && [within.remoteValue()];
  const candidates = await context.locateNodes({ type: "css", value: css }, inside);
  if (candidates.length === 0) return [];
  const said = { role, ...(name !== undefined && { name }) };
  const found = await context.locateNodes({ type: "accessibility", value: said }, candidates);
  const distinct = new Map(found.map((node) => [node.sharedId, node]));
  return [...distinct.values()].map((node) => frame.mainRealm().createHandle(node));
}

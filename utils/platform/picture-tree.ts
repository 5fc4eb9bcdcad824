/** A part of a page as plain data: elements with their attributes, and texts. */

export type Branch =
  | string
  | [tag: string, attributes: Record<string, string>, ...children: Branch[]];

/** Where an element stands: of its ancestors, and of itself, the place among their siblings. */
export type Place = readonly number[];

const SVG = "http://www.w3.org/2000/svg";

/**
 * What stands in an element.
 * @param leavesOut is asked of each element inside, before any inside of that; what it says yes to
 * is not in the tree
 * @param place of the parent
 */
export function branchesIn(
  parent: Element,
  leavesOut: (element: Element, place: Place) => boolean,
  place: Place = [],
): Branch[] {
  return [...parent.childNodes].flatMap((node, i): Branch[] => {
    if (node instanceof Text) return [node.data];
    const own = [...place, i];
    if (!(node instanceof Element) || leavesOut(node, own)) return [];
    return [[node.localName, attributesOf(node), ...branchesIn(node, leavesOut, own)]];
  });
}

/** An element with everything in it. */
export function branchOf(element: Element): Branch {
  return [element.localName, attributesOf(element), ...branchesIn(element, () => false)];
}

function attributesOf(element: Element): Record<string, string> {
  const attributes = Object.fromEntries(
    [...element.attributes].map(({ name, value }) => [name, value]),
  );
  // What is chosen is no attribute of its own accord.
  if (element instanceof HTMLInputElement && element.checked) attributes.checked = "";
  return attributes;
}

/** The element or text that the branch tells of. @param namespace of what it is to stand in */
export function grown(branch: Branch, namespace: string | null = null): Node {
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

/** What stands there. Undefined when nothing does. */
export function standsAt(root: Node, place: Place): Node | undefined {
  return place.reduce<Node | undefined>((node, i) => node?.childNodes[i], root);
}

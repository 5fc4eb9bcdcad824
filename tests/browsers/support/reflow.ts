import type { Surface } from "./surface.ts";

/** What of a page lies outside it to the side, or is cut with no way to read the whole. */
export function cutOff({ page }: Surface): Promise<string[]> {
  return page.evaluate(findCutOff);
}

function findCutOff(): string[] {
  const wide = document.documentElement.clientWidth;
  const faults = [];
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > wide) faults.push(`the page is ${scrollWidth} wide in ${wide}`);
  const isShown = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  /** Only for screen readers: a pixel, clipped away. */
  const isUnseen = (element: Element) =>
    element.closest(".sr, .visually-hidden, [aria-hidden=true]");
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} “${(element.textContent ?? "").slice(0, 40)}”`;
  for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
    const holdsWords = [...element.childNodes].some((n) => n.nodeType === 3 && n.nodeValue?.trim());
    const isControl = element.matches("button, input, a, select, textarea");
    if ((!holdsWords && !isControl) || !isShown(element) || isUnseen(element)) continue;
    const { left, right, width, height } = element.getBoundingClientRect();
    if (width <= 1 || height <= 1) continue;
    if (left < -1 || right > wide + 1)
      faults.push(`${nameOf(element)} reaches from ${left} to ${right}`);
    const style = getComputedStyle(element);
    const cuts = style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
    const whole = element.title || element.closest("[title]") || element.matches("input");
    if (cuts && !whole) faults.push(`${nameOf(element)} is cut, and has no title`);
  }
  return faults;
}

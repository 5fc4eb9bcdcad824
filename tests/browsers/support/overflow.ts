import type { Surface } from "./surface.ts";

/**
 * What of the page's own words does not fit: the page that is wider than its window, and words that
 * are cut off. Titles may be: they end in an ellipsis and stand whole in a tooltip.
 */
export function overflow({ page }: Surface): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = scrollWidth > clientWidth ? [`the page: ${scrollWidth} in ${clientWidth}`] : [];
    const cut = [...document.querySelectorAll<HTMLElement>("body *")].filter((element) => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      const isOurs = !element.closest(".vh, .cut, input, select, svg, bdi, [title]");
      const isHiding = overflowX === "hidden" || overflowX === "clip";
      return (
        isOurs &&
        isHiding &&
        textOverflow !== "ellipsis" &&
        element.innerText.trim() !== "" &&
        element.scrollWidth > element.clientWidth + 1
      );
    });
    const spilt = [...document.querySelectorAll<HTMLElement>("button, a, label, h1, h2, p")].filter(
      (element) => {
        const box = element.getBoundingClientRect();
        const isSeen = box.width > 1 && !element.closest(".vh, .cut, svg");
        return isSeen && (box.left < -1 || box.right > clientWidth + 1);
      },
    );
    return [...wide, ...[...cut, ...spilt].map(({ outerHTML }) => outerHTML.slice(0, 160))];
  });
}

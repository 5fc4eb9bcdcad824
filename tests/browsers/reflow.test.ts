import { expect, test } from "vitest";
import { eventually } from "./support/eventually.ts";
import { Extension } from "./support/extension.ts";
import { overflow } from "./support/overflow.ts";
import { inEachBrowser } from "./support/stories.ts";
import type { Surface } from "./support/surface.ts";

/** The least that WCAG 2.2 lets a person set without loss (1.4.12), as their own style would. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`;

/** A viewport of 1280 by 1024 at 400 % has so many CSS pixels (1.4.10). */
const SMALL = { width: 320, height: 256 };

/** Controls smaller than 24 by 24 that stand in no sentence (2.5.8). */
function smallTargets({ page }: Surface): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("a, button, input, select, [role=button]")]
      .filter((element) => {
        const target = element.closest("label") ?? element;
        const { width, height } = target.getBoundingClientRect();
        const isInSentence =
          element.parentElement?.matches("p, li, dd, td, span, div.head") ?? false;
        return width > 1 && !isInSentence && (width < 24 || height < 24);
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 160)),
  );
}

/** Runs in a page, whose policy forbids style elements. */
function spread(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

/** Waits until nothing overflows: the page draws itself anew for another width. */
async function fits(page: Surface, how: string): Promise<void> {
  await eventually(
    `${page} to fit, ${how}`,
    () => overflow(page),
    (all) => all.length === 0,
  );
}

inEachBrowser("every page", (family) => {
  test("keeps its words whole and its controls in reach, narrow and with text spread out", async () => {
    await using tiny = await Extension.launch(family);
    const popup = await tiny.open("popup");
    await popup.logs("Watered the plants");
    await popup.logs("x".repeat(300));
    await popup.field("Add a step").type("Clear the desk\n");
    const pages = [popup, await tiny.newTab()];
    for (const name of ["options", "history", "goals", "share", "recovery"] as const) {
      pages.push(await tiny.open(name));
    }
    for (const page of pages) {
      await page.page.bringToFront();
      expect(await smallTargets(page), `${page}`).toEqual([]);
      if (page !== popup) await page.page.setViewport(SMALL);
      await fits(page, "narrow");
      await page.page.evaluate(spread, SPACING);
      await fits(page, "spread out");
    }
  });
});

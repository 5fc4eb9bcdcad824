import { expect, test } from "vitest";
import { Extension, type PageName } from "./support/extension.ts";
import { cutOff } from "./support/reflow.ts";
import { inEachBrowser } from "./support/stories.ts";
import type { Surface } from "./support/surface.ts";

const LONG = "Wrote the introduction to the chapter on small steps, twice, and threw one away";
const WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

/** What is left of a page to lay out on, in CSS pixels. */
const SIZES: Record<"newtab" | "popup", [what: string, width: number, height: number][]> = {
  newtab: [
    ["200 %", 640, 400],
    ["320 px", 320, 640],
    ["400 %", 320, 200],
  ],
  popup: [
    ["200 %", 360, 280],
    ["320 px", 320, 560],
  ],
};

async function isWhole(page: Surface, name: PageName & keyof typeof SIZES): Promise<void> {
  for (const [what, width, height] of SIZES[name]) {
    await page.page.setViewport({ width, height });
    expect(await cutOff(page), `${name} at ${what}`).toEqual([]);
  }
}

inEachBrowser("at 200 % and in 320 pixels", (family) => {
  test("nothing is cut off and nothing scrolls sideways, idle, in an hour, in the recap", async () => {
    await using tiny = await Extension.launch(family);
    const [tab, popup] = [await tiny.newTab(), await tiny.open("popup")];
    const bothAreWhole = async () => {
      await isWhole(tab, "newtab");
      await isWhole(popup, "popup");
    };
    await popup.button("Start power hour").appears();
    await bothAreWhole();
    for (const title of [LONG, WORD, ...Array.from({ length: 7 }, (_, i) => `Win ${i}`)]) {
      await popup.field("Log a win").fill(title);
      await popup.field("Log a win").press("Enter");
    }
    for (const step of [LONG, WORD, "Answer Ada"]) {
      await popup.field("Add a step").fill(step);
      await popup.field("Add a step").press("Enter");
    }
    for (const page of [tab, popup]) await page.showsWins(9);
    await popup.part("radio", "Custom").choose();
    await bothAreWhole();

    await popup.button("Start power hour").press("Enter");
    for (const page of [tab, popup]) await page.part("timer", "Time left").appears();
    await bothAreWhole();
    await popup.button("Done").press("Enter");
    await popup.showsHeading(/Donaudampf/);
    await bothAreWhole();
    await popup.button("End").press("Enter");
    for (const page of [tab, popup]) await page.button("Keep for next time").appears();
    await bothAreWhole();
  });
});

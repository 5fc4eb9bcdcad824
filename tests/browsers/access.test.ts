import { expect, test } from "vitest";
import { violations } from "./support/axe.ts";
import { Extension } from "./support/extension.ts";
import { inEachBrowser } from "./support/stories.ts";
import type { Surface } from "./support/surface.ts";

const TITLES = ["Watered the plants", "Called Grandma", "شربت الماء", "x".repeat(300)];

async function isFine(...pages: Surface[]): Promise<void> {
  for (const page of pages) expect(await violations(page), `${page}`).toEqual([]);
}

inEachBrowser("nobody is kept out", (family) => {
  test("axe finds nothing on any surface, in any state", async () => {
    await using tiny = await Extension.launch(family);
    const [tab, popup] = [await tiny.newTab(), await tiny.open("popup")];
    await popup.button("Start power hour").appears();
    await isFine(tab, popup, await tiny.open("options"));

    for (const title of TITLES) await popup.logs(title);
    await tab.showsWins(TITLES.length);
    for (const step of ["Clear the desk", "Answer Ada"]) {
      await popup.field("Add a step").type(`${step}\n`);
    }
    await popup.part("radio", "Custom").choose();
    await isFine(tab, popup);

    await popup.part("radio", "15 min").choose();
    await popup.button("Start power hour").click();
    await popup.button("Done").click();
    await tab.showsWins(TITLES.length + 1);
    await isFine(tab, popup);
    await popup.button("Pause").click();
    await tab.button("Resume").appears();
    await isFine(tab, popup);
    await popup.button("End").click();
    await popup.button("Keep for next time").appears();
    await tab.button("Keep for next time").appears();
    await isFine(tab, popup);
  });
});

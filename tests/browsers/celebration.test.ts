import { expect, test } from "vitest";
import { violations } from "./support/axe.ts";
import { eventually } from "./support/eventually.ts";
import { Extension } from "./support/extension.ts";
import { dayOfWins, seedLedger } from "./support/seed.ts";
import { inEachBrowser } from "./support/stories.ts";
import type { Surface } from "./support/surface.ts";

/** Pebbles that have turned to lichen, in the cairn and in the field. */
const lichen = (tab: Surface, where: string) =>
  tab.page.$$eval(`${where} .s-lichen`, (stones) => stones.length);

inEachBrowser("celebration", (family) => {
  test("the 100th win turns to lichen and stays so; a line of one's own; none is still", async () => {
    await using tiny = await Extension.launch(family, { zone: "UTC" });
    const settings = await tiny.open("options");
    const earlier = Array.from({ length: 99 }, (_, i) => `Win ${i + 1}`);
    await seedLedger(settings.page, [dayOfWins("2026-01-05", ...earlier)]);
    await settings.field("A line of your own").type("Well, look at that\n");

    const tab = await tiny.newTab();
    await tab.logs("One more");
    await tab.shows("That was win number 100.");
    await tab.shows("Well, look at that");
    expect(await tab.page.$$eval(".wash", (all) => all.length)).toBe(1);
    await eventually("the celebration to be over", async () => !(await tab.page.$(".drop")));
    expect(await lichen(tab, ".cairn")).toBe(1);
    await eventually("the field to have it", async () => (await lichen(tab, ".field")) === 1);

    await tab.logs("And another");
    await tab.showsWins(2);
    const later = await tiny.newTab();
    await later.showsWins(2);
    expect(await lichen(later, ".cairn")).toBe(1);
    const { wins } = await tiny.ledger();
    expect(wins.flatMap(({ milestone }) => milestone ?? [])).toEqual([100]);

    await settings.part("radio", "None").choose();
    await eventually(
      "no line to say",
      async () => !(await settings.field("A line of your own").isThere()),
    );
    await later.logs("A quiet one");
    await later.showsWins(3);
    expect(await later.page.$(".drop")).toBeNull();
    expect(await later.text()).not.toContain("Well, look at that");
  });

  test("without motion the pebble is lichen at once, and nothing travels", async () => {
    await using tiny = await Extension.launch(family, { zone: "UTC", still: true });
    const tab = await tiny.newTab();
    const earlier = Array.from({ length: 99 }, (_, i) => `Win ${i + 1}`);
    await seedLedger(tab.page, [dayOfWins("2026-01-05", ...earlier)]);
    await tab.logs("One more");
    await tab.shows("That was win number 100.");
    expect(await lichen(tab, ".cairn")).toBeGreaterThan(0);
    const moving = await tab.page.evaluate(() =>
      document.getAnimations().flatMap((one) => (one as CSSAnimation).animationName ?? []),
    );
    expect(moving.filter((name) => name !== "settle")).toEqual([]);
  });
});

inEachBrowser("beside the page", (family) => {
  test("the panel shows the hour and today's wins", async () => {
    await using tiny = await Extension.launch(family);
    const panel = await tiny.open("sidepanel");
    await panel.logs("Watered the plants");
    await panel.showsWins(1);
    await panel.shows("One small thing today");
    const popup = await tiny.open("popup");
    await popup.field("Add a step").type("Clear the desk\n");
    await popup.button("Start power hour").click();
    await panel.part("timer", "Time left").appears();
    await panel.button("Done").click();
    await panel.showsWins(2);
    await popup.showsWins(2);
    expect(await violations(panel)).toEqual([]);
    await popup.button("Side panel: keep it open beside the page").appears();
  });
});

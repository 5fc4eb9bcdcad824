import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { eventually } from "./support/eventually.ts";
import { Extension } from "./support/extension.ts";
import { inEachBrowser } from "./support/stories.ts";
import type { Surface } from "./support/surface.ts";

inEachBrowser("logging from everywhere", (family) => {
  test("the field shows how it reads, Esc takes it back, and both are kept as shown", async () => {
    await using tiny = await Extension.launch(family);
    const tab = await tiny.newTab();
    const field = tab.field("Log a win");
    await field.type("Read 10 pages 15m yesterday at 14:30");
    await tab.shows(/10 pages.*15 min.*yesterday at/s);
    await field.press("Enter");
    await tab.shows("Logged, on the day before.");
    await field.type("Read more 15m");
    await tab.button("As typed").appears();
    await field.press("Escape");
    await tab.shows("Taken as typed.");
    await field.press("Enter");
    await tab.showsWins(1);
    await field.type("rea");
    expect(await tab.text()).not.toContain("As typed");

    const wins = await winsOf(tiny, tab, 2);
    expect(wins.find(({ title }) => title === "Read 10 pages")).toMatchObject({
      ...{ amount: 10, unit: "pages", minutes: 15 },
    });
    expect(wins.find(({ title }) => title === "Read more 15m")).not.toHaveProperty("minutes");
    const days = new Set(wins.map(({ day }) => day));
    expect(days.size).toBe(2);
  });

  test("a page's menu: selected words as a win, a link as a step that leads back to it", async () => {
    await using tiny = await Extension.launch(family);
    const popup = await tiny.open("popup");
    const page = await tiny.elsewhere();
    await page.setContent(
      `<title>Elsewhere</title><p>Fixed the bike</p><a href="https://example.org/guide">A guide</a>`,
    );
    await select(page, "p");
    await tiny.killWorker();
    await tiny.chooseInMenu(page, "p", "win-selection");
    expect((await winsOf(tiny, popup, 1))[0]?.title).toBe("Fixed the bike");

    await page.evaluate(() => getSelection()?.empty());
    await tiny.chooseInMenu(page, "a", "step-link");
    const steps = async () => (await tiny.ledger(popup)).current?.steps ?? [];
    await eventually("the step", steps, (all) => all.length === 1);
    await popup.page.bringToFront();
    const link = await popup.page.waitForSelector("a.step-link");
    expect(await link?.evaluate((a) => (a as HTMLAnchorElement).href)).toBe(
      "https://example.org/guide",
    );
  });
});

function winsOf(tiny: Extension, through: Surface, count: number) {
  return eventually(
    `${count} wins in the ledger`,
    async () => (await tiny.ledger(through)).wins,
    (wins) => wins.length === count,
  );
}

function select(page: Page, selector: string): Promise<void> {
  return page.$eval(selector, (element) => getSelection()?.selectAllChildren(element));
}

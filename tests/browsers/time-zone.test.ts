import { expect, test } from "vitest";
import { eventually } from "./support/eventually.ts";
import { Extension } from "./support/extension.ts";
import { inBrowser, inEachBrowser } from "./support/stories.ts";

const civilDate = (zone: string) => new Date().toLocaleDateString("sv", { timeZone: zone });
const EAST = "Pacific/Kiritimati";
const WEST = "Pacific/Honolulu";

inEachBrowser("a traveller", (family) => {
  test("keeps each win on the day on which it was won", async () => {
    await using tiny = await Extension.launch(family, { zone: EAST });
    const days = [civilDate(EAST), civilDate(WEST)];
    await (await tiny.newTab()).logs("Swam before breakfast");
    await eventually("the first win", async () => (await tiny.ledger()).wins.length === 1);

    await tiny.restart({ zone: WEST });
    const tab = await tiny.newTab();
    await tab.showsWins(0);
    await tab.logs("Unpacked");
    expect(await tab.showsWins(1)).toEqual([expect.stringContaining("Unpacked")]);

    await tiny.restart({ zone: EAST });
    const home = await (await tiny.newTab()).showsWins(1);
    expect(home).toEqual([expect.stringContaining("Swam")]);
    const { wins } = await tiny.ledger();
    expect(wins.map(({ title, day, zone }) => ({ title, day, zone }))).toEqual([
      { title: "Swam before breakfast", day: days[0], zone: EAST },
      { title: "Unpacked", day: days[1], zone: WEST },
    ]);
  });

  test("sees the day turn on a tab that was left open", async () => {
    await using tiny = await Extension.launch(family);
    const tab = await tiny.newTab();
    await tab.logs("Late last night");
    await tab.showsWins(1);
    await tiny.moveClock(tab, millisecondsToMidnight() - 3000);
    await tab.showsWins(1);
    await tab.showsWins(0);
    await tab.logs("Early this morning");
    expect(await tab.showsWins(1)).toEqual([expect.stringContaining("Early")]);
    const { wins } = await tiny.ledger();
    expect(new Set(wins.map((win) => win.day)).size).toBe(2);
  });
});

inBrowser("chromium", "a laptop that changes its zone under an open tab", () => {
  test("shows the day of the new zone", async () => {
    await using tiny = await Extension.launch("chromium", { zone: WEST });
    const tab = await tiny.newTab();
    await tab.logs("In the west");
    await tab.showsWins(1);
    await tab.page.emulateTimezone(EAST);
    await tab.page.evaluate(() => dispatchEvent(new Event("focus")));
    await tab.showsWins(0);
    await tab.logs("In the east");
    await tab.showsWins(1);
    expect((await tiny.ledger()).wins.map((win) => win.day)).toEqual([
      civilDate(WEST),
      civilDate(EAST),
    ]);
  });
});

function millisecondsToMidnight(): number {
  const midnight = new Date();
  midnight.setHours(24, 0, 0, 0);
  return midnight.getTime() - Date.now();
}

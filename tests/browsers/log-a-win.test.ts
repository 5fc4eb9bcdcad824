import { expect, test } from "vitest";
import { eventually } from "./support/eventually.ts";
import { Extension } from "./support/extension.ts";
import { inEachBrowser } from "./support/stories.ts";

inEachBrowser("logging a win", (family) => {
  test("shows on every open tab, wherever it was logged", async () => {
    await using tiny = await Extension.launch(family);
    const [one, two, popup] = [await tiny.newTab(), await tiny.newTab(), await tiny.open("popup")];
    await one.logs("Watered the plants");
    await two.showsWins(1);
    await popup.showsWins(1);
    await popup.logs("Called Grandma");
    await one.showsWins(2);
    await two.logs("Read two pages");
    for (const page of [one, two, popup]) {
      const [newest] = await page.showsWins(3);
      expect(newest).toContain("Read two pages");
    }
  });

  test("empties the field once it is kept, and writes day, zone and moment", async () => {
    await using tiny = await Extension.launch(family, { zone: "Pacific/Chatham" });
    const tab = await tiny.newTab();
    const before = Date.now();
    await tab.logs("Watered the plants");
    const field = tab.field("Log a win");
    await eventually(
      "the field to be empty",
      () => field.value(),
      (value) => value === "",
    );
    await tab.showsWins(1);
    const [win] = (await tiny.ledger()).wins;
    const day = new Date(win?.at ?? 0).toLocaleDateString("sv", { timeZone: "Pacific/Chatham" });
    expect(win).toMatchObject({ title: "Watered the plants", zone: "Pacific/Chatham", day });
    expect(win?.at).toBeGreaterThanOrEqual(before);
  });

  test("can be taken back and put back", async () => {
    await using tiny = await Extension.launch(family);
    const tab = await tiny.newTab();
    await tab.logs("Watered the plants");
    await tab.showsWins(1);
    await tab.button("Take back").click();
    await eventually("the ledger to lose it", async () => (await tiny.ledger()).wins.length === 0);
    await tab.button("Put it back").click();
    await eventually("the ledger to have it", async () => (await tiny.ledger()).wins.length === 1);
    await tab.showsWins(1);
  });

  test("is one win when Enter is struck twice", async () => {
    await using tiny = await Extension.launch(family);
    const tab = await tiny.newTab();
    await tab.field("Log a win").type("Watered the plants\n\n");
    await tab.showsWins(1);
    await tab.logs("Called Grandma");
    await tab.showsWins(2);
    expect((await tiny.ledger()).wins).toHaveLength(2);
  });

  test("an empty Enter logs nothing and keeps the focus", async () => {
    await using tiny = await Extension.launch(family);
    const popup = await tiny.open("popup");
    const field = popup.field("Log a win");
    await field.type("\n");
    await field.type("   \n");
    await field.takesFocus();
    expect((await tiny.ledger()).wins).toEqual([]);
  });
});

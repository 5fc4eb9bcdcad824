import { expect, test } from "vitest";
import { eventually } from "./support/eventually.ts";
import { Extension } from "./support/extension.ts";
import { inEachBrowser } from "./support/stories.ts";
import type { Surface } from "./support/surface.ts";

/** Waits until the focus is on what is so named; it is never lost on the way of the first day. */
async function focusIsOn(page: Surface, name: string): Promise<void> {
  await eventually(
    `the focus on ${name}`,
    () => page.focused(),
    (focused) => focused === name,
  );
}

/** Waits until something holds the focus, whatever it is. */
async function focusIsKept(page: Surface): Promise<void> {
  expect(await page.focused(), `what has the focus on ${page}`).not.toBe("");
}

async function lineupIs(popup: Surface, ...titles: string[]): Promise<void> {
  await eventually(
    `the lineup ${titles.join(", ")}`,
    () => popup.list("Lineup").items(),
    (rows) =>
      rows.length === titles.length && rows.every((row, i) => row.includes(titles[i] ?? "")),
  );
}

inEachBrowser("the first day by the keyboard alone", (family) => {
  test("goes from the popup's field to the recap, and the focus is never lost", async () => {
    await using tiny = await Extension.launch(family);
    const popup = await tiny.open("popup");
    const { keyboard } = popup.page;
    await popup.page.bringToFront();
    await focusIsOn(popup, "Log a win");
    await keyboard.type("Watered the plants");
    await keyboard.press("Enter");
    await popup.showsWins(1);
    await focusIsOn(popup, "Log a win");

    await popup.tabsTo("Add a step");
    for (const step of ["Clear the desk", "Answer Ada", "Write 200 words"]) {
      await keyboard.type(step);
      await keyboard.press("Enter");
    }
    await lineupIs(popup, "Clear the desk", "Answer Ada", "Write 200 words");
    await focusIsOn(popup, "Add a step");
    await popup.tabsTo("Move Answer Ada", "Shift+Tab");
    await keyboard.press("ArrowUp");
    await lineupIs(popup, "Answer Ada", "Clear the desk", "Write 200 words");
    await focusIsOn(popup, "Move Answer Ada");
    await popup.tabsTo("Remove Write 200 words");
    await keyboard.press(" ");
    await lineupIs(popup, "Answer Ada", "Clear the desk");
    await focusIsOn(popup, "Remove Clear the desk");

    await popup.tabsTo("60 min");
    await keyboard.press("ArrowLeft");
    await focusIsOn(popup, "25 min");
    await popup.tabsTo(/^Start power hour/);
    await keyboard.press(" ");
    await popup.showsHeading(/Answer Ada/);
    await focusIsKept(popup);
    expect((await tiny.ledger()).current?.hour?.lengthMs).toBe(25 * 60_000);

    await popup.tabsTo("Done", "Shift+Tab");
    await keyboard.press("Enter");
    await popup.showsHeading(/Clear the desk/);
    await focusIsKept(popup);
    await popup.tabsTo("End");
    await keyboard.press("Enter");
    await popup.button("Keep for next time").appears();
    await focusIsKept(popup);
    await popup.tabsTo("Keep for next time");
    await keyboard.press("Enter");
    await lineupIs(popup, "Clear the desk");
    await focusIsKept(popup);
  });

  test("goes on the new tab by letters, Tab and Enter, from where the address bar left off", async () => {
    await using tiny = await Extension.launch(family);
    const popup = await tiny.open("popup");
    for (const step of ["Clear the desk", "Answer Ada"]) {
      await popup.field("Add a step").type(`${step}\n`);
    }
    await lineupIs(popup, "Clear the desk", "Answer Ada");
    const tab = await tiny.newTab();
    const { keyboard } = tab.page;
    await tab.page.bringToFront();
    await tab.button("Start power hour").appears();
    expect(await tab.focused()).toBe("");
    await tab.tabsTo(/^Start power hour/);
    await keyboard.press("Enter");
    await tab.showsHeading(/Clear the desk/);
    await focusIsKept(tab);

    await keyboard.press("s");
    await tab.showsHeading(/Answer Ada/);
    await keyboard.press("p");
    await tab.button("Resume").appears();
    await focusIsKept(tab);
    await keyboard.press("p");
    await tab.button("Pause").appears();
    await keyboard.press("/");
    await focusIsOn(tab, "Log a win");
    await keyboard.type("sip of water"); // letters in a field are letters
    await keyboard.press("Enter");
    await tab.showsWins(1);
    await tab.showsHeading(/Answer Ada/);
    await tab.tabsTo("Done", "Shift+Tab");
    await keyboard.press(" ");
    await tab.showsWins(2);
    await tab.showsHeading(/Clear the desk/);
    await focusIsKept(tab);
    await tab.tabsTo("End");
    await keyboard.press("Enter");
    await tab.button("Let go").appears();
    await focusIsKept(tab);
    await tab.tabsTo("Let go");
    await keyboard.press("Enter");
    await tab.button("Start power hour").appears();
    await focusIsKept(tab);
    expect(await popup.list("Lineup").items()).toEqual([]);
  });
});

import { expect, test } from "vitest";
import { eventually } from "./support/eventually.ts";
import { Extension } from "./support/extension.ts";
import { inBrowser, inEachBrowser } from "./support/stories.ts";
import type { Surface } from "./support/surface.ts";

/** Minutes and seconds on the timer, in seconds. */
async function secondsLeft(page: Surface): Promise<number> {
  const [, minutes = "", seconds = ""] =
    /(\d+):(\d\d)/.exec(await page.part("timer", "Time left").text()) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

async function lineUp(page: Surface, ...titles: string[]): Promise<void> {
  for (const title of titles) await page.field("Add a step").type(`${title}\n`);
  const lineup = page.list("Lineup");
  await eventually(
    "the lineup",
    () => lineup.items(),
    (items) => items.length === titles.length,
  );
}

inEachBrowser("the first day", (family) => {
  test("an hour starts with nothing lined up, by the icon and one more click", async () => {
    await using tiny = await Extension.launch(family);
    const popup = await tiny.open("popup");
    await popup.button("Start power hour").click();
    await popup.part("timer", "Time left").appears();
    await popup.button("End").appears();
    expect(await popup.button("Done").isThere()).toBe(false);
    expect((await tiny.ledger()).current?.hour?.lengthMs).toBe(60 * 60_000);
  });

  test("a power hour goes from lineup to recap, and its wins stand on every new tab", async () => {
    await using tiny = await Extension.launch(family);
    const tab = await tiny.newTab();
    const popup = await tiny.open("popup");
    await lineUp(popup, "Clear the desk", "Answer Ada", "Write 200 words");
    await popup.part("radio", "15 min").choose();
    await popup.button("Start power hour").click();

    await popup.showsHeading(/Clear the desk/);
    await tab.showsHeading(/Clear the desk/);
    expect(await secondsLeft(popup)).toBeGreaterThan(14 * 60);

    await popup.button("Done").click();
    expect(await tab.showsWins(1)).toEqual([expect.stringContaining("Clear the desk")]);
    await popup.showsHeading(/Answer Ada/);
    await popup.button("Skip").click();
    await popup.showsHeading(/Write 200 words/);
    await tab.button("Done").click();
    await popup.showsWins(2);
    await popup.showsHeading(/Answer Ada/);

    await popup.button("End").click();
    await popup.showsHeading(/^(2|two)\b/i);
    await popup.button("Keep for next time").click();
    const kept = await eventually(
      "the lineup",
      () => popup.list("Lineup").items(),
      (l) => l.length === 1,
    );
    expect(kept[0]).toContain("Answer Ada");

    const fresh = await tiny.newTab();
    const wins = await fresh.showsWins(2);
    expect(wins.join()).toMatch(/Write 200 words.*Clear the desk/); // newest first
    const { pastHours } = await tiny.ledger();
    expect(pastHours).toHaveLength(1);
  });

  test("an hour holds when paused, goes on when resumed, and takes five minutes more", async () => {
    await using tiny = await Extension.launch(family);
    const popup = await tiny.open("popup");
    const tab = await tiny.newTab();
    await lineUp(popup, "Stretch");
    await popup.part("radio", "25 min").choose();
    await popup.button("Start power hour").click();
    await popup.button("+5 min").click();
    await eventually(
      "five minutes more",
      () => secondsLeft(popup),
      (left) => left > 29 * 60,
    );

    await popup.button("Pause").click();
    await tab.button("Resume").appears();
    const held = (await tiny.ledger()).current?.hour;
    expect(held?.pauses).toEqual([{ from: expect.any(Number) }]);
    await tab.button("Resume").click();
    await popup.button("Pause").appears();
    await popup.page.bringToFront(); // a page out of sight does not tick
    await eventually(
      "time to go on",
      () => secondsLeft(popup),
      (left) => left < 30 * 60 - 1,
    );
  });

  test("what was left over can be let go", async () => {
    await using tiny = await Extension.launch(family);
    const popup = await tiny.open("popup");
    await lineUp(popup, "Sort the post");
    await popup.button("Start power hour").click();
    await popup.button("End").click();
    await popup.button("Let go").click();
    await popup.button("Start power hour").appears();
    expect(await popup.list("Lineup").items()).toEqual([]);
    const steps = (await tiny.ledger()).current?.steps ?? [];
    expect(steps.filter((step) => step.deletedAt === undefined)).toEqual([]);
  });

  test("a step is removed from the lineup by name", async () => {
    await using tiny = await Extension.launch(family);
    const popup = await tiny.open("popup");
    await lineUp(popup, "Clear the desk", "Answer Ada");
    await popup.button("Remove Clear the desk").click();
    const left = await eventually(
      "one step",
      () => popup.list("Lineup").items(),
      (l) => l.length === 1,
    );
    expect(left[0]).toContain("Answer Ada");
  });

  test("the new tab leaves the focus where it is", async () => {
    await using tiny = await Extension.launch(family);
    const tab = await tiny.newTab();
    await tab.field("Log a win").appears();
    const active = await tab.page.evaluate(() => document.activeElement?.tagName);
    expect(active).toBe("BODY");
  });
});

inBrowser("chromium", "the popup itself", () => {
  test("opens from its button at the log field and runs the hour", async () => {
    await using tiny = await Extension.launch("chromium");
    const tab = await tiny.newTab();
    await tab.page.bringToFront();
    await tab.api("action.openPopup");
    const popup = await tiny.shownPopup();
    await popup.field("Log a win").takesFocus();
    await popup.button("Start power hour").poke();
    await tab.part("timer", "Time left").appears();
  });
});

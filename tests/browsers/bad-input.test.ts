import { expect, test } from "vitest";
import { eventually } from "./support/eventually.ts";
import { Extension } from "./support/extension.ts";
import type { Part } from "./support/part.ts";
import { inEachBrowser } from "./support/stories.ts";

const MARKUP = `<img src=x onerror="document.title='broken in'"><script>document.title='broken in'</script>`;
const RIGHT_TO_LEFT = "\u202Etxt.drowssap \u2067 شربت الماء";

inEachBrowser("what nobody should type", (family) => {
  test("markup is shown as the text it is", async () => {
    await using tiny = await Extension.launch(family);
    const [tab, popup] = [await tiny.newTab(), await tiny.open("popup")];
    await popup.logs(MARKUP);
    await popup.field("Add a step").type(`${MARKUP}\n`);
    for (const page of [tab, popup]) {
      expect((await page.showsWins(1))[0]).toContain(MARKUP);
      expect(await page.page.$("img[src=x]")).toBeNull();
      expect(await page.page.title()).not.toContain("broken in");
    }
    expect((await tiny.ledger()).wins[0]?.title).toBe(MARKUP);
  });

  test("marks that turn the writing round stay within their own win", async () => {
    await using tiny = await Extension.launch(family);
    const tab = await tiny.newTab();
    await tab.field("Log a win").fill(RIGHT_TO_LEFT);
    await tab.field("Log a win").press("Enter");
    await tab.showsWins(1);
    expect((await tiny.ledger()).wins[0]?.title).toBe(RIGHT_TO_LEFT);
    const isolated = await tab.page.$$eval('[aria-label="Today\'s wins"] li', (items) =>
      items.every((item) => item.querySelector("bdi, [dir=auto]") !== null),
    );
    expect(isolated).toBe(true);
  });

  test("ten thousand characters and control characters are kept, and nothing runs out of the page", async () => {
    await using tiny = await Extension.launch(family);
    const [tab, popup] = [await tiny.newTab(), await tiny.open("popup")];
    const titles = ["x".repeat(10_000), "a\u0000b\u0007c\u001Bd"];
    for (const [i, title] of titles.entries()) {
      await tab.field("Log a win").fill(title);
      await tab.field("Log a win").press("Enter");
      await popup.showsWins(i + 1);
    }
    expect((await tiny.ledger()).wins.map((win) => win.title)).toEqual(titles);
    for (const page of [tab, popup]) {
      const overflow = await page.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });

  test("a length that is no length is said at the field and starts nothing", async () => {
    await using tiny = await Extension.launch(family);
    const popup = await tiny.open("popup");
    await popup.part("radio", "Custom").choose();
    const minutes = popup.part("spinbutton", "Minutes");
    for (const length of ["0", "-5", "1e9", "181", ""]) {
      await minutes.fill("30");
      await minutes.fill(length);
      await popup.button("Start power hour").click();
      const said = await eventually(`the reason against “${length}”`, () => reasonAt(minutes));
      expect(said).toMatch(/1.*180/);
    }
    expect((await tiny.ledger()).current?.hour ?? null).toBeNull();
    expect(await popup.part("timer", "Time left").isThere()).toBe(false);
  });

  test("two windows that start at once have one hour", async () => {
    await using tiny = await Extension.launch(family);
    const pages = [await tiny.open("popup"), await tiny.newTab(), await tiny.open("popup")];
    for (const page of pages) await page.button("Start power hour").appears();
    await Promise.all(pages.map((page) => page.button("Start power hour").poke()));
    for (const page of pages) await page.part("timer", "Time left").appears();
    const before = await tiny.ledger();
    expect(before.current?.hour).not.toBeNull();
    await pages[0]?.button("End").click();
    for (const page of pages) await page.part("timer", "Time left").leaves();
    await pages[0]?.button("Close").click();
    await pages[0]?.button("Start power hour").appears();
    expect((await tiny.ledger()).pastHours.map((hour) => hour.id)).toEqual([
      before.current?.hour?.id,
    ]);
  });
});

/** What stands at a field that is marked as wrong. */
async function reasonAt(field: Part): Promise<string | null> {
  return (await field.appears()).evaluate((element) => {
    const reason = document.getElementById(element.getAttribute("aria-describedby") ?? "");
    return element.getAttribute("aria-invalid") === "true" ? (reason?.textContent ?? null) : null;
  });
}

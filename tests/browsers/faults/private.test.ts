import { expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { Extension } from "../support/extension.ts";
import { inBrowser } from "../support/stories.ts";
import type { Surface } from "../support/surface.ts";

const PAGES = ["history", "goals", "options", "share", "popup", "sidepanel", "recovery"] as const;
const TROUBLE = /doesn’t open your history|can’t be opened/;

/** A witness: notes what nobody caught. */
function noteUncaught(): void {
  const scope = globalThis as unknown as { uncaught: string[] };
  scope.uncaught = [];
  for (const type of ["error", "unhandledrejection"]) {
    addEventListener(type, (event) => {
      scope.uncaught.push(String((event as PromiseRejectionEvent).reason ?? type));
    });
  }
}

async function saysSo(page: Surface): Promise<void> {
  await eventually(
    `${page} to say so`,
    () => page.text(),
    (text) => TROUBLE.test(text),
  );
  const uncaught = await page.page.evaluate(
    () => (globalThis as unknown as { uncaught: string[] }).uncaught,
  );
  expect(uncaught, `${page}`).toEqual([]);
}

inBrowser("firefox", "a Firefox that never remembers history", () => {
  test("says that it opens none, shows what waits on every page, and keeps it until it may be entered", async () => {
    const setting = { forgetful: true, alone: true, before: noteUncaught };
    await using tiny = await Extension.launch("firefox", setting);
    const tab = await tiny.newTab();
    expect(await tab.api("extension.isAllowedIncognitoAccess")).toBe(true);
    const mayStore = () =>
      new Promise((resolve) => {
        const request = indexedDB.open("probe");
        request.onsuccess = () => resolve(true);
        request.onerror = () => resolve(false);
      });
    expect(await tab.page.evaluate(mayStore)).toBe(false);
    await tab.logs("Watered the plants");
    await tab.showsWins(1);
    await saysSo(tab);

    await tiny.restart();
    const again = await tiny.newTab();
    await again.showsWins(1);
    await saysSo(again);
    await again.logs("Called Grandma");
    for (const name of PAGES) {
      const page = await tiny.open(name);
      await saysSo(page);
      if (name === "popup") await page.showsWins(2);
      await page.close();
    }

    await tiny.restart({ forgetful: false });
    await (await tiny.newTab()).showsWins(2);
    const { wins } = await tiny.ledger();
    expect(wins.map(({ title }) => title)).toEqual(["Watered the plants", "Called Grandma"]);
  });
});

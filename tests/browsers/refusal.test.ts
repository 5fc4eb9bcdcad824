import { expect, test } from "vitest";
import { eventually } from "./support/eventually.ts";
import { Extension } from "./support/extension.ts";
import { inEachBrowser } from "./support/stories.ts";
import type { Surface } from "./support/surface.ts";

type Items = Record<string, unknown>;
type Area = { set(items: Items): Promise<void> };
type Api = { storage: { local: Area } };

/** No room for one win more: what is small and there already can still be written. */
function full(): void {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const { local } = (browser?.storage ? browser : chrome).storage;
  const set = local.set.bind(local);
  const { put } = IDBObjectStore.prototype;
  const scope = globalThis as unknown as { refused: number };
  scope.refused = 0;
  local.set = (items) => {
    if (!Object.keys(items).some((key) => key.startsWith("intent:"))) return set(items);
    scope.refused += 1;
    return Promise.reject(new Error("Resource::kQuotaBytes quota exceeded"));
  };
  IDBObjectStore.prototype.put = function (value, key) {
    if (!String(key).startsWith("day:")) return put.call(this, value, key);
    throw new DOMException("The disk is full.", "QuotaExceededError");
  };
}

/** Nothing can be stored at all, from the first moment on, as in some private windows. */
function closed(): void {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const { local } = (browser?.storage ? browser : chrome).storage;
  const scope = globalThis as unknown as { refused: number };
  scope.refused = 0;
  const refuse = () => {
    scope.refused += 1;
    return new DOMException("A mutation operation was attempted.", "InvalidStateError");
  };
  local.set = () => Promise.reject(refuse());
  IDBFactory.prototype.open = () => {
    throw refuse();
  };
}

/** Tries to log, and looks at what became of the words. */
async function isRefused(page: Surface, words: string, why: string): Promise<void> {
  await page.logs(words);
  const said = page.part("alert");
  await eventually(
    `the reason on ${page}`,
    () => said.text(),
    (text) => text.startsWith(why),
  );
  const field = page.field("Log a win");
  expect(await field.value()).toBe(words);
  await field.takesFocus();
  await page.showsWins(0);
  const refused = () => (globalThis as unknown as { refused: number }).refused;
  expect(await page.page.evaluate(refused)).toBeGreaterThan(0); // or it would prove nothing
}

inEachBrowser("a store that keeps nothing", (family) => {
  test.each([
    [
      "full",
      full,
      "This couldn’t be saved: the browser’s storage is full. Your text is still in the field.",
    ],
    [
      "closed",
      closed,
      "This couldn’t be saved: the browser doesn’t let Tiny Wins store anything here.",
    ],
  ] as const)(
    "leaves the words in the field and says what to do when it is %s",
    async (_, before, why) => {
      await using tiny = await Extension.launch(family, { before });
      const [tab, popup] = [await tiny.newTab(), await tiny.open("popup")];
      await isRefused(tab, "Watered the plants", why);
      await isRefused(popup, "Called Grandma", why);
    },
  );

  test("leaves a step where it was, and says so", async () => {
    await using tiny = await Extension.launch(family, { before: full });
    const [tab, popup] = [await tiny.newTab(), await tiny.open("popup")];
    await popup.page.bringToFront();
    await popup.field("Add a step").type("Clear the desk\n");
    await popup.button("Start power hour").click();
    for (const page of [popup, tab]) {
      await page.page.bringToFront();
      await page.showsHeading(/^Clear the desk/);
      await page.button("Done").click();
      await page.shows("Nothing was changed. Free some space and try again.");
      await page.showsHeading(/^Clear the desk/);
      expect(await page.part("alert").text()).toMatch(/^This couldn’t be saved/);
      await page.showsWins(0);
    }
  });
});

import { expect, test } from "vitest";
import { CAN_PRESS_KEYS, Display } from "./support/display.ts";
import { eventually } from "./support/eventually.ts";
import { Extension } from "./support/extension.ts";
import { inEachBrowser } from "./support/stories.ts";

const LOG = "alt+shift+l";
const FINISH = "alt+shift+d";

inEachBrowser("real keys on a page of someone else's", (family) => {
  test.runIf(CAN_PRESS_KEYS)("the shortcut, a few words, Enter: logged", async () => {
    await using display = await Display.open();
    await using tiny = await Extension.launch(family, { display: display.name });
    const tab = await tiny.newTab();
    await display.giveKeyboardTo(await tiny.elsewhere());
    await display.press(LOG);
    await tiny.popupOpens();
    await display.type("Watered the plants");
    await display.press("Return");
    const wins = await eventually(
      "the win",
      async () => (await tiny.ledger(tab)).wins,
      (all) => all.length > 0,
    );
    expect(wins.map((win) => win.title)).toEqual(["Watered the plants"]);
  });

  test.runIf(CAN_PRESS_KEYS)(
    "in a running hour, an empty Enter and a second shortcut each finish a step",
    async () => {
      await using display = await Display.open();
      await using tiny = await Extension.launch(family, { display: display.name });
      const setup = await tiny.open("popup");
      for (const step of ["Clear the desk", "Answer Ada", "Write 200 words"]) {
        await setup.field("Add a step").type(`${step}\n`);
      }
      await setup.button("Start power hour").click();
      const left = setup.part("timer", "Time left");
      await eventually(
        "a moment to pass",
        () => left.text(),
        (text) => /59:5[0-7]/.test(text),
      );

      await display.giveKeyboardTo(await tiny.elsewhere());
      await display.press(LOG);
      await tiny.popupOpens();
      await display.press("Return");
      const titles = async () => (await tiny.ledger(setup)).wins.map((win) => win.title);
      await eventually("the first step", titles, (all) => all.length === 1);
      await display.press("Escape");
      await tiny.popupCloses();

      await display.giveKeyboardTo(await tiny.elsewhere());
      await display.press(FINISH);
      await eventually("the second step", titles, (all) => all.length === 2);
      expect(await titles()).toEqual(["Clear the desk", "Answer Ada"]);
      expect(await tiny.popupIsShown()).toBe(false);
    },
  );

  test.runIf(CAN_PRESS_KEYS)(
    "where the popup cannot open, a small window has the same page at the same field",
    async () => {
      await using display = await Display.open();
      await using tiny = await Extension.launch(family, {
        display: display.name,
        before: noPopup,
      });
      const tab = await tiny.newTab();
      await display.giveKeyboardTo(await tiny.elsewhere());
      await display.press(LOG);
      const small = await tiny.smallWindow();
      await small.field("Log a win").takesFocus();
      await small.logs("Watered the plants");
      await small.showsWins(1);
      expect(await small.page.evaluate(() => innerWidth)).toBeLessThan(500);
      await tab.page.bringToFront();
      await tab.showsWins(1);
      expect(await tiny.popupIsShown()).toBe(false);
    },
  );
});

/** A browser that has no window to hang the popup on. */
function noPopup(): void {
  type Api = { action?: { openPopup: unknown } };
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const { action } = browser?.action ? browser : chrome;
  const refuse = () => Promise.reject(new Error("Could not find an active browser window."));
  if (action) Object.defineProperty(action, "openPopup", { value: refuse });
}

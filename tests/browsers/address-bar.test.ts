import { expect, test } from "vitest";
import { CAN_PRESS_KEYS, Display } from "./support/display.ts";
import { eventually } from "./support/eventually.ts";
import { Extension } from "./support/extension.ts";
import { inBrowser } from "./support/stories.ts";

inBrowser("chromium", "real keys in the address bar", () => {
  test.runIf(CAN_PRESS_KEYS)(
    "the address bar: w, words, Enter: logged as it is read, with the worker asleep and no navigation",
    async () => {
      await using display = await Display.open();
      await using tiny = await Extension.launch("chromium", { display: display.name });
      const setup = await tiny.open("popup");
      await setup.field("Add a step").type("Clear the desk\nAnswer Ada\n");
      const page = await tiny.elsewhere();
      const address = page.url();
      await display.giveKeyboardTo(page);
      await tiny.killWorker();

      await display.press("ctrl+l");
      await display.type("w Read 10 pages 15m");
      await display.press("Return");
      const [read] = await eventually(
        "the win",
        async () => (await tiny.ledger(setup)).wins,
        (wins) => wins.length === 1,
      );
      expect(read).toMatchObject({ title: "Read 10 pages", amount: 10, minutes: 15 });

      expect(page.url()).toBe(address);
    },
    150_000,
  );
});

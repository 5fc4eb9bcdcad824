import { expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { Extension } from "../support/extension.ts";
import { inEachBrowser } from "../support/stories.ts";

/** Both browsers end a background that has been idle for half a minute. */
const IDLE_MS = 120_000;

inEachBrowser("a background that died of idleness", (family) => {
  test("is there again for the next win, and keeps it", async () => {
    await using tiny = await Extension.launch(family, { alone: true });
    const tab = await tiny.newTab();
    await tab.logs("Before");
    await tab.showsWins(1);
    await tiny.ledger();
    await eventually("it to live", () => tiny.workerIsAlive());
    await eventually("it to die", async () => !(await tiny.workerIsAlive()), Boolean, IDLE_MS);
    await tab.logs("After");
    await tab.showsWins(2);
    expect((await tiny.ledger()).wins.map(({ title }) => title)).toEqual(["Before", "After"]);
  }, 240_000);
});

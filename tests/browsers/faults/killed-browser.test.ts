import { expect, test } from "vitest";
import { random } from "../../../utils/domain/random.ts";
import { Extension } from "../support/extension.ts";
import { times } from "../support/slow.ts";
import { inEachBrowser } from "../support/stories.ts";
import { isTaken, submit } from "../support/submit.ts";

const KILLS = times(20, 2);
/** Fewer wins than these are logged before a kill. */
const MOST = 10;

inEachBrowser("a browser that is killed", (family) => {
  test(`${KILLS} times while wins are logged: what was acknowledged is there, each once`, async () => {
    await using tiny = await Extension.launch(family, { alone: true });
    const chance = random("killed browser");
    const said: string[] = [];
    const acknowledged: string[] = [];
    for (let kill = 1; kill <= KILLS; kill++) {
      const page = await tiny.open("popup");
      const field = await page.field("Log a win").appears();
      const wins = 1 + Math.floor(chance() * (MOST - 1));
      for (let win = 1; win <= wins; win++) {
        const title = `Win ${kill}.${win}`;
        said.push(title);
        await submit(field, title);
        if (win === wins) break; // the last is killed on its way
        await isTaken(field);
        acknowledged.push(title);
      }
      await tiny.crash();
    }
    const tab = await tiny.newTab();
    await tab.list("Today's wins").appears();
    const kept = (await tiny.ledger()).wins.map(({ title }) => title);
    expect(new Set(kept).size).toBe(kept.length);
    expect(kept).toEqual(expect.arrayContaining(acknowledged));
    expect(said).toEqual(expect.arrayContaining(kept));
    await tab.showsWins(kept.length);
    const { lost } = await tab.api<{ lost?: unknown }>("storage.local.get", "lost");
    expect(lost).toBeUndefined(); // nobody is told of a loss that was none
  }, 600_000);
});

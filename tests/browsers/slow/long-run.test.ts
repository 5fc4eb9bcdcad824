import { expect, test } from "vitest";
import { addDays } from "../../../utils/domain/day.ts";
import { eventually } from "../support/eventually.ts";
import { Extension } from "../support/extension.ts";
import { killing, waking } from "../support/killing.ts";
import { isEntered } from "../support/ledger.ts";
import { inEachBrowser } from "../support/stories.ts";
import type { Surface } from "../support/surface.ts";

const WINS = 10_000;
const KILLS = 1000;
const PAGES = ["newtab", "newtab", "popup", "popup", "sidepanel", "options"] as const;
/** Nobody has ten thousand on one day. */
const DAYS = 200;
/** Between two kills: about one for ten wins. */
const PACE_MS = 400;
/** So many are logged in one call: a driver waits a minute for each. */
const AT_ONCE = 20;
const HOUR_MS = 3_600_000;

type Win = { id: string; title: string; day: string };

/** Wins of a page's own share, each under an id of its own. */
function share(page: number): Win[] {
  const today = new Date().toLocaleDateString("sv");
  return Array.from({ length: WINS }, (_, n) => n)
    .filter((n) => n % PAGES.length === page)
    .map((n) => ({ id: `run-${n}`, title: `Win ${n}`, day: addDays(today, -(n % DAYS)) }));
}

/**
 * Logs by both roads, as pages do, and ten thousand times faster than typing; the fields have the
 * stories of `killed-worker.test.ts`.
 * @returns the ids that were acknowledged
 */
async function logAll(page: Surface, wins: Win[]): Promise<string[]> {
  const acknowledged: string[] = [];
  for (let i = 0; i < wins.length; i += AT_ONCE) {
    acknowledged.push(...(await log(page, wins.slice(i, i + AT_ONCE))));
  }
  return acknowledged;
}

function log({ page }: Surface, wins: Win[]): Promise<string[]> {
  return page.evaluate(async (all) => {
    type Api = {
      runtime: { sendMessage(message: object): Promise<{ entered?: boolean } | undefined> };
      storage: { local: { set(items: object): Promise<void> } };
    };
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const { runtime, storage } = browser?.storage ? browser : chrome;
    const acknowledged: string[] = [];
    for (const win of all) {
      const intent = { type: "win/log", at: Date.now(), zone: "UTC", ...win };
      const laid = storage.local.set({ [`intent:${win.id}`]: intent });
      const told = runtime.sendMessage(intent).then((answer) => {
        if (!answer?.entered) throw new Error("It was not entered");
      });
      await Promise.any([laid, told]);
      acknowledged.push(win.id);
      // No faster than the writer, which may die over it and never answer.
      await Promise.race([told.catch(() => {}), new Promise((go) => setTimeout(go, 500))]);
    }
    return acknowledged;
  }, wins);
}

inEachBrowser("a long run", (family) => {
  test(
    `${WINS} wins from ${PAGES.length} pages over ${KILLS} deaths of the background are kept, each once`,
    async () => {
      await using tiny = await Extension.launch(family, { alone: true });
      const began = performance.now();
      const pages: Surface[] = [];
      for (const name of PAGES) pages.push(await tiny.open(name));
      const work = Promise.all(pages.map((page, i) => logAll(page, share(i))));
      const deaths = () => tiny.workerDeaths();
      const all = await killing(
        tiny,
        PACE_MS,
        work.then(async (shares) => {
          await eventually("deaths enough", deaths, (number) => number >= KILLS, HOUR_MS);
          return shares.flat();
        }),
        waking(pages[0] as Surface),
      );
      expect(all).toHaveLength(WINS);

      // The last life may have ended over the last win, and these pages say nothing again.
      await waking(pages[0] as Surface)();
      await isEntered((pages[0] as Surface).page, HOUR_MS);
      const { wins } = await tiny.ledger();
      expect(wins.map(({ id }) => id).sort()).toEqual(all.toSorted());
      expect(deaths()).toBeGreaterThanOrEqual(KILLS);
      const minutes = ((performance.now() - began) / 60_000).toFixed(1);
      console.info(
        `${family}: ${wins.length} wins from ${PAGES.length} pages over ${deaths()} deaths, each once, in ${minutes} min`,
      );
    },
    HOUR_MS,
  );
});

import type { ElementHandle } from "puppeteer-core";
import { expect, test } from "vitest";
import { startMinute } from "./support/deeds.ts";
import { eventually } from "./support/eventually.ts";
import { Extension } from "./support/extension.ts";
import { killing, SETTLING_MS, waking } from "./support/killing.ts";
import { inEachBrowser } from "./support/stories.ts";
import { isTaken, submit } from "./support/submit.ts";
import type { Surface } from "./support/surface.ts";

const WINS = 300;

/** Logs one win after the other as fast as the page takes them. */
async function logAll(field: ElementHandle<Element>, titles: string[]): Promise<void> {
  for (const title of titles) {
    await submit(field, title);
    await isTaken(field, SETTLING_MS);
  }
}

inEachBrowser("a background that is killed again and again", (family) => {
  test("300 wins from four pages are in the ledger, each once, and all pages agree", async () => {
    await using tiny = await Extension.launch(family);
    const pages = [
      await tiny.newTab(),
      await tiny.newTab(),
      await tiny.open("popup"),
      await tiny.open("popup"),
    ];
    const titles = Array.from({ length: WINS }, (_, i) => `Win ${i + 1}`);
    const share = WINS / pages.length;
    const fields = await Promise.all(pages.map((page) => page.field("Log a win").appears()));
    const work = fields.map((field, i) => logAll(field, titles.slice(i * share, (i + 1) * share)));
    const enough = () =>
      eventually("deaths enough", () => tiny.workerDeaths() > 10, Boolean, SETTLING_MS);
    await killing(tiny, 100, Promise.all(work).then(enough), waking(pages[0] as Surface));

    const all = await eventually(
      "all wins",
      async () => (await tiny.ledger()).wins,
      (w) => w.length >= WINS,
      SETTLING_MS,
    );
    expect(all.map((win) => win.title).sort()).toEqual(titles.toSorted());
    for (const page of pages) await page.showsWins(WINS);
    expect(tiny.workerDeaths()).toBeGreaterThan(10);
  }, 240_000);

  test("a page that is closed in the tick of its Enter has logged its win", async () => {
    await using tiny = await Extension.launch(family);
    const titles = Array.from({ length: 8 }, (_, i) => `Last word ${i + 1}`);
    for (const title of titles) {
      const page = await tiny.open("popup");
      const field = await page.field("Log a win").appears();
      await eventually("the background to be killed", () => tiny.killWorker());
      const leaving = field.evaluate((element, words) => {
        const input = element as HTMLInputElement;
        input.value = words;
        input.form?.requestSubmit();
        location.replace("about:blank");
      }, title);
      leaving.catch(() => {}); // the page is gone before it can answer, and may never do
      const isGone = async () =>
        page.page.url() === "about:blank" && (await page.page.title()) === "";
      await eventually("the page to be gone", isGone); // closed sooner, it would never say so
      await page.close();
    }
    expect(tiny.workerDeaths()).toBeGreaterThan(2);
    const wins = async () => (await tiny.ledger()).wins.map((win) => win.title);
    await eventually("every win", wins, (all) => all.length >= titles.length);
    expect((await wins()).sort()).toEqual(titles);
  });

  test("a one-minute hour ends once, is announced once and counts once", async () => {
    await using tiny = await Extension.launch(family);
    const popup = await tiny.open("popup");
    await startMinute(popup);

    const over = popup.showsHeading(/^(1|one)\b/i, 90_000);
    await killing(tiny, 2000, over, waking(popup));
    expect(tiny.workerDeaths()).toBeGreaterThan(20);
    const rung = await eventually(
      "the bell",
      async () => (await tiny.ledger()).current?.hour,
      (hour) => hour?.rungAt !== undefined,
    );
    const shown = await popup.api<Record<string, unknown>>("notifications.getAll");
    expect(Object.keys(shown)).toEqual([`hour:${rung?.id}`]);

    await tiny.killWorker();
    await popup.button("Close").click();
    await popup.button("Start power hour").appears();
    const { wins, pastHours } = await eventually(
      "the hour to be filed",
      () => tiny.ledger(),
      (ledger) => ledger.pastHours.length > 0,
    );
    expect(pastHours.map((hour) => hour.id)).toEqual([rung?.id]);
    expect(wins.map((win) => win.powerHourId)).toEqual([rung?.id]);
  }, 150_000);
});

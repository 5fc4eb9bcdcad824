import { expect, test } from "vitest";
import { eventually } from "./support/eventually.ts";
import { Extension } from "./support/extension.ts";
import { sleepThrough } from "./support/sleep.ts";
import { inEachBrowser } from "./support/stories.ts";
import type { Surface } from "./support/surface.ts";

const MINUTE = 60_000;
const QUESTION = /Away from .* to .*\. Count that time\?/;
const ANSWERS = ["Count it", "Leave it out", /^End at /] as const;

/** Whole minutes on the timer. */
async function minutesLeft(page: Surface): Promise<number> {
  return Number(/(\d+):\d\d/.exec(await page.part("timer", "Time left").text())?.[1]);
}

/** Reaches the answer by Tab and gives it by Enter. */
async function answers(
  page: Surface,
  answer: (typeof ANSWERS)[number],
  key?: "Shift+Tab",
): Promise<void> {
  await page.tabsTo(answer, key);
  await page.page.keyboard.press("Enter");
}

/** Waits until a page no longer asks. */
async function asksNoMore(page: Surface): Promise<void> {
  await eventually(`${page} to ask no more`, async () => !QUESTION.test(await page.text()));
}

inEachBrowser("a sleep of more than two minutes in an hour", (family) => {
  test("is asked about once, on every page, and takes each answer from the keyboard", async () => {
    await using tiny = await Extension.launch(family);
    const [tab, popup] = [await tiny.newTab(), await tiny.open("popup")];
    await popup.field("Add a step").type("Clear the desk\n");
    await popup.button("Start power hour").click();
    await popup.part("timer", "Time left").appears();

    await sleepThrough(tiny, tab, 20 * MINUTE);
    for (const page of [tab, popup]) await page.shows(QUESTION);
    const { current } = await tiny.ledger();
    const gap = current?.hour?.gap;
    expect((gap?.to ?? 0) - (gap?.from ?? 0)).toBeGreaterThanOrEqual(20 * MINUTE);
    await answers(popup, "Count it", "Shift+Tab");
    for (const page of [tab, popup]) await asksNoMore(page);
    expect([40, 39]).toContain(await minutesLeft(popup));
    expect((await tiny.ledger()).current?.hour).toMatchObject({ pauses: [] });

    await sleepThrough(tiny, tab, 10 * MINUTE);
    await tab.shows(QUESTION);
    await answers(tab, "Leave it out");
    for (const page of [popup, tab]) await asksNoMore(page);
    expect([40, 39]).toContain(await minutesLeft(tab));

    await sleepThrough(tiny, tab, MINUTE); // too short to be asked about
    expect(await tab.text()).not.toMatch(QUESTION);
    expect((await tiny.ledger()).current?.hour?.gap).toBeUndefined();

    await sleepThrough(tiny, tab, 90 * MINUTE);
    await popup.shows(QUESTION);
    const begun = (await tiny.ledger()).current?.hour?.gap?.from;
    await answers(popup, /^End at /, "Shift+Tab");
    await popup.button("Keep for next time").appears();
    await tab.button("Keep for next time").appears();
    expect((await tiny.ledger()).current?.hour?.endedAt).toBe(begun);
  });
});

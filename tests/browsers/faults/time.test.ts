import { expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { Extension } from "../support/extension.ts";
import { inEachBrowser } from "../support/stories.ts";
import type { Surface } from "../support/surface.ts";

const MINUTE_MS = 60_000;

/** What a page's timer says, and what would be right at that moment, in s. */
async function left(page: Surface, end: number): Promise<{ said: number; right: number }> {
  const timer = await page.part("timer", "Time left").appears();
  const [text, now] = await timer.evaluate(({ textContent }) => [textContent ?? "", Date.now()]);
  const [minutes = 0, seconds = 0] = String(text).match(/\d+/g)?.map(Number) ?? [];
  return { said: minutes * 60 + seconds, right: (end - Number(now)) / 1000 };
}

inEachBrowser("an hour and its clocks", (family) => {
  test("popup, new tab and badge agree on what is left", async () => {
    await using tiny = await Extension.launch(family);
    const [tab, popup] = [await tiny.newTab(), await tiny.open("popup")];
    await popup.part("radio", "15 min").choose();
    await popup.button("Start power hour").click();
    await popup.part("timer", "Time left").appears();
    const { hour } = (await tiny.ledger(popup)).current ?? {};
    const end = (hour?.startedAt ?? 0) + (hour?.lengthMs ?? 0);
    for (const page of [tab, popup, tab, popup]) {
      await page.page.bringToFront(); // one behind another is drawn once a second at most
      const isRight = async () => {
        const { said, right } = await left(page, end);
        return Math.abs(said - right) <= 1;
      };
      await eventually(`the time left on ${page} to be right`, isRight);
      const badge = await popup.api<string>("action.getBadgeText", {});
      const { said, right } = await left(page, end);
      expect(Math.abs(Number(badge) - right / 60)).toBeLessThanOrEqual(1);
      await eventually("a second to pass", async () => (await left(page, end)).said < said);
    }
  });

  test("an alarm that never fires: any page that is opened ends the hour, once", async () => {
    await using tiny = await Extension.launch(family);
    const popup = await tiny.open("popup");
    await popup.part("radio", "15 min").choose();
    await popup.button("Start power hour").click();
    await popup.part("timer", "Time left").appears();
    const { current } = await tiny.ledger();
    await eventually("the alarms to be gone", async () => {
      await popup.api("alarms.clearAll");
      return (await popup.api<unknown[]>("alarms.getAll")).length === 0;
    });
    await tiny.moveClock(popup, 16 * MINUTE_MS);
    await popup.button("Close").appears();
    expect((await tiny.ledger()).current?.hour?.id).toBe(current?.hour?.id);
    await popup.button("Close").click();
    await popup.button("Start power hour").appears();
    const { pastHours } = await tiny.ledger();
    expect(pastHours).toMatchObject([{ id: current?.hour?.id, lengthMs: 15 * MINUTE_MS }]);
  });
});

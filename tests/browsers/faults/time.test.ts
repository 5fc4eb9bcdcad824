import { expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { Extension } from "../support/extension.ts";
import { inEachBrowser } from "../support/stories.ts";
import type { Surface } from "../support/surface.ts";

const MINUTE_MS = 60_000;

/** What a page's timer says, s. */
async function left(page: Surface): Promise<number> {
  const [minutes = 0, seconds = 0] =
    (await page.part("timer", "Time left").text()).match(/\d+/g)?.map(Number) ?? [];
  return minutes * 60 + seconds;
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
    const truth = () => (end - Date.now()) / 1000;
    for (const page of [tab, popup, tab, popup]) {
      await page.page.bringToFront(); // one behind another is drawn once a second at most
      const off = async () => Math.abs((await left(page)) - truth());
      await eventually(`the time left on ${page}`, off, (seconds) => seconds <= 1);
      const badge = await popup.api<string>("action.getBadgeText", {});
      expect(Math.abs(Number(badge) - truth() / 60)).toBeLessThanOrEqual(1);
      const before = await left(page);
      await eventually("a second to pass", async () => (await left(page)) < before);
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

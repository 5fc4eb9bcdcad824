import { expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { Extension } from "../support/extension.ts";
import { inEachBrowser } from "../support/stories.ts";

const HOUR_MS = 60_000;
const ASLEEP_MS = 90_000;

inEachBrowser("a machine that sleeps across the end of an hour", (family) => {
  test("wakes to its recap, and the hour counts once and with its own length", async () => {
    await using tiny = await Extension.launch(family, { alone: true });
    const popup = await tiny.open("popup");
    await popup.part("radio", "Custom").choose();
    await popup.part("spinbutton", "Minutes").fill("1");
    await popup.button("Start power hour").click();
    await popup.part("timer", "Time left").appears();
    const { current } = await tiny.ledger();
    await tiny.standsStill(ASLEEP_MS);
    await popup.button("Close").appears();
    const rung = async () => (await tiny.ledger()).current?.hour?.rungAt !== undefined;
    await eventually("the bell to have rung", rung);
    const tab = await tiny.newTab();
    await tab.button("Close").appears();
    await popup.button("Close").click();
    await popup.button("Start power hour").appears();
    const { pastHours } = await tiny.ledger();
    expect(pastHours).toMatchObject([{ id: current?.hour?.id, lengthMs: HOUR_MS }]);
  }, 240_000);
});

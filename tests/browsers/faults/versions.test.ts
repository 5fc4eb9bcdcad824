import { expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { Extension } from "../support/extension.ts";
import { inBrowser } from "../support/stories.ts";
import type { Surface } from "../support/surface.ts";

const VERSION = "9.9.9";

async function versionOf(page: Surface): Promise<string> {
  return (await page.api<{ version: string }>("runtime.getManifest")).version;
}

/** The badge and the moments of the alarms, as the browser has them. */
async function signalsOf(page: Surface) {
  const badge = await page.api<string>("action.getBadgeText", {});
  const alarms = await page.api<{ scheduledTime: number }[]>("alarms.getAll");
  return { badge, ends: alarms.map(({ scheduledTime }) => scheduledTime) };
}

inBrowser("chromium", "an update in the middle of an hour", () => {
  test("the hour goes on, alarm and badge are back, and so is what was typed", async () => {
    await using tiny = await Extension.launch("chromium");
    const popup = await tiny.open("popup");
    await popup.button("Start power hour").click();
    await popup.part("timer", "Time left").appears();
    await popup.field("Log a win").type("Half a sen");
    await eventually("the words to be kept", () =>
      popup.page.evaluate(() => JSON.stringify(localStorage).includes("Half a sen")),
    );
    const before = (await tiny.ledger(popup)).current?.hour;
    const end = (before?.startedAt ?? 0) + (before?.lengthMs ?? 0);

    await tiny.update(VERSION);
    const after = await eventually("the new version", async () => {
      const page = await tiny.open("popup");
      if ((await versionOf(page)) === VERSION) return page;
      await page.close();
      return null;
    });
    if (!after) throw new Error("There is no page");
    const { current } = await tiny.ledger();
    expect(current?.hour?.id).toBe(before?.id);
    await eventually(
      "the words to be back",
      async () => (await after.field("Log a win").value()) === "Half a sen",
    );
    const signals = await eventually(
      "alarm and badge",
      () => signalsOf(after),
      ({ badge, ends }) => badge !== "" && ends.length > 0,
    );
    expect(signals.badge).toMatch(/^(60|59)$/);
    expect(signals.ends).toContain(end);
  }, 120_000);
});

import { expect, test } from "vitest";
import { startMinute } from "../support/deeds.ts";
import type { Setting } from "../support/driver.ts";
import { eventually, pause } from "../support/eventually.ts";
import { Extension, type Family } from "../support/extension.ts";
import { canBePacked } from "../support/packed.ts";
import { inBrowser, inEachBrowser } from "../support/stories.ts";
import type { Surface } from "../support/surface.ts";

const MINUTE_MS = 60_000;
/** How an extension came that a story installs. */
const INSTALLED = { chromium: "development", firefox: "normal" };

/** A witness: keeps a line for each notification of the extension, across its lives. */
function noteNotifications(): void {
  type Scope = {
    notifications?: { create(id: string, options: { title: string }): Promise<string> };
    storage: { local: { set(values: object): Promise<void> } };
  };
  const { browser, chrome } = globalThis as unknown as { browser?: Scope; chrome: Scope };
  const { notifications, storage } = browser?.storage ? browser : chrome;
  if (!notifications) return;
  const create = notifications.create.bind(notifications);
  notifications.create = async (id, options) => {
    const shown = await create(id, options); // Firefox refuses those with buttons
    await storage.local.set({ [`noted:${Date.now()}`]: shown });
    return shown;
  };
}

async function noted(page: Surface): Promise<string[]> {
  const kept = await page.api<Record<string, string>>("storage.local.get", null);
  return Object.keys(kept).filter((key) => key.startsWith("noted:"));
}

async function endsWhileClosed(family: Family, setting: Setting): Promise<void> {
  const before = noteNotifications;
  await using tiny = await Extension.launch(family, { ...setting, before, alone: true });
  const popup = await tiny.open("popup");
  const { installType } = await popup.api<{ installType: string }>("management.getSelf");
  expect(installType).toBe(setting.packed ? "admin" : INSTALLED[family]);
  await startMinute(popup);
  const hour = (await tiny.ledger()).current?.hour;
  const end = (hour?.startedAt ?? 0) + MINUTE_MS;
  await tiny.restart({}, () => pause(end + MINUTE_MS - Date.now()));

  const tab = await tiny.newTab();
  await tab.button("Close").appears();
  const rung = await eventually(
    "the bell",
    async () => (await tiny.ledger()).current?.hour,
    (current) => current?.rungAt !== undefined,
  );
  expect(rung?.id).toBe(hour?.id);
  expect(rung?.rungAt).toBeGreaterThan(end);
  await eventually(
    "it to be told",
    () => noted(tab),
    (ids) => ids.length > 0,
  );
  await tab.button("Close").click();
  await tab.button("Start power hour").appears();
  await tiny.restart();
  const again = await tiny.newTab();
  await again.showsWins(1);
  const { wins, pastHours } = await tiny.ledger();
  expect(pastHours.map(({ id, lengthMs }) => [id, lengthMs])).toEqual([[hour?.id, MINUTE_MS]]);
  expect(wins.map(({ powerHourId }) => powerHourId)).toEqual([hour?.id]);
  expect(await again.api<object>("alarms.getAll")).toEqual([]);
  expect(await noted(again)).toHaveLength(1);
}

inEachBrowser("an hour that ends while the browser is closed", (family) => {
  test("is over at the next start, is told once and counts once", async () => {
    await endsWhileClosed(family, {});
  }, 300_000);
});

inBrowser("chromium", "an hour of a packed extension, which keeps its alarms", () => {
  test.runIf(canBePacked())(
    "that ends while the browser is closed is told once and counts once",
    async () => {
      await endsWhileClosed("chromium", { packed: true });
    },
    300_000,
  );
});

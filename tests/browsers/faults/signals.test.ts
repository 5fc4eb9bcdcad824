import { expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { Extension } from "../support/extension.ts";
import { letPass } from "../support/sleep.ts";
import { inEachBrowser } from "../support/stories.ts";

const MINUTE_MS = 60_000;

/** No notification is ever shown, as where the system or a policy refuses them. */
function refuseNotifications(): void {
  type Notifications = { create(): Promise<string> };
  type Scope = { notifications?: Notifications };
  const { browser, chrome } = globalThis as unknown as { browser?: Scope; chrome?: Scope };
  const { notifications } = (browser?.notifications ? browser : chrome) ?? {};
  if (!notifications) return;
  notifications.create = () => Promise.reject(new Error("Unable to show any notification."));
}

inEachBrowser("notifications that are refused", (family) => {
  test("leave badge and recap as they are, and the hour ends once", async () => {
    await using tiny = await Extension.launch(family, { before: refuseNotifications });
    const popup = await tiny.open("popup");
    await popup.part("radio", "15 min").choose();
    await popup.button("Start power hour").click();
    await popup.part("timer", "Time left").appears();
    await letPass(tiny, popup, 15 * MINUTE_MS);
    await popup.button("Close").appears();
    await eventually("the bell to have rung", async () => {
      return (await tiny.ledger()).current?.hour?.rungAt !== undefined;
    });
    expect(Object.keys(await popup.api<object>("notifications.getAll"))).toEqual([]);
    expect(await popup.api("action.getBadgeText", {})).toBe("✓");
    await popup.button("Close").click();
    await popup.button("Start power hour").appears();
    expect((await tiny.ledger()).pastHours).toHaveLength(1);
  });
});

import { expect, test } from "vitest";
import { eventually } from "./support/eventually.ts";
import { Extension } from "./support/extension.ts";
import { inEachBrowser } from "./support/stories.ts";

type Badge = { text: string };

/** All that a browser may keep of an extension. */
async function kept(tiny: Extension) {
  const page = await tiny.open("options");
  const origin = await page.api<string>("runtime.getURL", "");
  const found = {
    local: Object.keys(await page.api<object>("storage.local.get")).filter((key) =>
      /^kept/.test(key),
    ),
    sync: await page.api<object>("storage.sync.get"),
    session: await page.api<object>("storage.session.get"),
    alarms: (await page.api<Badge[]>("alarms.getAll")).length,
    badge: await page.api<string>("action.getBadgeText", {}),
    notifications: await page.api<object>("notifications.getAll"),
    copy: await page.page.evaluate(() => localStorage.getItem("kept")),
    wins: (await tiny.ledger()).wins.length,
    shortcuts: (await page.api<{ shortcut: string }[]>("commands.getAll")).map((c) => c.shortcut),
  };
  return { page, origin, found };
}

inEachBrowser("a story in a browser that has told others", (family) => {
  test("finds nothing of what they left", async () => {
    const stories = [];
    for (let story = 0; story < 2; story++) {
      await using tiny = await Extension.launch(family);
      const { page, origin, found } = await kept(tiny);
      stories.push({ origin, found });
      for (const area of ["local", "sync", "session"]) {
        await page.api(`storage.${area}.set`, { kept: story });
      }
      await page.page.evaluate(() => localStorage.setItem("kept", "yes"));
      await page.api("alarms.create", "kept", { delayInMinutes: 60 });
      await page.api("action.setBadgeText", { text: "kept" });
      const tab = await tiny.newTab();
      await tab.logs("Watered the plants");
      await eventually("the win", async () => (await tiny.ledger()).wins.length === 1);
      expect(await page.api("storage.sync.get")).toEqual({ kept: story });
    }
    const [first, second] = stories;
    expect(second?.found).toEqual(first?.found);
    expect(second?.found).toMatchObject({ local: [], sync: {}, session: {}, alarms: 0, wins: 0 });
    expect(second?.origin).not.toBe(first?.origin);
  });
});

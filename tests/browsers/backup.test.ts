import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { eventually } from "./support/eventually.ts";
import { Extension } from "./support/extension.ts";
import { inEachBrowser } from "./support/stories.ts";

const SWITCH = "A file in Downloads, every day with something new";

const titlesIn = (path: string | undefined) =>
  (JSON.parse(readFileSync(path ?? "", "utf8")) as { wins: { title: string }[] }).wins.map(
    ({ title }) => title,
  );

inEachBrowser("a backup file every day", (family) => {
  // Chromium asks in a window of its own, which keys reach only now and then: Firefox tells it.
  test.runIf(family === "firefox")(
    "is asked for, saved, rolls, and says when it may not",
    async () => {
      await using tiny = await Extension.launch(family);
      const popup = await tiny.open("popup");
      await popup.logs("Watered the plants");
      await popup.showsWins(1);
      const settings = await tiny.open("options");
      const files = settings.part("switch", SWITCH);
      const isOn = async () =>
        (await files.appears()).evaluate((element) => (element as HTMLInputElement).checked);
      const choose = async (allow: boolean) => {
        await files.click();
        await tiny.answersPermission(allow, settings);
      };

      await choose(false);
      await settings.shows("The browser wasn’t given the permission to save files");
      expect(await isOn()).toBe(false);
      expect(await tiny.backups(0)).toEqual([]);

      await choose(true);
      await settings.shows(/Last saved on/);
      const [first] = await tiny.backups(1);
      expect(first).toMatch(/since \d{4}-\d\d-\d\d\/tiny-wins-1\.json$/);
      expect(titlesIn(first)).toEqual(["Watered the plants"]);

      // On the seventh day after it the first one's turn comes again, whatever the browser forgot.
      const since = first?.match(/since (\S+)\//)?.[1] ?? "";
      for (let number = 2; number <= 7; number++) {
        await settings.page.evaluate(saveEarlier, `since ${since}/tiny-wins-${number}.json`);
      }
      await tiny.backups(7);
      const copies = { filePlace: { since, number: 7 } };
      await settings.api("storage.local.set", { copies });
      await popup.logs("Called Grandma");
      await eventually("the newest", async () => titlesIn((await tiny.backups(7))[0]).length > 1);
      expect(titlesIn((await tiny.backups(7))[0])).toEqual([
        "Watered the plants",
        "Called Grandma",
      ]);

      await settings.api("permissions.remove", { permissions: ["downloads"] });
      await settings.shows("The browser no longer lets Tiny Wins save files");
      expect(await isOn()).toBe(false);
      await settings.api("storage.local.remove", "copies");
      await popup.logs("Sent one reply");
      await popup.showsWins(3);
      expect((await tiny.ledger(popup)).wins).toHaveLength(3);
      await tiny.backups(7);
    },
  );
});

/** Runs in a page of the extension: saves a file as it did on an earlier day. */
async function saveEarlier(name: string): Promise<void> {
  type Downloads = { download(options: object): Promise<number> };
  const scope = globalThis as unknown as Record<string, { downloads?: Downloads } | undefined>;
  const url = URL.createObjectURL(new Blob(["{}"]));
  await (scope.browser ?? scope.chrome)?.downloads?.download({
    url,
    filename: `Tiny Wins/${name}`,
  });
}

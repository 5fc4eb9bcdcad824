import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { Extension } from "../support/extension.ts";
import { inEachBrowser } from "../support/stories.ts";

const OURS = ["log-win", "finish-step"];
const KEYS = ["Alt+Shift+L", "Alt+Shift+D"];
const folder = mkdtempSync(join(tmpdir(), "tiny-wins-rival-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Another's extension that has the new tab and both of our shortcuts. @returns its folder */
function rival(): string {
  const commands = Object.fromEntries(
    KEYS.map((key, i) => [`rival-${i}`, { suggested_key: { default: key }, description: key }]),
  );
  const manifest = {
    manifest_version: 3,
    name: "Rival",
    version: "1.0",
    commands,
    chrome_url_overrides: { newtab: "rival.html" },
    browser_specific_settings: { gecko: { id: "rival@rival.example" } },
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "rival.html"), "<!doctype html><title>Rival</title>");
  return folder;
}

inEachBrowser("another extension that holds the shortcuts and the new tab", (family) => {
  test("is told of in settings, and everything is reached without them", async () => {
    await using tiny = await Extension.launch(family, { rival: rival(), alone: true });
    const popup = await tiny.open("popup");
    // Firefox gives keys to whoever asks, and to more than one; there the person takes them away.
    for (const name of family === "firefox" ? OURS : []) {
      await popup.api("commands.update", { name, shortcut: "" });
    }
    const commands = await popup.api<{ name: string; shortcut: string }[]>("commands.getAll");
    const ours = commands.filter(({ name }) => OURS.includes(name));
    expect(ours.map(({ shortcut }) => shortcut)).toEqual(["", ""]); // or it would prove nothing

    const settings = await tiny.open("options");
    await settings.shows("Not set");
    await settings.shows("The browser gave it no keys; another extension may have them.");
    await popup.logs("Watered the plants");
    await popup.showsWins(1);
    const ourTab = await tiny.open("newtab");
    await ourTab.showsWins(1);
    expect(await ourTab.text()).not.toMatch(/Alt\+Shift/);
  });
});

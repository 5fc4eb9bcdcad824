import { expect, test } from "vitest";
import { Extension } from "./support/extension.ts";
import { inEachBrowser } from "./support/stories.ts";

type Command = { name: string; shortcut: string };

inEachBrowser("shortcuts on a fresh profile", (family) => {
  test("both are assigned, for a key that stays empty is a promise not kept", async () => {
    await using tiny = await Extension.launch(family);
    const page = await tiny.newTab();
    const commands = await page.api<Command[]>("commands.getAll");
    const assigned = Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]));
    expect(assigned).toMatchObject({ "log-win": "Alt+Shift+L", "finish-step": "Alt+Shift+D" });
  });
});

import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { violations } from "./support/axe.ts";
import { eventually } from "./support/eventually.ts";
import { Extension } from "./support/extension.ts";
import { overflow } from "./support/overflow.ts";
import { inEachBrowser } from "./support/stories.ts";
import type { Surface } from "./support/surface.ts";

/** Names a language in the settings, as its translator does before it is offered. */
function choose(page: Surface, language: string): Promise<unknown> {
  const id = randomUUID();
  const intent = { id, at: Date.now(), type: "settings/set", patch: { language } };
  return page.api("storage.local.set", { [`intent:${id}`]: intent });
}

function speaks(page: Surface, language: string, direction: string): Promise<unknown> {
  return eventually(
    `${page} to speak ${language}`,
    () =>
      page.page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`),
    (spoken) => spoken === `${language} ${direction}`,
  );
}

/** The message files that a page asked for. */
const wordFiles = ({ page }: Surface) =>
  page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.startsWith("/words/")),
  );

inEachBrowser("another language", (family) => {
  test("is spoken on every open page at once, is laid out, and paints the next new tab by itself", async () => {
    await using tiny = await Extension.launch(family);
    const [tab, popup] = [await tiny.newTab(), await tiny.open("popup")];
    const [options, history] = [await tiny.open("options"), await tiny.open("history")];
    await popup.logs("Watered the plants");
    const pages = [tab, popup, options, history];
    for (const [language, direction] of [
      ["de", "ltr"],
      ["ar", "rtl"],
    ] as const) {
      await choose(popup, language);
      for (const page of pages) {
        await speaks(page, language, direction);
        await page.page.bringToFront();
        expect(await overflow(page), `${page} in ${language}`).toEqual([]);
      }
    }
    expect(await violations(options)).toEqual([]);
    await popup.field("تسجيل إنجاز").type("كتبت 200 كلمة\n");
    await tab.showsHeading(/شيئان صغيران/);

    const next = await tiny.newTab();
    await speaks(next, "ar", "rtl");
    await next.showsHeading(/شيئان صغيران/);
    const files = await wordFiles(next);
    expect(files.filter((path) => !path.endsWith(".later.json"))).toEqual([]);

    await choose(popup, "auto");
    for (const page of [...pages, next]) await speaks(page, "en", "ltr");
    await popup.showsWins(2);
  }, 120_000);
});

import { expect, test } from "vitest";
import type { Settings } from "../../../utils/domain/schema/index.ts";
import { Extension } from "../support/extension.ts";
import { inEachBrowser } from "../support/stories.ts";
import type { Surface } from "../support/surface.ts";

const TIMES = 100;
/** What each page changes, and to what at its nth time. */
const CHANGES: ((n: number) => Partial<Settings>)[] = [
  (n) => ({ hourMinutes: 1 + (n % 180) }),
  (n) => ({ ownWords: `Words ${n}` }),
  (n) => ({ weekStart: 1 + (n % 7) }),
];

/** Sends one change after the other from a page, none waiting for the one before. */
async function changes(page: Surface, patches: Partial<Settings>[]): Promise<void> {
  const day = new Date().toLocaleDateString("sv");
  const first = Date.now() - patches.length;
  const intents = patches.map((patch, n) => ({
    ...{ type: "settings/set", id: crypto.randomUUID(), day, zone: "UTC", at: first + n },
    patch,
  }));
  const entered = await Promise.all(
    intents.map((intent) => page.api<{ entered?: boolean }>("runtime.sendMessage", intent)),
  );
  expect(entered.filter((answer) => answer?.entered !== true)).toEqual([]);
}

inEachBrowser("settings that are changed in three pages at once", (family) => {
  test("each keep what was chosen last, whoever else wrote", async () => {
    await using tiny = await Extension.launch(family);
    const pages = [await tiny.open("options"), await tiny.newTab(), await tiny.open("popup")];
    await Promise.all(
      pages.map((page, i) => {
        const patchAt = CHANGES[i] as (n: number) => Partial<Settings>;
        return changes(
          page,
          Array.from({ length: TIMES }, (_, n) => patchAt(n)),
        );
      }),
    );
    const { current } = await tiny.ledger();
    const last = Object.assign({}, ...CHANGES.map((patchAt) => patchAt(TIMES - 1)));
    expect(current?.settings).toMatchObject(last);
  });
});

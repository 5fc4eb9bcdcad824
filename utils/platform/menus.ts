/** The menu that browsers open on a page: what can be logged or lined up from there. */
import type { Menus } from "webextension-polyfill";
import type { Chosen } from "../domain/capture/chosen";
import { browser } from "./browser";

/** Where an entry stands; `%s` in its title is the selection. */
export type MenuEntry = { id: string; title: string; on: "page" | "link" | "selection" };

/**
 * Makes the entries anew. Browsers keep them for a worker that sleeps; after an update or in
 * another language they would be the old ones.
 */
export async function layMenus(entries: readonly MenuEntry[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title, on } of entries) {
    browser.contextMenus.create({ id, title, contexts: [on] }, () => {
      void browser.runtime.lastError; // start and update come together: made twice is made
    });
  }
}

/** Calls back with the entry that was chosen and what stood there. */
export function onMenu(choose: (id: string, chosen: Chosen) => void): void {
  browser.contextMenus.onClicked.addListener(async (info, tab) => {
    choose(String(info.menuItemId), await chosenIn(info, tab?.id));
  });
}

async function chosenIn(info: Menus.OnClickData, tabId: number | undefined): Promise<Chosen> {
  const { selectionText, linkUrl, linkText, pageUrl } = info;
  return {
    selection: selectionText,
    link: linkUrl === undefined ? undefined : { address: linkUrl, words: linkText },
    page: { address: pageUrl, title: await titleOf(tabId) },
  };
}

/** The page's title, which the click in the menu lets us know (`activeTab`). */
async function titleOf(tabId: number | undefined): Promise<string | undefined> {
  if (tabId === undefined || tabId < 0) return undefined;
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.title;
}

/** Shows the popup from elsewhere than its icon. */
import { browser } from "./browser";

/** As wide as the popup, with room for a window's frame. */
const WINDOW = { type: "popup" as const, width: 400, height: 680 };

/** Opens the popup; where the browser cannot, a small window with the same page. */
export async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    if (await isOpen()) return;
    await browser.windows.create({ ...WINDOW, url: browser.runtime.getURL("popup.html") });
  }
}

/** Chrome refuses to open a popup that is open; Firefox cannot tell, and does not refuse. */
async function isOpen(): Promise<boolean> {
  const { getContexts } = browser.runtime as unknown as {
    getContexts?: (filter: { contextTypes: string[] }) => Promise<unknown[]>;
  };
  return getContexts ? (await getContexts({ contextTypes: ["POPUP"] })).length > 0 : false;
}

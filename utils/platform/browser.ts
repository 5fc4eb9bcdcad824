/** The browser's APIs. Nothing outside this folder imports it. */
import browser from "webextension-polyfill";

export { browser };

/** Whether the browser is Firefox, for what it does in another way and no feature tells. */
export function isFirefox(): boolean {
  return browser.runtime.getURL("").startsWith("moz-");
}

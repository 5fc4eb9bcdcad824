/** The browser's APIs. Nothing outside this folder imports it. */
import browser from "webextension-polyfill";

export { browser };

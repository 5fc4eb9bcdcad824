/**
 * Opens the browser that `npm start` found, with the built extension and a new tab, on a profile
 * that keeps its data from run to run. Ends when the browser is closed.
 */
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";

const { TINY_WINS_FAMILY: family, TINY_WINS_NAME: name = "The browser" } = process.env;
const root = resolve(import.meta.dirname, "..");
const userDataDir = resolve(root, ".profile", name.toLowerCase());
const GECKO_ID = "tiny-wins@tiny-wins.app";
const GECKO_UUID = "7f3c2a9e-5b1d-4e86-9a40-2c6d8e0f1b35";

mkdirSync(userDataDir, { recursive: true });
const browser = await (family === "firefox" ? openFirefox() : openChromium());
console.log(`${name} is open with Tiny Wins. Its button is behind the puzzle piece: pin it there.`);
console.log("Alt+Shift+L logs a win from any page. Close the browser to end; its data stays.");
browser.on("disconnected", () => process.exit(0));

/** Over the pipe, because branded Chrome no longer heeds `--load-extension`. */
async function openChromium(): Promise<Browser> {
  const opened = await puppeteer.launch({
    executablePath: process.env.TINY_WINS_CHROMIUM ?? "",
    headless: false,
    pipe: true,
    enableExtensions: [resolve(root, ".output/chrome-mv3")],
    userDataDir,
    defaultViewport: null,
    ignoreDefaultArgs: ["--enable-automation"],
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const [page = await opened.newPage()] = await opened.pages();
  await page.goto("chrome://newtab");
  return opened;
}

/** Installed for the time being, which every Firefox allows; the prefs keep data and address. */
async function openFirefox(): Promise<Browser> {
  const opened = await puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.TINY_WINS_FIREFOX ?? "",
    headless: false,
    userDataDir,
    defaultViewport: null,
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [GECKO_ID]: GECKO_UUID }),
      "extensions.webextensions.keepStorageOnUninstall": true,
      "extensions.webextensions.keepUuidOnUninstall": true,
    },
  });
  await opened.installExtension(resolve(root, ".output/firefox-mv3"));
  const [page = await opened.newPage()] = await opened.pages();
  page.goto(`moz-extension://${GECKO_UUID}/newtab.html`).catch(() => {}); // it comes, unannounced
  return opened;
}

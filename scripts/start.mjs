/**
 * `npm start`: installs, builds, finds a browser and opens it with the extension in it. Without a
 * display, or with `--headless`, it plays the main job instead and tells what happened.
 */
import { findBrowser, namedBrowser } from "./browsers.mjs";
import {
  build,
  command,
  installDebian,
  installPackages,
  projectNode,
  run,
  Stop,
} from "./machine.mjs";

await command(() => {
  installPackages();
  const browser = chooseBrowser();
  build(browser.family);
  const script = isHeadless() ? "scripts/play.ts" : "scripts/open.ts";
  return run(projectNode(), ["--no-warnings", script], {
    TINY_WINS_FAMILY: browser.family,
    TINY_WINS_NAME: browser.name,
    [`TINY_WINS_${browser.family.toUpperCase()}`]: browser.path,
  });
});

function chooseBrowser() {
  const named = process.env.TINY_WINS_BROWSER;
  if (named) {
    const browser = namedBrowser(named);
    if (!browser) throw new Stop(`TINY_WINS_BROWSER names ${named}, which is not there.`);
    return browser;
  }
  const found = findBrowser() ?? (installDebian(["chromium"]) ? findBrowser() : undefined);
  if (found) return found;
  throw new Stop(
    "No browser found: install Chrome, Chromium, Edge, Brave or Firefox, or name one in TINY_WINS_BROWSER.",
  );
}

function isHeadless() {
  if (process.argv.includes("--headless")) return true;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === "linux" && !DISPLAY && !WAYLAND_DISPLAY;
}

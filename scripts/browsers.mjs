/** Finds the browsers of this machine: by name on the path, and in their usual places. */
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import { onPath } from "./machine.mjs";

/** In the order in which one is chosen. */
const BROWSERS = [
  {
    name: "Chrome",
    commands: ["google-chrome", "google-chrome-stable", "chrome"],
    mac: "Google Chrome",
    windows: "Google/Chrome/Application/chrome.exe",
  },
  {
    name: "Chromium",
    commands: ["chromium", "chromium-browser"],
    mac: "Chromium",
    windows: "Chromium/Application/chrome.exe",
  },
  {
    name: "Edge",
    commands: ["microsoft-edge", "microsoft-edge-stable", "msedge"],
    mac: "Microsoft Edge",
    windows: "Microsoft/Edge/Application/msedge.exe",
  },
  {
    name: "Brave",
    commands: ["brave-browser", "brave"],
    mac: "Brave Browser",
    windows: "BraveSoftware/Brave-Browser/Application/brave.exe",
  },
  {
    name: "Firefox",
    commands: ["firefox-esr", "firefox", "firefox-developer-edition"],
    mac: "Firefox",
    windows: "Mozilla Firefox/firefox.exe",
  },
];

/**
 * The first browser there is.
 * @param {"chromium" | "firefox"} [family] only of this family
 * @returns {{ name: string, family: "chromium" | "firefox", path: string } | undefined}
 */
export function findBrowser(family) {
  for (const browser of BROWSERS) {
    const own = familyOf(browser.name);
    if (family && own !== family) continue;
    const path = browser.commands.map(onPath).find(Boolean) ?? places(browser).find(existsSync);
    if (path) return { name: browser.name, family: own, path };
  }
  return undefined;
}

/** A browser that was named by its path or its command. */
export function namedBrowser(named) {
  const path = existsSync(named) ? named : onPath(named);
  return path && { name: basename(path), family: familyOf(path), path };
}

function familyOf(name) {
  return /firefox|librewolf|waterfox/i.test(name) ? "firefox" : "chromium";
}

function places({ mac, windows }) {
  if (process.platform === "darwin") {
    const inside = join("Applications", `${mac}.app`, "Contents/MacOS");
    const program = mac === "Firefox" ? "firefox" : mac;
    return [join("/", inside, program), join(homedir(), inside, program)];
  }
  if (process.platform !== "win32") return [];
  const { PROGRAMFILES, "PROGRAMFILES(X86)": programs86, LOCALAPPDATA } = process.env;
  return [PROGRAMFILES, programs86, LOCALAPPDATA].filter(Boolean).map((top) => join(top, windows));
}

import { describe } from "vitest";
import type { Family } from "./extension.ts";

const CHOSEN = (process.env.TINY_WINS_BROWSERS ?? "chromium,firefox").split(",");

/** Tells the same stories in each browser. */
export function inEachBrowser(title: string, tell: (family: Family) => void): void {
  inBrowser("chromium", title, () => tell("chromium"));
  inBrowser("firefox", title, () => tell("firefox"));
}

/** Tells stories of one browser, or that only one can be driven through. */
export function inBrowser(family: Family, title: string, tell: () => void): void {
  describe.runIf(CHOSEN.includes(family))(`${title} (${family})`, tell);
}

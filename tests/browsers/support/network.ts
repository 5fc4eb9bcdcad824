import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Every address that a browser asked for over a network, by the log that it wrote itself while it
 * ran: Chromium's net log, or Firefox's log of its HTTP module (a file for each process).
 */
export function requestsIn(log: string): string[] {
  const folder = dirname(log);
  const text = readdirSync(folder)
    .filter((name) => name.startsWith(basename(log)))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
  const addresses = [...text.matchAll(/\b(?:https?|wss?):\/\/[^\s"'\\\])>]+/g)].map(([url]) => url);
  return [...new Set(addresses)];
}

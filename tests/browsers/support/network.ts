import { readFileSync } from "node:fs";

type Event = { params?: { url?: string; initiator?: string } };

/**
 * The addresses that pages and workers asked for over a network, by the log that Chromium wrote
 * itself. What the browser does of its own accord (time, updates, dictionaries) has no initiator.
 */
export function requestsIn(netLog: string): string[] {
  const { events } = JSON.parse(readFileSync(netLog, "utf8")) as { events: Event[] };
  const asked = events
    .map(({ params }) => params)
    .filter((params) => params?.initiator?.includes("://"))
    .map((params) => params?.url ?? "");
  return [...new Set(asked)].filter((url) => /^(https?|wss?|ftp):/.test(url));
}

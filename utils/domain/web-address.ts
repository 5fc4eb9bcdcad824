/** Addresses that a step may keep. */

/** Longer ones hold somebody's state, not a place. */
const LONGEST = 2000;

/** The address, when it is one of the web that can be gone back to safely: https and no password. */
export function webAddress(text: string | undefined): string | undefined {
  const url = URL.parse(text ?? "");
  if (url?.protocol !== "https:") return undefined;
  url.username = "";
  url.password = "";
  return url.href.length <= LONGEST ? url.href : undefined;
}

/** An address as people say it, for a step that has no better name; "" for none of the web. */
export function spokenAddress(text: string | undefined): string {
  const url = URL.parse(text ?? "");
  if (!url || !/^https?:$/.test(url.protocol)) return "";
  const path = readable(url.pathname).replace(/\/$/, "");
  return url.host.replace(/^www\./, "") + path;
}

function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** The bytes of a file as text. */

/** Why bytes are no text. */
export type NoText = "zip" | "not-text";

/** A file's text, or why it has none. */
export type Decoded = { text: string } | { problem: NoText };

/**
 * UTF-8 and UTF-16 by their mark, UTF-8 without one, else Windows-1252, which older programs
 * write. A file that was cut in the middle of a character, or has few bad ones, stays UTF-8: its
 * good parts must not turn to gibberish.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x1f, 0x8b])) {
    return { problem: "zip" };
  }
  const marked = byMark(bytes);
  if (marked !== null) return { text: marked };
  if (bytes.subarray(0, 4096).includes(0)) return { problem: "not-text" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const lossy = new TextDecoder("utf-8").decode(bytes);
    return { text: mostlyGood(lossy) ? lossy : new TextDecoder("windows-1252").decode(bytes) };
  }
}

function byMark(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return new TextDecoder("utf-8").decode(bytes);
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(bytes);
  return null;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

/** Characters looked at on each side of the first bad one. */
const LOOK = 100_000;

function mostlyGood(lossy: string): boolean {
  const first = lossy.indexOf("\ufffd");
  const near = lossy.slice(Math.max(0, first - LOOK), first + LOOK);
  const bad = near.match(/\ufffd/g)?.length ?? 0;
  const beyondAscii = near.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  return beyondAscii >= bad;
}

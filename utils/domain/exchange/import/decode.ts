/** The bytes of a file as text. */
import type { Work } from "../pace";

/** Why bytes are no text. */
export type NoText = "zip" | "not-text";

/** A file's text, or why it has none. */
export type Decoded = { text: string } | { problem: NoText };

/**
 * UTF-8 and UTF-16 by their mark, UTF-8 without one, else Windows-1252, which older programs
 * write. A file that was cut in the middle of a character, or has few bad ones, stays UTF-8: its
 * good parts must not turn to gibberish.
 */
export function* decode(bytes: Uint8Array): Work<Decoded> {
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x1f, 0x8b])) {
    return { problem: "zip" };
  }
  const marked = markOf(bytes);
  if (marked) return { text: yield* decodeAs(marked, bytes) };
  if (bytes.subarray(0, 4096).includes(0)) return { problem: "not-text" };
  try {
    return { text: yield* decodeAs("utf-8", bytes, true) };
  } catch {
    const lossy = yield* decodeAs("utf-8", bytes);
    return { text: mostlyGood(lossy) ? lossy : yield* decodeAs("windows-1252", bytes) };
  }
}

/** Bytes decoded between two yields. */
const PIECE_BYTES = 500_000;

/** @throws TypeError, if `fatal`, at a byte that the encoding has not */
function* decodeAs(encoding: string, bytes: Uint8Array, fatal = false): Work<string> {
  const decoder = new TextDecoder(encoding, { fatal });
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    parts.push(decoder.decode(bytes.subarray(at, at + PIECE_BYTES), { stream: true }));
    yield at / bytes.length;
  }
  parts.push(decoder.decode());
  return parts.join("");
}

function markOf(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return "utf-8";
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
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

/**
 * What the last page formatted, for the next page's first frame: the same dates, times and numbers
 * again as a rule. Disposable, like the copy beside it.
 */
import type { FormatMemo } from "../text/text";

const KEY = "first-frame-formats";
/** How many are kept: those of this page first, then those of pages before it. */
const LARGEST = 400;

type Kept = { for: string; formats: [string, string][] };

/**
 * The memo of a language, how to keep what this page used of it, and how to forget all of it: it holds
 * days and minutes of wins.
 */
export function formatMemo(language: string): {
  memo: FormatMemo;
  keep: () => void;
  forget: () => void;
} {
  const known = read(language);
  const used = new Map<string, string>();
  return {
    memo: {
      get(key) {
        return used.get(key) ?? known.get(key);
      },
      set(key, value) {
        return used.size < LARGEST ? used.set(key, value) : used;
      },
    },
    keep() {
      const formats = [...new Map([...used, ...read(language), ...used])].slice(0, LARGEST);
      const kept: Kept = { for: languages(language), formats };
      try {
        localStorage.setItem(KEY, JSON.stringify(kept));
      } catch {
        // Storage that refuses costs the next page some milliseconds, no more.
      }
    },
    forget() {
      known.clear();
      used.clear();
      try {
        localStorage.removeItem(KEY);
      } catch {
        // Storage that refuses holds nothing.
      }
    },
  };
}

function read(language: string): Map<string, string> {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "null") as Partial<Kept> | null;
    return new Map(kept?.for === languages(language) ? kept.formats : []);
  } catch {
    return new Map();
  }
}

/** Formats depend on these alone; the time zone stands in the keys. */
function languages(language: string): string {
  return [language, ...navigator.languages].join();
}

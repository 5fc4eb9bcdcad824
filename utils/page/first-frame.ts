/**
 * How new tab and popup begin: they paint the copy at once, and what it takes to live (the store,
 * the writer's line, zod) is loaded behind the first paint.
 */
import { readCopy } from "../platform/copy";
import { formatMemo } from "../platform/format-memo";
import { loadText } from "../platform/frame-text";
import type { Text } from "../text/text";
import type { PageStore } from "./store";
import { showTheme } from "./theme";
import { waitingStore } from "./waiting";

/** What was formatted is written down when nothing has changed for so long (ms). */
const KEEP_AFTER_MS = 300;

/**
 * @param painted resolves behind the first paint
 * @param show draws the page; called for the copy, and again once the store is there
 */
export function paintFirst(
  painted: Promise<void>,
  show: (frame: { store: PageStore; text: Text; fromCopy: boolean }) => void,
): void {
  const copy = readCopy();
  const formats = formatMemo();
  const text = loadText(formats.memo);
  const coming = painted
    .then(() => import("./connected-store"))
    .then(({ connectedStore }) => connectedStore(copy));
  const fromCopy = copy !== null;
  if (copy) showTheme(copy.current.settings.theme);
  document.documentElement.lang = text.locale;
  document.documentElement.dir = text.direction;
  show({ store: waitingStore(copy, coming), text, fromCopy });
  void coming.then((store) => {
    show({ store, text, fromCopy });
    const keepSoon = debounce(formats.keep, KEEP_AFTER_MS);
    store.subscribe(keepSoon);
    keepSoon();
  });
}

/** Calls once, `ms` after the last of several wishes. */
function debounce(call: () => void, ms: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(call, ms);
  };
}

/**
 * How new tab and popup begin: they paint the copy at once, and what it takes to live (the store,
 * the writer's line, zod) is loaded behind the first paint.
 */
import { DEFAULT_SETTINGS } from "../domain/settings";
import { readCopy } from "../platform/copy";
import { formatMemo } from "../platform/format-memo";
import { loadText, textAtOnce } from "../platform/frame-text";
import { handedOn } from "../platform/handed-on";
import { languageOf } from "../platform/language";
import type { Language } from "../text/languages";
import type { FormatMemo, Text } from "../text/text";
import { dress, followLanguage } from "./language";
import type { PageStore } from "./store";
import { showTheme } from "./theme";
import { waitingStore } from "./waiting";

/** A page whose parts do not come does by then (ms) what it can. */
const ALIVE_AT_LAST_MS = 3000;
/** What was formatted is written down when nothing has changed for so long (ms). */
const KEEP_AFTER_MS = 300;

type Frame = {
  store: PageStore;
  text: Text;
  fromCopy: boolean;
  /** What was formatted before, for what is too dear to ask the browser again. */
  memo: FormatMemo;
};

/**
 * @param painted resolves behind the first paint
 * @param show draws the page; called for the copy, again once the store is there, and again when
 * another language is chosen
 * @param whole loads all that a page at rest shows, which is taken over whole
 */
export function paintFirst(
  painted: Promise<void>,
  show: (frame: Frame) => void,
  whole: (text: Text) => Promise<unknown> = async () => {},
): void {
  const handed = handedOn();
  const copy = readCopy(handed?.copy);
  const language = languageOf(copy?.current.settings ?? DEFAULT_SETTINGS);
  const formats = formatMemo(language);
  const { memo } = formats;
  const begin = async (text: Text) => {
    dress(text);
    if (copy) showTheme(copy.current.settings.theme);
    const fromCopy = copy !== null;
    // Without a copy there is nothing to be painted before the store is there.
    const coming = (copy ? painted : Promise.resolve())
      .then(() => import("./connected-store"))
      .then(({ connectedStore }) => connectedStore(copy));
    if (handed?.still) await whole(text).catch(() => {}); // then they come, or not, as to any page
    show({ store: waitingStore(copy, coming), text, fromCopy, memo });
    handed?.drawn();
    setTimeout(() => handed?.alive(), ALIVE_AT_LAST_MS);
    void coming.then((store) => {
      show({ store, text, fromCopy, memo });
      const change = (next: Text) => show({ store, text: next, fromCopy, memo });
      followLanguage(store, loadWhole, change, language);
      keepFormats(store, formats);
    });
  };
  const text = textAtOnce(language, formats.memo);
  if (text) void begin(text);
  else void loadText(language, formats.memo).then(begin);
}

/** What was formatted is of wins: it goes with the last of them, on every page that is open then. */
function keepFormats(store: PageStore, { keep, forget }: ReturnType<typeof formatMemo>): void {
  const keepSoon = debounce(keep, KEEP_AFTER_MS);
  const hasWins = () => store.get().snapshot.total > 0;
  let had = hasWins();
  store.subscribe(() => {
    if (had && !hasWins()) forget();
    had = hasWins();
    keepSoon();
  });
  keepSoon();
}

/** Another language on a page that is past its first frame. */
async function loadWhole(language: Language): Promise<Text> {
  const text = await loadText(language);
  await text.rest();
  return text;
}

/** Calls once, `ms` after the last of several wishes. */
function debounce(call: () => void, ms: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(call, ms);
  };
}

import "../../components/tokens.css";
import "../../components/base.css";
import "../../components/buttons.css";
import { render } from "preact";
import { afterPaint } from "../../components/newtab/afterPaint";
import type { PageStore } from "../../utils/page/store";
import { showTheme } from "../../utils/page/theme";
import { waitingStore } from "../../utils/page/waiting";
import { readCopy } from "../../utils/platform/copy";
import { formatMemo } from "../../utils/platform/format-memo";
import { loadText } from "../../utils/platform/frame-text";
import { weekStartOf } from "../../utils/text/week";
import { holdHeight } from "./holdHeight";
import { Page } from "./Page";

const copy = readCopy();
const formats = formatMemo();
const text = loadText(formats.memo);
const coming = afterPaint()
  .then(() => import("./store"))
  .then(({ connectedStore }) => connectedStore(copy));

/** What was formatted is written down when nothing has changed for so long (ms). */
const KEEP_AFTER_MS = 300;

/** Calls once, `ms` after the last of several wishes. */
function later(call: () => void, ms: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(call, ms);
  };
}

function show(store: PageStore): void {
  render(
    <Page
      store={store}
      text={text}
      fromCopy={copy !== null}
      usualWeekStart={() => weekStartOf(navigator.language)}
    />,
    document.body,
  );
}

if (copy) showTheme(copy.current.settings.theme);
document.documentElement.lang = text.locale;
document.documentElement.dir = text.direction;
holdHeight();
show(waitingStore(copy, coming));
void coming.then((store) => {
  show(store);
  const keepSoon = later(formats.keep, KEEP_AFTER_MS);
  store.subscribe(keepSoon);
  keepSoon();
});

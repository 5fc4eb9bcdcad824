import "../../components/tokens.css";
import "../../components/base.css";
import "../../components/buttons.css";
import { render } from "preact";
import { afterPaint } from "../../components/paint";
import { paintFirst } from "../../utils/page/first-frame";
import { nextTurn, now } from "../../utils/platform/clock";
import { keepPicture } from "../../utils/platform/first-picture";
import type { FormatMemo } from "../../utils/text/text";
import { weekStartOf } from "../../utils/text/week";
import { Page } from "./Page";

/** The day on which weeks begin where the person lives, as the browser said it once. */
function usualWeekStart(memo: FormatMemo): number {
  const key = "week start";
  const start = memo.get(key) ?? String(weekStartOf(navigator.language));
  memo.set(key, start);
  return Number(start);
}

const painted = afterPaint();
/** Another script may have drawn the first frame already; Preact takes its elements over. */
const isDrawn = document.body.firstElementChild !== null;
let isFirst = !isDrawn;

paintFirst(painted, ({ memo, ...frame }) => {
  render(<Page {...frame} usualWeekStart={() => usualWeekStart(memo)} />, document.body);
  if (!isFirst) return;
  isFirst = false;
  const { settings, hour } = frame.store.get().snapshot.current;
  const from = now();
  if (frame.fromCopy && !hour) {
    const asked = settings.checkInFrom === "off" ? [] : [settings.checkInFrom];
    const until = nextTurn(from, [settings.dayStart, ...asked]);
    void painted.then(() => keepPicture(from, until));
  }
});

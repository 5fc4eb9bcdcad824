import "../../components/tokens.css";
import "../../components/base.css";
import "../../components/buttons.css";
import { render } from "preact";
import { afterPaint } from "../../components/paint";
import { paintFirst } from "../../utils/page/first-frame";
import { pictureKeeper } from "../../utils/page/first-picture";
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
const keep = pictureKeeper("newtab", painted);

paintFirst(painted, ({ memo, ...frame }) => {
  render(<Page {...frame} usualWeekStart={() => usualWeekStart(memo)} />, document.body);
  const { dayStart, checkInFrom } = frame.store.get().snapshot.current.settings;
  keep(frame, checkInFrom === "off" ? [dayStart] : [dayStart, checkInFrom]);
});

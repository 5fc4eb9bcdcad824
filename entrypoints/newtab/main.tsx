import "../../components/tokens.css";
import "../../components/base.css";
import "../../components/buttons.css";
import { render } from "preact";
import { afterPaint } from "../../components/afterPaint";
import { paintFirst } from "../../utils/page/first-frame";
import type { FormatMemo } from "../../utils/text/text";
import { weekStartOf } from "../../utils/text/week";
import { holdHeight } from "./holdHeight";
import { Page } from "./Page";

/** The day on which weeks begin where the person lives, as the browser said it once. */
function usualWeekStart(memo: FormatMemo): number {
  const key = "week start";
  const start = memo.get(key) ?? String(weekStartOf(navigator.language));
  memo.set(key, start);
  return Number(start);
}

holdHeight();
paintFirst(afterPaint(), ({ memo, ...frame }) =>
  render(<Page {...frame} usualWeekStart={() => usualWeekStart(memo)} />, document.body),
);

import "../../components/tokens.css";
import "../../components/base.css";
import "../../components/buttons.css";
import { render } from "preact";
import { useLater } from "../../components/afterPaint";
import { afterPaint } from "../../components/paint";
import type { Settings } from "../../utils/domain/schema";
import { paintFirst } from "../../utils/page/first-frame";
import { pictureKeeper, restKeeper } from "../../utils/page/first-picture";
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
const keepRest = restKeeper("newtab", useLater.areThere);

/** When the page turns by itself, in minutes after midnight. */
function turns({ dayStart, checkInFrom }: Settings): number[] {
  return checkInFrom === "off" ? [dayStart] : [dayStart, checkInFrom];
}

paintFirst(
  painted,
  ({ memo, ...frame }) => {
    const { settings } = frame.store.get().snapshot.current;
    render(
      <Page
        {...frame}
        usualWeekStart={() => usualWeekStart(memo)}
        onRest={(still, latest) => keepRest(still, turns(latest))}
      />,
      document.body,
    );
    keep(frame, turns(settings));
  },
  useLater.load,
);

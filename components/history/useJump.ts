import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";
import { noonUTC } from "../../utils/domain/day";
import type { CivilDate } from "../../utils/domain/schema";
import { EVERY_WIN, isEveryWin } from "../../utils/domain/search";
import { useAnnounce } from "../Announcer";
import { useText } from "../TextContext";
import type { HistoryPageProps } from "./HistoryPage";

/** Where the list begins, and the way to a day of it. */
export function useJump(props: Pick<HistoryPageProps, "history" | "view" | "onView">) {
  const text = useText();
  const announce = useAnnounce();
  const [start, setStart] = useState<CivilDate | null>(null);
  const wanted = useRef<CivilDate | null>(null);
  const latest = useRef(props);
  latest.current = props;

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const heading = document.querySelector<HTMLElement>(`[data-day="${wanted.current}"]`);
    if (!heading) return; // its part of the history is still to be read
    wanted.current = null;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView();
  });

  const jump = useCallback(
    (day: CivilDate) => {
      const { history, view, onView } = latest.current;
      if (!history.counts[day]) {
        announce(text("history.sandDay", { date: text.date(noonUTC(day), "dayOfYear") }));
        return;
      }
      if (!isEveryWin(view)) onView(EVERY_WIN, true);
      wanted.current = day;
      setStart(day);
    },
    [announce, text],
  );
  return { start, setStart, jump };
}

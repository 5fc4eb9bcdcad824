import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Found, HistoryState } from "../../utils/domain/history";
import type { CivilDate, Goal } from "../../utils/domain/schema";
import { type GoalNames, isEveryWin, wordsOf } from "../../utils/domain/search";
import type { View } from "../../utils/domain/view";
import type { Place } from "../../utils/domain/win-form";
import type { Kept } from "../../utils/page/store";
import { useAnnounce } from "../Announcer";
import { useText } from "../TextContext";
import type { Act } from "../undo/useUndo";
import { useStable } from "../useStable";
import { DayList } from "./DayList";
import { areSame, type DrawnDay, drawnDays, MORE_DAY_ROWS, MORE_ROWS, ROWS } from "./drawn";
import { Finder } from "./Finder";
import { ListHead } from "./ListHead";
import { MoreDays } from "./MoreDays";
import { NothingFound } from "./NothingFound";
import { useSelection } from "./useSelection";

export type DayByDayProps = {
  found: Found;
  view: View;
  onView: (change: Partial<View>, step: boolean) => void;
  /** All wins there are. */
  total: number;
  stage: HistoryState["stage"];
  goals: readonly Goal[];
  /** What all of them are called. */
  names: GoalNames;
  place: Place;
  today: CivilDate;
  /** 1 Monday to 7 Sunday. */
  weekStart: number;
  /** Does something to wins that can be taken back. */
  act: (act: Act) => Promise<Kept>;
  /** The day at which the list begins; null at the newest. */
  start: CivilDate | null;
  onStart: (day: CivilDate | null) => void;
  onReturn: (winId: string) => void;
};

/** The wins day by day: searched, filtered, changed in place. */
export function DayByDay(props: DayByDayProps) {
  const { found, view, goals, names, place, today, act, onReturn } = props;
  const text = useText();
  const selection = useSelection();
  const { drawn, more, rows, drawMore, drawMoreOf } = useDrawn(props);
  const words = useMemo(() => wordsOf(view.words), [view.words]);
  useCountAnnounced(found, isEveryWin(view));
  // What is looked through after the first screenful does not change what is drawn.
  const list = useMemo(
    () => (
      <DayList
        {...{ drawn, words, goals, names, place, today, act, selection, onReturn }}
        onMore={drawMoreOf}
      />
    ),
    [drawn, words, goals, names, place, today, act, selection, onReturn, drawMoreOf],
  );
  return (
    <section class="day-by-day" aria-labelledby="day-by-day">
      <h2 class="big" id="day-by-day">
        {text("history.days")}
      </h2>
      <Finder {...props} />
      <ListHead {...props} selection={selection} />
      {props.start !== null && (
        <button type="button" class="link s quiet" onClick={() => props.onStart(null)}>
          {text("history.newest")}
        </button>
      )}
      {drawn.length === 0 ? <NothingFound {...props} /> : list}
      {more && <MoreDays rows={rows} onMore={drawMore} />}
    </section>
  );
}

/** How much of what was found is drawn; anew for each search, and from each day it begins at. */
function useDrawn({ found, view, start, onReturn }: DayByDayProps) {
  const [rows, setRows] = useState(ROWS);
  const [perDay, setPerDay] = useState<ReadonlyMap<CivilDate, number>>(new Map());
  const shown = useRef({ view, start });
  if (shown.current.view !== view || shown.current.start !== start) {
    shown.current = { view, start };
    if (rows !== ROWS) setRows(ROWS);
    if (perDay.size > 0) setPerDay(new Map());
  }
  const next = drawnDays(found.days, start, rows, perDay);
  const last = useRef(next.drawn);
  if (!areSame(last.current, next.drawn)) last.current = next.drawn;
  const drawn = last.current;
  const goTo = (date: CivilDate | undefined, at: number) => {
    const win = found.days.find((day) => day.date === date)?.wins[at];
    if (win) onReturn(win.id);
  };
  return {
    drawn,
    rows,
    more: next.more,
    /** @param byHand whether the person pressed the button, and not the page by scrolling */
    drawMore: (byHand: boolean) => {
      const after = found.days[found.days.findIndex((d) => d.date === drawn.at(-1)?.date) + 1];
      if (byHand) goTo(after?.date, 0);
      setRows(rows + MORE_ROWS);
    },
    drawMoreOf: useStable((day: DrawnDay) => {
      goTo(day.date, day.wins.length);
      setPerDay(new Map(perDay).set(day.date, day.wins.length + MORE_DAY_ROWS));
      setRows(rows + MORE_DAY_ROWS);
    }),
  };
}

/** Typing goes on in peace: what was found is said when the person pauses. */
const CALM_MS = 700;

function useCountAnnounced(found: Found, everyWin: boolean): void {
  const text = useText();
  const announce = useAnnounce();
  useEffect(() => {
    if (everyWin || !found.done) return;
    const timer = setTimeout(
      () => announce(text("history.count", { count: found.count })),
      CALM_MS,
    );
    return () => clearTimeout(timer);
  }, [found.done, found.count, everyWin, text, announce]);
}

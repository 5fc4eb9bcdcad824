import { useCallback, useEffect, useState } from "preact/hooks";
import { Announcer } from "../../components/Announcer";
import { NewTab } from "../../components/newtab/NewTab";
import { TextContext } from "../../components/TextContext";
import { phase } from "../../utils/domain/hour";
import type { Day, Settings, Snapshot } from "../../utils/domain/schema";
import { lineup } from "../../utils/domain/world";
import type { Period } from "../../utils/domain/years";
import { submitAloud } from "../../utils/page/aloud";
import { useNow, usePage } from "../../utils/page/hooks";
import { useShownText } from "../../utils/page/shown-text";
import type { Draft, PageStore } from "../../utils/page/store";
import { showTheme } from "../../utils/page/theme";
import { useCapture } from "../../utils/page/useCapture";
import { useLost } from "../../utils/page/useLost";
import { today as dayNow, newId } from "../../utils/platform/clock";
import type { Still } from "../../utils/platform/first-picture";
import { handedOn } from "../../utils/platform/handed-on";
import { shownTitle } from "../../utils/text/shown-title";
import type { Text } from "../../utils/text/text";
import { useBack } from "./useBack";
import { useFirstDay } from "./useFirstDay";
import { useLeft } from "./useLeft";
import { useRest } from "./useRest";

type PageProps = {
  store: PageStore;
  text: Text;
  /** Whether the first frame has a copy to paint. */
  fromCopy: boolean;
  /** Where the person lives; 1 Monday to 7 Sunday. Not asked in a first frame without wins. */
  usualWeekStart: () => number;
  /** Is told what the page shows, by its settings; null when it would not stay so by itself. */
  onRest: (still: Still | null, settings: Settings) => void;
};

/** Joins the new tab to the store, the clock and the document. */
export function Page({ store, text, fromCopy, usualWeekStart, onRest }: PageProps) {
  const state = usePage(store);
  const { current } = state.snapshot;
  const { settings } = current;
  const [ticking, setTicking] = useState(current.hour !== null);
  const now = useNow(ticking ? "second" : "minute");
  const running = current.hour !== null && phase(current.hour, now) !== "over";
  useEffect(() => setTicking(running), [running]);

  const today = dayNow(settings.dayStart);
  const known = fromCopy || state.live;
  const recent = Object.values(state.snapshot.counts).reduce((sum, count) => sum + count, 0);
  const isFirstDay = Boolean(handedOn()?.still?.welcome);
  const isEmpty = (state.live || isFirstDay) && recent === 0;
  const [left, startAnew] = useLeft(isEmpty);
  const back = useBack(today, state.live ? state.snapshot.total > recent : null);
  const lost = useLost(state.live);
  const firstDay = useFirstDay(store, state, text, isEmpty && !left);
  const submit = useCallback((draft: Draft) => submitAloud(store, draft), [store]);
  const capture = useCapture(state, today, text.locale);
  useDocument(state.snapshot, text, running, known);
  useEffect(() => store.showDay(today), [store, today, state.snapshot.today, state.live]);
  const weekStart = () => (settings.weekStart === "auto" ? usualWeekStart() : settings.weekStart);
  useRest({ state, today, lost, isEmpty, firstDay, left, back, weekStart }, onRest);
  return (
    <TextContext.Provider value={useShownText(text, settings)}>
      <Announcer>
        <NewTab
          state={state}
          known={known}
          isTrue={state.live || Boolean(handedOn()?.wasStill)}
          now={now}
          today={today}
          weekStart={weekStart}
          submit={submit}
          capture={capture}
          readDays={readDays}
          left={(!lost && left) || null}
          lost={lost}
          onStartAnew={startAnew}
          firstDay={firstDay}
          back={back ?? null}
          onAddSteps={(steps) =>
            submit({
              type: "step/add",
              steps: steps.map((step) => ({ ...step, id: newId() })),
            })
          }
        />
      </Announcer>
    </TextContext.Provider>
  );
}

/** Reads the ledger with code that only a tab with a week to look back on loads. */
async function readDays({ first, last }: Period): Promise<readonly Day[]> {
  const { read } = await import("../../utils/platform/history");
  return read(first, last);
}

/** The tab's name says what is going on; the theme is the person's. */
function useDocument(snapshot: Snapshot, text: Text, running: boolean, known: boolean): void {
  const [step] = lineup(snapshot.current, snapshot.today);
  const title = running && step ? shownTitle(step.title) : text("newtab.title");
  useEffect(() => {
    document.title = title;
  }, [title]);
  const { theme } = snapshot.current.settings;
  useEffect(() => {
    if (known) showTheme(theme);
  }, [known, theme]);
}

import { useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import { Announcer } from "@/components/Announcer";
import { HistoryPage } from "@/components/history/HistoryPage";
import { TextContext } from "@/components/TextContext";
import { Trouble } from "@/components/Trouble";
import { goalNames } from "@/utils/domain/goals/names";
import { readView, writeView } from "@/utils/domain/view";
import { useFound } from "@/utils/page/finding";
import type { History } from "@/utils/page/history";
import { useNow, usePage } from "@/utils/page/hooks";
import { useOwnDays } from "@/utils/page/principle";
import type { PageStore } from "@/utils/page/store";
import { showTheme } from "@/utils/page/theme";
import { useLost } from "@/utils/page/useLost";
import { useView } from "@/utils/page/view";
import * as clock from "@/utils/platform/clock";
import { decimalOf } from "@/utils/text/decimal";
import type { Text } from "@/utils/text/text";

type PageProps = {
  store: PageStore;
  history: History;
  text: Text;
  /** 1 Monday to 7 Sunday, where the person lives. */
  usualWeekStart: number;
};

/** Joins the history page to the store, the ledger, the clock and the address. */
export function Page({ store, history, text, usualWeekStart }: PageProps) {
  const page = usePage(store);
  const state = useHistory(history);
  const { view, change } = useView(readView, writeView);
  const { settings, goals } = page.snapshot.current;
  const names = useMemo(() => goalNames(goals), [goals]);
  const found = useFound(state, view, names);
  const own = useOwnDays(state);
  const now = useNow("minute");
  const { dayStart } = settings;
  const today = clock.today(dayStart);
  const decimal = decimalOf(text);
  const place = useMemo(
    () => ({ zone: clock.zone(), dayStart, now, decimal }),
    [dayStart, now, decimal],
  );
  useLayoutEffect(() => showTheme(settings.theme), [settings.theme]);
  useLayoutEffect(() => store.showDay(today), [store, today, page.live]);
  const lost = useLost(page.live);
  const refused = state.stage === "refused" ? "closed" : null;
  return (
    <TextContext.Provider value={text}>
      <Announcer>
        <HistoryPage
          history={state}
          found={found}
          own={own}
          view={view}
          onView={change}
          submit={store.submit}
          goals={goals}
          names={names}
          today={today}
          weekStart={settings.weekStart === "auto" ? usualWeekStart : settings.weekStart}
          place={place}
          trouble={
            <Trouble
              trouble={page.snapshot.trouble ?? refused}
              aside={page.snapshot.aside}
              late={page.late}
              lost={lost}
            />
          }
        />
      </Announcer>
    </TextContext.Provider>
  );
}

function useHistory(history: History) {
  const [state, setState] = useState(history.get());
  useEffect(() => {
    setState(history.get());
    return history.subscribe(() => setState(history.get()));
  }, [history]);
  return state;
}

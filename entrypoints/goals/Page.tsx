import { useLayoutEffect } from "preact/hooks";
import { Announcer } from "@/components/Announcer";
import { GoalsPage } from "@/components/goals/GoalsPage";
import { openGoal } from "@/components/goals/ordered";
import { TextContext } from "@/components/TextContext";
import { Trouble } from "@/components/Trouble";
import { readGoalsView, writeGoalsView } from "@/utils/domain/goals/goals-view";
import { submitAloud } from "@/utils/page/aloud";
import { useGoalDays } from "@/utils/page/goal-days";
import { useNow, usePage } from "@/utils/page/hooks";
import type { Draft, PageStore } from "@/utils/page/store";
import { showTheme } from "@/utils/page/theme";
import { useLost } from "@/utils/page/useLost";
import { useView } from "@/utils/page/view";
import * as clock from "@/utils/platform/clock";
import type { Text } from "@/utils/text/text";

type PageProps = {
  store: PageStore;
  text: Text;
  /** 1 Monday to 7 Sunday, where the person lives. */
  usualWeekStart: number;
};

/** Joins the goals page to the store, the ledger, the clock and the address. */
export function Page({ store, text, usualWeekStart }: PageProps) {
  const page = usePage(store);
  const { snapshot, live } = page;
  const { view, change } = useView(readGoalsView, writeGoalsView);
  const now = useNow("minute");
  const { settings, goals } = snapshot.current;
  const today = clock.today(settings.dayStart);
  const days = useGoalDays(openGoal(goals, today, view)?.id ?? null, snapshot.revision);
  useLayoutEffect(() => showTheme(settings.theme), [settings.theme]);
  const lost = useLost(live);
  useLayoutEffect(() => store.showDay(today), [store, today, live]);
  return (
    <TextContext.Provider value={text}>
      <Announcer>
        <GoalsPage
          snapshot={snapshot}
          live={live}
          days={days}
          view={view}
          onView={change}
          submit={(draft: Draft) => submitAloud(store, draft)}
          newId={clock.newId}
          today={today}
          now={now}
          weekStart={settings.weekStart === "auto" ? usualWeekStart : settings.weekStart}
          trouble={
            <Trouble
              trouble={snapshot.trouble}
              aside={snapshot.aside}
              late={page.late}
              lost={lost}
            />
          }
        />
      </Announcer>
    </TextContext.Provider>
  );
}

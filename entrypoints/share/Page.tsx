import { useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import { SharePage } from "@/components/share/SharePage";
import { TextContext } from "@/components/TextContext";
import { Trouble } from "@/components/Trouble";
import { readPeriod, writePeriod } from "@/utils/domain/share/period";
import { standing } from "@/utils/domain/world";
import { daysOf, type Period } from "@/utils/domain/years";
import { useDays } from "@/utils/page/days";
import { useNow, usePage } from "@/utils/page/hooks";
import type { PageStore } from "@/utils/page/store";
import { showTheme } from "@/utils/page/theme";
import { useLost } from "@/utils/page/useLost";
import * as address from "@/utils/platform/address";
import * as clock from "@/utils/platform/clock";
import type { Text } from "@/utils/text/text";
import { shareDoors } from "./doors";

type PageProps = {
  store: PageStore;
  text: Text;
  /** 1 Monday to 7 Sunday, where the person lives. */
  usualWeekStart: number;
};

const doors = shareDoors();

/** Joins the page of sharing to the store, the ledger, the clock and the address. */
export function Page({ store, text, usualWeekStart }: PageProps) {
  const page = usePage(store);
  const lost = useLost(page.live);
  useNow("minute");
  const { settings } = page.snapshot.current;
  const today = clock.today(settings.dayStart);
  const [period, onPeriod] = usePeriod(today);
  const dates = useMemo(() => daysOf(period), [period.first, period.last]);
  const { days, refused } = useDays(page, dates);
  useLayoutEffect(() => showTheme(settings.theme), [settings.theme]);
  useEffect(() => store.showDay(today), [store, today, page.live]);
  return (
    <TextContext.Provider value={text}>
      <SharePage
        period={period}
        onPeriod={onPeriod}
        days={days.map((day) => ({ day: day.day, wins: standing(day) }))}
        today={today}
        weekStart={settings.weekStart === "auto" ? usualWeekStart : settings.weekStart}
        doors={doors}
        trouble={
          <Trouble
            trouble={page.snapshot.trouble ?? (refused ? "closed" : null)}
            aside={page.snapshot.aside}
            late={page.late}
            lost={lost}
          />
        }
      />
    </TextContext.Provider>
  );
}

/** What is shared, kept in the address; without one it is today, also after midnight. */
function usePeriod(today: string): [Period, (period: Period) => void] {
  const [query, setQuery] = useState(address.readQuery);
  useEffect(() => address.watchQuery(setQuery), []);
  const choose = (period: Period) => {
    const next = writePeriod(period, today);
    address.writeQuery(next, true);
    setQuery(next);
  };
  return [readPeriod(query, today), choose];
}

/** Puts the history page on a stage: a test world as its ledger, and a writer that takes all. */
import { act, render, screen, within } from "@testing-library/preact";
import { useEffect, useState } from "preact/hooks";
import { Announcer } from "../../../components/Announcer";
import { HistoryPage } from "../../../components/history/HistoryPage";
import { TextContext } from "../../../components/TextContext";
import { goalNames } from "../../../utils/domain/goals/names";
import { newestDays } from "../../../utils/domain/history";
import type { CivilDate, Day } from "../../../utils/domain/schema";
import { countDays } from "../../../utils/domain/snapshot";
import { PLAIN_VIEW, type View } from "../../../utils/domain/view";
import { daysBack } from "../../../utils/domain/years";
import { useFound } from "../../../utils/page/finding";
import { History, type Reader } from "../../../utils/page/history";
import { useOwnDays } from "../../../utils/page/principle";
import { decimalOf } from "../../../utils/text/decimal";
import { type TestWorld, TODAY } from "../../support/world";
import { text } from "../stage";
import { stagedStore } from "../staged";

/** A ledger that holds what happened in the world. */
function readerOf({ world }: TestWorld): Reader {
  const dates = Object.keys(world.days).sort().reverse();
  const day = (date: CivilDate): Day => world.days[date] ?? { day: date, wins: [], hours: [] };
  return {
    open: async (newest) => {
      const counts = countDays(world.days);
      return { revision: 0, dates, counts, days: newestDays(dates, counts, newest).map(day) };
    },
    read: async (first, last) => dates.filter((date) => date >= first && date <= last).map(day),
    readThese: async (some) => some.map(day),
    pause: async () => {},
  };
}

type Options = { view?: Partial<View> };

/** The page over what has happened so far. Resolves when all of it is read. */
export async function stageHistory(world: TestWorld, options: Options = {}) {
  const views: View[] = [];
  const { store, sent, connect, refuse } = stagedStore(world);
  const history = new History(readerOf(world), store.get(), daysBack(TODAY));
  store.subscribe(() => history.follow(store.get()));
  connect();
  const { goals } = world.world.current;
  const names = goalNames(goals);
  const Page = () => {
    const [state, setState] = useState(history.get());
    useEffect(() => history.subscribe(() => setState(history.get())), []);
    const [view, setView] = useState<View>({ ...PLAIN_VIEW, ...options.view });
    const found = useFound(state, view, names);
    const own = useOwnDays(state);
    return (
      <HistoryPage
        history={state}
        found={found}
        own={own}
        view={view}
        onView={(change) => {
          views.push({ ...view, ...change });
          setView({ ...view, ...change });
        }}
        submit={store.submit}
        goals={goals}
        names={names}
        today={TODAY}
        weekStart={1}
        place={{ zone: "UTC", dayStart: 0, now: world.now, decimal: decimalOf(text) }}
        trouble={null}
      />
    );
  };
  render(
    <TextContext.Provider value={text}>
      <Announcer>
        <Page />
      </Announcer>
    </TextContext.Provider>,
  );
  await rest();
  return { sent, views, refuse };
}

/** Lets reading, searching and drawing come to rest. */
export function rest(): Promise<void> {
  return act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 30));
  });
}

/** What the list of wins says, row by row, without the buttons' words. */
export function wins(): string[] {
  const list = screen.queryByRole("list", { name: "Wins" });
  if (!list) return [];
  return within(list)
    .getAllByRole("listitem")
    .map((row) => row.querySelector(".what p")?.textContent ?? "");
}

export const search = () => screen.getByRole("searchbox", { name: "Search wins" });

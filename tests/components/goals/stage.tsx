/** Puts the goals page on a stage: a test world as its ledger, and a writer that takes all. */
import { act, render } from "@testing-library/preact";
import { useState } from "preact/hooks";
import { Announcer } from "../../../components/Announcer";
import { GoalsPage } from "../../../components/goals/GoalsPage";
import { TextContext } from "../../../components/TextContext";
import en from "../../../locales/en.json";
import { type GoalsView, readGoalsView } from "../../../utils/domain/goals/goals-view";
import { GOAL_TOTALS, goalRecords, goalYear } from "../../../utils/domain/goals/index-records";
import { NO_TOTALS, progressOf } from "../../../utils/domain/goals/progress";
import type { GoalDay, GoalProgress, GoalTotals } from "../../../utils/domain/schema";
import { usePage } from "../../../utils/page/hooks";
import { createText, type Messages } from "../../../utils/text/text";
import { type TestWorld, TODAY } from "../../support/world";
import { stagedStore } from "../staged";

export const text = createText(en as Messages, "en", "en-GB");

/** The progress of every goal as the writer publishes it. */
function progressIn({ world }: TestWorld): Record<string, GoalProgress> {
  const records = goalRecords(Object.values(world.days));
  const entries = world.current.goals.map((goal) => {
    const totals = (records.get(GOAL_TOTALS + goal.id) ?? NO_TOTALS) as GoalTotals;
    const days = records.get(goalYear(TODAY.slice(0, 4)) + goal.id) as
      | Record<string, GoalDay>
      | undefined;
    return [goal.id, progressOf(goal, totals, days ?? {}, TODAY)] as const;
  });
  return Object.fromEntries(entries);
}

/** The page over what has happened so far. */
export async function stageGoals(world: TestWorld, view: Partial<GoalsView> = {}) {
  const { store, sent, newId, connect, refuse } = stagedStore(world, {
    progress: progressIn(world),
  });
  connect();
  const Page = () => {
    const page = usePage(store);
    const [shown, setShown] = useState<GoalsView>({ ...readGoalsView(""), ...view });
    return (
      <GoalsPage
        snapshot={page.snapshot}
        live
        days={null}
        view={shown}
        onView={(part) => setShown({ ...shown, ...part })}
        submit={store.submit}
        newId={newId}
        today={TODAY}
        now={world.now}
        weekStart={1}
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
  return { sent, store, refuse };
}

/** Lets promises and drawing come to rest. */
export function rest(): Promise<void> {
  return act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

/** What the page says, without the marks that keep directions apart. */
export function said(): string {
  return plain(document.body.textContent);
}

export function plain(words: string | null): string {
  return (words ?? "").replace(/[\u2068\u2069]/g, "");
}

import type { ComponentChildren } from "preact";
import type { GoalsView } from "../../utils/domain/goals/goals-view";
import type { GoalDays } from "../../utils/domain/goals/whole-days";
import type { CivilDate, Snapshot } from "../../utils/domain/schema";
import type { Draft, Kept } from "../../utils/page/store";
import { PageBar } from "../PageBar";
import { useText } from "../TextContext";
import { UndoBar } from "../undo/UndoBar";
import { useUndo } from "../undo/useUndo";
import { GoalList } from "./GoalList";
import { NewGoal } from "./NewGoal";
import { REST, useFocusOn } from "./useFocusOn";
import "./goals.css";

export type GoalsPageProps = {
  snapshot: Pick<Snapshot, "current" | "days" | "progress">;
  /** Whether the snapshot came from the writer. */
  live: boolean;
  /** All days of the goal that is open, once they are read. */
  days: GoalDays | null;
  view: GoalsView;
  /** @param step whether "back" leads to the view before */
  onView: (change: Partial<GoalsView>, step: boolean) => void;
  submit: (draft: Draft) => Promise<Kept>;
  newId: () => string;
  today: CivilDate;
  /** ms */
  now: number;
  /** 1 Monday to 7 Sunday. */
  weekStart: number;
  /** What is not as it should be, if anything. */
  trouble: ComponentChildren;
};

/** The goals: one open, the rest folded; or the page of a new one. */
export function GoalsPage(props: GoalsPageProps) {
  const text = useText();
  const focusOn = useFocusOn();
  const undo = useUndo(props.submit, focusOn);
  const { view, onView } = props;
  const isNew = view.beginning !== null;
  const begin = (template: string) => {
    onView({ beginning: template }, true);
    focusOn("name");
  };
  const close = (goal: string | null) => {
    onView(goal === null ? { beginning: null } : { beginning: null, goal }, true);
    focusOn(goal ?? REST);
  };
  return (
    <div class="page goals">
      <PageBar title={text("goals.title")} isHeading={!isNew}>
        <a class="btn text" href="history.html">
          {text("newtab.history")}
        </a>
      </PageBar>
      <main>
        <div class="wrap">{props.trouble}</div>
        {isNew ? (
          <NewGoal {...props} template={view.beginning} onClose={close} />
        ) : (
          <GoalList {...props} act={undo.act} focusOn={focusOn} onBegin={begin} />
        )}
        <UndoBar undo={undo} onLeft={() => focusOn(REST)} />
      </main>
    </div>
  );
}

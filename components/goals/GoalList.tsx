import type { Goal } from "../../utils/domain/schema";
import { standing } from "../../utils/domain/world";
import type { Kept } from "../../utils/page/store";
import { useText } from "../TextContext";
import type { Act } from "../undo/useUndo";
import { Archived } from "./Archived";
import { EmptyGoals } from "./EmptyGoals";
import { GoalItem } from "./GoalItem";
import type { GoalsPageProps } from "./GoalsPage";
import { openGoal, ordered } from "./ordered";
import { TodayFigure } from "./TodayFigure";
import { REST } from "./useFocusOn";

export type GoalListProps = GoalsPageProps & {
  /** Does something that can be taken back. */
  act: (act: Act) => Promise<Kept>;
  /** Gives the focus to what carries this key. */
  focusOn: (key: string) => void;
  /** @param template what the new goal begins from, "" for nothing */
  onBegin: (template: string) => void;
};

/** How many goals grow, what stands today, and every goal: the open one, the folded ones. */
export function GoalList(props: GoalListProps) {
  const text = useText();
  const { snapshot, today, view } = props;
  const { current } = snapshot;
  const { growing, resting, archived } = ordered(current.goals, today);
  const shown = [...growing, ...resting];
  if (shown.length === 0) {
    return (
      <EmptyGoals onBegin={props.onBegin}>
        <Archived {...props} goals={archived} />
      </EmptyGoals>
    );
  }
  const open = openGoal(current.goals, today, view);
  const wins = standing(snapshot.days[today]).filter(({ goalId }) => isOf(shown, goalId));
  return (
    <>
      <div class="sky">
        <div class="stand wrap">
          <div class="lead">
            <Statement growing={growing.length} resting={resting.length} />
            <button
              type="button"
              class="btn line"
              data-focus={REST}
              onClick={() => props.onBegin("")}
            >
              {text("goals.add")}
            </button>
          </div>
          <TodayFigure wins={wins} today={today} quiet={!props.live} settings={current.settings} />
        </div>
      </div>
      <div class="shore">
        <div class="wrap">
          {shown.map((goal) => (
            <GoalItem key={goal.id} {...props} goal={goal} isOpen={goal.id === open?.id} />
          ))}
          <Archived {...props} goals={archived} />
        </div>
      </div>
    </>
  );
}

/** “Three growing, one resting.” */
function Statement({ growing, resting }: { growing: number; resting: number }) {
  const text = useText();
  const said = growing === 0 ? "resting" : resting === 0 ? "growing" : "both";
  const number = (count: number) => text("goals.number", { count });
  const first = (count: number) => text("goals.numberFirst", { count });
  return (
    <p class="say">
      {text("goals.statement", {
        said,
        growing: first(growing),
        resting: said === "resting" ? first(resting) : number(resting),
      })}
    </p>
  );
}

function isOf(goals: readonly Goal[], goalId: string | undefined): boolean {
  return goals.some(({ id }) => id === goalId);
}

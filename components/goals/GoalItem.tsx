import { consistency } from "../../utils/domain/goals/consistency";
import { nextStep, stepsOf } from "../../utils/domain/goals/next-step";
import { recentDays } from "../../utils/domain/goals/progress";
import { isDue } from "../../utils/domain/goals/recurrence";
import { restingSince } from "../../utils/domain/goals/rest";
import type { Goal, GoalProgress, Step, Win } from "../../utils/domain/schema";
import { standing } from "../../utils/domain/world";
import { shownTitle } from "../../utils/text/shown-title";
import { Icon } from "../Icon";
import { useText } from "../TextContext";
import { Title } from "../Title";
import { resting } from "./acts";
import { DoButton, StillMark } from "./DoButton";
import { GoalDetail } from "./GoalDetail";
import { GoalLine, TotalLine } from "./GoalLine";
import type { GoalListProps } from "./GoalList";
import { WeekStrip } from "./WeekStrip";
import "./goal.css";

export type GoalItemProps = GoalListProps & { goal: Goal; isOpen: boolean };

/** A goal as its page knows it today. */
export type Known = {
  goal: Goal;
  progress: GoalProgress;
  steps: readonly Step[];
  /** Today's wins that stand, of this goal. */
  wins: readonly Win[];
  /** The first day of its rest; null when it is awake. */
  restsSince: string | null;
};

/** One goal: two lines, or everything. */
export function GoalItem(props: GoalItemProps) {
  const { goal, isOpen, onView } = props;
  const known = knownOf(props);
  const toggle = () => onView({ goal: isOpen ? "" : goal.id }, false);
  return (
    <article class={isOpen ? "goal open" : "goal"}>
      <div class="goal-head">
        <HeadMark {...props} known={known} />
        <div>
          <h2>
            <button
              type="button"
              aria-expanded={isOpen}
              data-focus={goal.id}
              onClick={toggle}
              title={shownTitle(goal.name)}
            >
              <Title of={goal.name} />
            </button>
          </h2>
          {isOpen ? (
            goal.why && (
              <p class="why">
                <Title of={goal.why} />
              </p>
            )
          ) : (
            <GoalLine known={known} today={props.today} />
          )}
        </div>
        <div class="last">
          <HeadEnd {...props} known={known} />
        </div>
        <button type="button" class="ib chev" tabIndex={-1} aria-hidden="true" onClick={toggle}>
          <Icon name="down" />
        </button>
      </div>
      {isOpen && <GoalDetail {...props} known={known} />}
    </article>
  );
}

type PartProps = GoalItemProps & { known: Known };

/** The next step's outline, to be pressed; where there is none, whether today was won. */
function HeadMark({ goal, isOpen, known, today, act }: PartProps) {
  if (known.restsSince !== null) return <StillMark id={goal.id} isResting />;
  const next = isOpen ? null : nextStep(known.steps, today, known.progress.done);
  if (next && isDue(next, today, known.progress.done[next.id] ?? null)) {
    return <DoButton step={next} wins={known.wins} today={today} act={act} />;
  }
  return <StillMark id={goal.id} win={known.wins.at(-1)} />;
}

/** What happened, in a few words: the total when open, seven days when folded. */
function HeadEnd({ goal, isOpen, known, today, act, focusOn }: PartProps) {
  const text = useText();
  if (known.restsSince !== null) {
    return (
      <button
        type="button"
        class="link"
        aria-label={text("goals.wakeName", { name: shownTitle(goal.name) })}
        onClick={() => {
          void act(resting(goal, today, known.wins.length > 0, false, text));
          focusOn(goal.id);
        }}
      >
        {text("goals.wake")}
      </button>
    );
  }
  if (isOpen) return <TotalLine known={known} />;
  const days = consistency(goal, recentDays(known.progress), today);
  return <WeekStrip known={known} days={days} today={today} />;
}

function knownOf({ goal, snapshot, today }: GoalItemProps): Known {
  const none = { wins: 0, sums: {}, since: today, days: {}, done: {} };
  return {
    goal,
    progress: snapshot.progress[goal.id] ?? none,
    steps: stepsOf(snapshot.current.steps, goal.id),
    wins: standing(snapshot.days[today]).filter(({ goalId }) => goalId === goal.id),
    restsSince: restingSince(goal.rests, today),
  };
}

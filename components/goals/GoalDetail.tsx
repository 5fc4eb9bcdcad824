import { useState } from "preact/hooks";
import { recentDays } from "../../utils/domain/goals/progress";
import { PLAIN_VIEW, writeView } from "../../utils/domain/view";
import { shownTitle } from "../../utils/text/shown-title";
import { useText } from "../TextContext";
import { AddsUp } from "./AddsUp";
import { archiving, removing, resting } from "./acts";
import { GoalForm } from "./GoalForm";
import type { GoalItemProps, Known } from "./GoalItem";
import { LastDays } from "./LastDays";
import { PaceSection } from "./PaceSection";
import { Steps } from "./Steps";

export type DetailProps = GoalItemProps & { known: Known };

/** Everything of one goal: what to do on the left, what happened on the right. */
export function GoalDetail(props: DetailProps) {
  const { goal, known, focusOn } = props;
  const [isEdited, setEdited] = useState(false);
  const edit = (next: boolean) => {
    setEdited(next);
    focusOn(next ? "name" : `edit ${goal.id}`);
  };
  const isAwake = known.restsSince === null;
  return (
    <div class="detail">
      {isEdited ? (
        <GoalForm {...props} onClose={() => edit(false)} />
      ) : (
        <div>
          {isAwake && <Steps {...props} />}
          {isAwake && <AddsUp {...props} />}
          <Tools {...props} onEdit={() => edit(true)} />
        </div>
      )}
      <div>
        <PaceSection {...props} />
        {isAwake && <LastDays {...props} />}
      </div>
    </div>
  );
}

/** What can be done to the goal as a whole. */
function Tools(props: DetailProps & { onEdit: () => void }) {
  const text = useText();
  const { goal, known, today, now, act, focusOn } = props;
  const name = shownTitle(goal.name);
  const isAwake = known.restsSince === null;
  const rest = () => {
    const isTodayWon = recentDays(known.progress).has(today);
    void act(resting(goal, today, isTodayWon, isAwake, text));
    // It stays open, though it is another's turn now to be open by itself.
    props.onView({ goal: goal.id }, false);
    focusOn(goal.id);
  };
  const tools = [
    { key: "edit", focus: `edit ${goal.id}`, press: props.onEdit },
    { key: isAwake ? "rest" : "wake", press: rest },
    { key: "archive", press: () => void act(archiving(goal, now, text)) },
    { key: "delete", press: () => void act(removing(goal, text)) },
  ] as const;
  const wins = known.progress.wins;
  return (
    <div class="goal-tools">
      {tools.map((tool) => (
        <button
          key={tool.key}
          type="button"
          class="btn text"
          data-focus={"focus" in tool ? tool.focus : undefined}
          aria-label={text(`goals.tool.${tool.key}Name`, { name })}
          onClick={tool.press}
        >
          {text(`goals.tool.${tool.key}`)}
        </button>
      ))}
      {wins > 0 && (
        <a class="btn text" href={`history.html${writeView({ ...PLAIN_VIEW, goal: goal.id })}`}>
          {text("goals.seeWins", { count: wins })}
        </a>
      )}
    </div>
  );
}

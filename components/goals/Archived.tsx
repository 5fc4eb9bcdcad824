import { useState } from "preact/hooks";
import type { Goal } from "../../utils/domain/schema";
import { PLAIN_VIEW, writeView } from "../../utils/domain/view";
import { shownTitle } from "../../utils/text/shown-title";
import { useText } from "../TextContext";
import { Title } from "../Title";
import { archiving, removing } from "./acts";
import type { GoalListProps } from "./GoalList";

/** Goals that were put away, behind one quiet line. */
export function Archived(props: GoalListProps & { goals: readonly Goal[] }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const { goals, act, focusOn } = props;
  if (goals.length === 0) return null;
  return (
    <div class="archived">
      <button
        type="button"
        class="link s quiet"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {text("goals.archivedCount", {
          count: goals.length,
          number: text("goals.numberFirst", { count: goals.length }),
        })}
      </button>
      {isOpen && (
        <ul>
          {goals.map((goal) => (
            <li key={goal.id}>
              <Title of={goal.name} />
              <span>
                <button
                  type="button"
                  class="link"
                  aria-label={text("goals.bringBackName", { name: shownTitle(goal.name) })}
                  onClick={() => {
                    void act(archiving(goal, null, text));
                    focusOn(goal.id);
                  }}
                >
                  {text("goals.bringBack")}
                </button>
                <a
                  class="link"
                  href={`history.html${writeView({ ...PLAIN_VIEW, goal: goal.id })}`}
                  aria-label={text("goals.seeItsWinsName", { name: shownTitle(goal.name) })}
                >
                  {text("goals.seeItsWins")}
                </a>
                <button
                  type="button"
                  class="link"
                  aria-label={text("goals.tool.deleteName", { name: shownTitle(goal.name) })}
                  onClick={() => void act(removing(goal, text))}
                >
                  {text("goals.tool.delete")}
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

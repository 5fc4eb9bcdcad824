import { goalRows, waitingSteps } from "../../utils/domain/goals/goal-rows";
import { shownTitle } from "../../utils/text/shown-title";
import { useAnnounce } from "../Announcer";
import { Icon } from "../Icon";
import { Title } from "../Title";
import type { View } from "./Popup";
import "./Waiting.css";

/** Rows that the lineup and what could join it have together. */
const ROWS = 4;

/** Steps of goals that are due today and could join the lineup, as far as there is room. */
export function Waiting({ view }: { view: View }) {
  const { text, snapshot, today, wins, steps, acts } = view;
  const announce = useAnnounce();
  const waiting = waitingSteps(goalRows(snapshot.current, snapshot.progress, wins, today));
  const shown = waiting.slice(0, Math.max(0, ROWS - steps.length));
  if (shown.length === 0) return null;
  return (
    <ul class="waiting" aria-label={text("popup.waiting")}>
      {shown.map((step) => {
        const title = shownTitle(step.title);
        return (
          <li key={step.id}>
            <button
              type="button"
              class="s quiet"
              title={title}
              aria-label={text("popup.lineUp", { title })}
              onClick={() => {
                void acts
                  .act({ type: "step/line-up", stepIds: [step.id] })
                  .then((isIn) => isIn && announce(text("popup.linedUp", { title })));
              }}
            >
              <Icon name="plus" />
              <span class="cut">
                <Title of={step.title} />
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

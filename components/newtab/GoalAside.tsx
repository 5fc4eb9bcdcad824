import { daysBetween, noonUTC } from "../../utils/domain/day";
import type { GoalRow } from "../../utils/domain/goals/goal-rows";
import { isLinedUp } from "../../utils/domain/world";
import { shownTitle } from "../../utils/text/shown-title";
import { isolate } from "../../utils/text/text";
import { useAnnounce } from "../Announcer";
import { useText } from "../TextContext";
import type { View } from "./NewTab";
import "./Goals.css";

/** Beside a goal's step: done today, lined up, when it is due, or the way into the lineup. */
export function GoalAside({ row, view }: { row: GoalRow; view: View }) {
  const text = useText();
  const announce = useAnnounce();
  const { next } = row;
  if (next.state === "done") return <span class="aside">{text("day.doneToday")}</span>;
  if (next.state === "resting") return null;
  if (next.state === "none") {
    return (
      <a class="aside link" href="goals.html">
        {text("day.firstStep")}
      </a>
    );
  }
  const { step } = next;
  const title = shownTitle(step.title);
  const lineUp = () => {
    void view.acts
      .act({ type: "step/line-up", stepIds: [step.id] })
      .then((isIn) => isIn && announce(text("day.linedUpNow", { title: isolate(title) })));
  };
  if (isLinedUp(step)) return <span class="aside">{text("day.linedUp")}</span>;
  if (next.state === "later") {
    const soon = daysBetween(view.today, next.day) < 7;
    const day = text.date(noonUTC(next.day), soon ? "dayName" : "dayOfMonth");
    return <span class="aside">{text("day.dueOn", { day })}</span>;
  }
  return (
    <button
      type="button"
      class="aside line-up link"
      aria-label={text("day.lineUpName", { title })}
      aria-keyshortcuts="l"
      onClick={lineUp}
    >
      {text("day.lineUp")}
    </button>
  );
}

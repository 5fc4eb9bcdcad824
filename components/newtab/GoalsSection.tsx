import { useState } from "preact/hooks";
import type { GoalRow } from "../../utils/domain/goals/goal-rows";
import { shownTitle } from "../../utils/text/shown-title";
import { useLater } from "../afterPaint";
import { GhostMark, WinMark } from "../Pebble";
import { useText } from "../TextContext";
import { Title } from "../Title";
import type { View } from "./NewTab";

/** Goals shown before the rest is asked for. */
const SHOWN = 3;

/** The next step of each goal, and under it what the small amounts come to. */
export function GoalsSection({ view }: { view: View }) {
  const text = useText();
  const [all, setAll] = useState(false);
  const { rows } = view;
  const rest = rows.length - SHOWN;
  const heading = text("newtab.nextSteps");
  return (
    <section class="next-goals" aria-label={heading}>
      <h2>{heading}</h2>
      <ul aria-label={heading}>
        {(all ? rows : rows.slice(0, SHOWN)).map((row) => (
          <Row key={row.goal.id} row={row} view={view} />
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          class="link s quiet more"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? text("newtab.fewer") : text("newtab.more", { count: rest })}
        </button>
      )}
    </section>
  );
}

/** What is said in small about a goal comes behind the first paint; its room is there. */
function Row({ row, view }: { row: GoalRow; view: View }) {
  const { GoalAside, GoalLine } = useLater() ?? {};
  const { goal, next } = row;
  const title = "step" in next ? next.step.title : goal.name;
  return (
    <li>
      <Mark row={row} view={view} />
      <p class="goal-step">
        <span class="cut" title={shownTitle(title)}>
          <Title of={title} />
        </span>
        {GoalAside && <GoalAside row={row} view={view} />}
      </p>
      <p class="goal-line">{GoalLine && <GoalLine row={row} view={view} />}</p>
    </li>
  );
}

/** The outline of a step, its stone once it is done; pressed again, it is taken back. */
function Mark({ row: { next }, view }: { row: GoalRow; view: View }) {
  const text = useText();
  if (next.state === "resting" || next.state === "none") {
    return <span class={`do ${next.state}`} aria-hidden="true" />;
  }
  const { step } = next;
  const done = next.state === "done" ? next.win : null;
  const { acts, today } = view;
  const press = () =>
    done
      ? acts.act({ type: "win/remove", wins: [{ id: done.id, day: today }] })
      : acts.finish(step.id);
  return (
    <button
      type="button"
      class="do"
      aria-label={text("newtab.doneAlready", { title: shownTitle(step.title) })}
      aria-pressed={done !== null}
      onClick={() => void press()}
    >
      {done ? (
        <WinMark win={done} outline={step.id} width={30} />
      ) : (
        <GhostMark id={step.id} width={30} />
      )}
    </button>
  );
}

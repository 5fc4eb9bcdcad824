/** Parts that stand in more than one view of the popup, with what they do. */
import type { Step } from "../../utils/domain/schema";
import type { Draft } from "../../utils/page/store";
import { AddStep } from "../AddStep";
import { Lineup } from "../Lineup";
import { LogField } from "../LogField";
import { Trouble } from "../Trouble";
import type { View } from "./Popup";
import { TodayWins } from "./TodayWins";

export function troublePart({ page, snapshot, lost }: View) {
  return (
    <Trouble
      key="trouble"
      trouble={snapshot.trouble}
      aside={snapshot.aside}
      late={page.late}
      lost={lost}
    />
  );
}

/** @param onEmpty what an empty Enter does, in a running hour */
export function logPart(view: View, placeholder: string, onEmpty?: () => void) {
  return (
    <LogField
      key="log"
      acts={view.acts}
      wins={view.wins}
      count={view.wins.length}
      settings={view.snapshot.current.settings}
      placeholder={placeholder}
      onEmpty={onEmpty}
      autofocus={!view.isPanel}
    />
  );
}

/** The key of the part that lists today's wins. */
export const TODAY = "today";

export function todayPart({ wins, isListOpen }: View) {
  return <TodayWins key={TODAY} wins={wins} isOpen={isListOpen} />;
}

/** Today's wins where they always have room. */
export function todaySection({ wins, text }: View) {
  if (wins.length === 0) return null;
  return (
    <section key={TODAY} class="today-section">
      <h2>{text("popup.todayHeading", { count: wins.length })}</h2>
      <TodayWins wins={wins} isOpen />
    </section>
  );
}

/** The list of steps and the field that adds one. */
export function lineupParts(
  view: View,
  steps: readonly Step[],
  heading: string,
  idle?: { hourMinutes: number | null; onSort: () => void },
) {
  const { submit, acts, removed, setRemoved, newId } = view;
  const change = (next: readonly string[], draft: Draft) => {
    setRemoved(next);
    void acts.act(draft).then((kept) => kept || setRemoved(removed));
  };
  return [
    <Lineup
      key="lineup"
      steps={steps}
      heading={heading}
      removed={removed}
      onDone={(stepId) => void acts.finish(stepId)}
      onMinutes={(stepId, minutes) => void acts.act({ type: "step/minutes", stepId, minutes })}
      onRemove={(stepId) => {
        change([...removed, stepId], { type: "step/remove", stepIds: [stepId] });
      }}
      onRestore={() => change([], { type: "step/restore", stepIds: [...removed] })}
      onMove={(stepId, before) => void acts.act({ type: "step/move", stepId, before })}
      onEmptied={view.focusLog}
      {...idle}
    />,
    <AddStep
      key="add"
      first={view.steps.length === 0}
      lineup={view.steps.map(({ id }) => id)}
      typed={view.typed}
      onType={view.setTyped}
      onAdd={(added) => {
        setRemoved([]);
        return submit({ type: "step/add", steps: added.map((step) => ({ ...step, id: newId() })) });
      }}
    />,
  ];
}

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { ParsedStep } from "../../utils/domain/lineup-text";
import type { CivilDate, Step } from "../../utils/domain/schema";
import { totalMinutes } from "../../utils/domain/world";
import type { Kept } from "../../utils/page/store";
import { useLater } from "../afterPaint";
import { useText } from "../TextContext";
import { StepList } from "./StepList";

type StepsSectionProps = {
  /** The lineup; in a running hour what follows the current step. */
  steps: readonly Step[];
  running: boolean;
  today: CivilDate;
  /** The next steps of goals, where there are some: they take the place of an empty lineup. */
  goals: ComponentChildren;
  onDone: (stepId: string) => void;
  onAdd: (steps: readonly ParsedStep[]) => Promise<Kept>;
};

/** The lineup on the shore: next in this hour, or waiting for one. */
export function StepsSection(props: StepsSectionProps) {
  const { steps, running, goals } = props;
  const text = useText();
  const [typed, setTyped] = useState("");
  const AddStep = useLater()?.AddStep;
  const heading = text(running ? "newtab.next" : "newtab.lineup");
  return (
    <>
      {(steps.length > 0 || !goals) && (
        <section class="up-next" aria-label={heading}>
          <div class="head">
            <h2>{heading}</h2>
            {steps.length > 0 && (
              <span class="s hush">{text("newtab.about", { minutes: totalMinutes(steps) })}</span>
            )}
          </div>
          {steps.length === 0 && !running && (
            <div class="no-steps">
              <p>{text("newtab.lineupEmpty")}</p>
              <p class="s quiet">{text("newtab.lineupEmptyMore")}</p>
            </div>
          )}
          {steps.length > 0 && (
            <StepList steps={steps} today={props.today} label={heading} onDone={props.onDone} />
          )}
        </section>
      )}
      {goals}
      {/* Last at all times, so that the field keeps the focus when the first step goes up. */}
      <section class="add-room" data-room key="add" aria-label={text("lineup.add")}>
        {AddStep && (
          <AddStep
            first={steps.length === 0 && !running}
            typed={typed}
            onType={setTyped}
            onAdd={props.onAdd}
          />
        )}
      </section>
    </>
  );
}

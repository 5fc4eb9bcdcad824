import { useState } from "preact/hooks";
import type { ParsedStep } from "../../utils/domain/lineup-text";
import type { Step } from "../../utils/domain/schema";
import { totalMinutes } from "../../utils/domain/world";
import type { Kept } from "../../utils/page/store";
import { useLater } from "../afterPaint";
import { useText } from "../TextContext";
import { StepList } from "./StepList";

type StepsSectionProps = {
  /** The lineup; in a running hour what follows the current step. */
  steps: readonly Step[];
  running: boolean;
  onDone: (stepId: string) => void;
  onAdd: (steps: readonly ParsedStep[]) => Promise<Kept>;
};

/** The lineup on the shore: next in this hour, or waiting for one. */
export function StepsSection({ steps, running, onDone, onAdd }: StepsSectionProps) {
  const text = useText();
  const [typed, setTyped] = useState("");
  const AddStep = useLater()?.AddStep;
  const heading = text(running ? "newtab.next" : "newtab.lineup");
  return (
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
      {steps.length > 0 && <StepList steps={steps} label={heading} onDone={onDone} />}
      <div class="add-room">
        {AddStep && (
          <AddStep
            first={steps.length === 0 && !running}
            typed={typed}
            onType={setTyped}
            onAdd={onAdd}
          />
        )}
      </div>
    </section>
  );
}

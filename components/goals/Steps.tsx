import { useState } from "preact/hooks";
import { nextStep } from "../../utils/domain/goals/next-step";
import type { StepPatch } from "../../utils/domain/goals/step-form";
import type { Step } from "../../utils/domain/schema";
import { Icon } from "../Icon";
import { useText } from "../TextContext";
import { savingStep } from "./acts";
import { FirstMinutes, LONG_MINUTES } from "./FirstMinutes";
import type { DetailProps } from "./GoalDetail";
import { StepForm } from "./StepForm";
import { StepLine } from "./StepLine";

/** A form is open for a step that is new, or for one that stands; or a big one is being split. */
type Doing = { what: "add" } | { what: "edit" | "split"; stepId: string } | null;

/** What to do for the goal: the next small step, the others, those that come back. */
export function Steps(props: DetailProps) {
  const { goal, known, today, focusOn } = props;
  const text = useText();
  const [doing, setDoing] = useState<Doing>(null);
  const save = useSave(props, setDoing);
  const once = known.steps.filter(({ repeat }) => repeat === undefined);
  const first = nextStep(once, today, known.progress.done) ?? once[0];
  const groups = [
    { key: "nextStep", steps: first ? [first] : [] },
    { key: "then", steps: once.filter((step) => step !== first) },
    { key: "repeating", steps: known.steps.filter(({ repeat }) => repeat !== undefined) },
  ] as const;
  const close = (key: string) => {
    setDoing(null);
    focusOn(key);
  };
  const row = (step: Step, isFirst: boolean) => {
    if (doing?.what === "edit" && doing.stepId === step.id) {
      return (
        <li key={step.id}>
          <StepForm
            {...props}
            step={step}
            onSave={(patch) => save(step, patch)}
            onClose={() => close(`edit ${step.id}`)}
          />
        </li>
      );
    }
    return (
      <StepLine
        key={step.id}
        {...props}
        step={step}
        isFirst={isFirst}
        onEdit={() => setDoing({ what: "edit", stepId: step.id })}
        onSplit={() => setDoing({ what: "split", stepId: step.id })}
      >
        {doing?.what === "split" && doing.stepId === step.id && (
          <FirstMinutes
            question={text("goals.bigOne")}
            onAdd={(title) => save(null, { title, minutes: 5 })}
            onClose={() => close(`edit ${step.id}`)}
          />
        )}
      </StepLine>
    );
  };
  return (
    <>
      {groups.map(
        ({ key, steps }) =>
          steps.length > 0 && (
            <section key={key} aria-label={text(`goals.${key}`)}>
              <h3>{text(`goals.${key}`)}</h3>
              <ul>{steps.map((step) => row(step, key === "nextStep"))}</ul>
            </section>
          ),
      )}
      <section class="add-step">
        {doing?.what === "add" ? (
          <StepForm
            {...props}
            step={null}
            onSave={(patch) => save(null, patch)}
            onClose={() => close(`add ${goal.id}`)}
          />
        ) : known.steps.length === 0 && doing === null ? (
          <FirstMinutes
            question={text("goals.askFirst")}
            isCalm
            onAdd={(title) => save(null, { title, minutes: 5 })}
          />
        ) : null}
        {doing?.what !== "add" && (
          <button
            type="button"
            class="step add"
            data-focus={`add ${goal.id}`}
            onClick={() => setDoing({ what: "add" })}
          >
            <Icon name="plus" />
            {text("goals.addStep")}
          </button>
        )}
      </section>
    </>
  );
}

/** Keeps a step; a big one is asked to be split, else the form closes. */
function useSave(props: DetailProps, setDoing: (doing: Doing) => void) {
  const text = useText();
  const { goal, act, newId, focusOn } = props;
  return async (step: Step | null, patch: StepPatch) => {
    const stepId = step?.id ?? newId();
    const kept = await act(savingStep(goal, step, stepId, patch, text));
    if (!kept.kept) return kept;
    const isBig = typeof patch.minutes === "number" && patch.minutes > LONG_MINUTES;
    setDoing(isBig ? { what: "split", stepId } : null);
    if (!isBig) focusOn(step ? `edit ${stepId}` : `add ${goal.id}`);
    return kept;
  };
}

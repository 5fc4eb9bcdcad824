import type { ComponentChildren } from "preact";
import { noonUTC } from "../../utils/domain/day";
import { nextStep } from "../../utils/domain/goals/next-step";
import type { Step } from "../../utils/domain/schema";
import { useText } from "../TextContext";
import { Title } from "../Title";
import { liningUp, removingStep } from "./acts";
import { DoButton } from "./DoButton";
import { LONG_MINUTES } from "./FirstMinutes";
import type { DetailProps } from "./GoalDetail";
import { plain, repeatText, stepName } from "./words";

type StepLineProps = DetailProps & {
  step: Step;
  /** It is the one to do next, and stands larger. */
  isFirst: boolean;
  onEdit: () => void;
  onSplit: () => void;
  /** What is asked about it, under it. */
  children?: ComponentChildren;
};

/** A step with its outline, how long or how often it is, and what can be done to it. */
export function StepLine(props: StepLineProps) {
  const { goal, step, known, today, act, focusOn } = props;
  const text = useText();
  const onDone = () => {
    if (step.repeat) return;
    const left = known.steps.filter(({ id }) => id !== step.id);
    focusOn(nextStep(left, today, known.progress.done)?.id ?? goal.id);
  };
  const lineUp = () => void act(liningUp(step, text));
  const press = (event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const isField = event.target instanceof HTMLInputElement;
    if (!isPlain || isField || event.key.toLowerCase() !== "l") return;
    if (!props.snapshot.current.settings.letterKeys) return;
    event.preventDefault();
    lineUp();
  };
  return (
    <li class={props.isFirst ? "step-item first" : "step-item"} onKeyDown={press}>
      <div class="step">
        <DoButton step={step} wins={known.wins} today={today} act={act} onDone={onDone} />
        <span class="what">
          {step.cue === undefined ? <Title of={step.title} /> : stepName(text, step)}
        </span>
        <Facts step={step} today={today} />
        <StepTools {...props} onLineUp={lineUp} />
      </div>
      {props.children}
    </li>
  );
}

function Facts({ step, today }: { step: Step; today: string }) {
  const text = useText();
  const facts = [
    step.linedUpAt !== undefined && step.doneAt === undefined && text("goals.inLineup"),
    step.since !== undefined &&
      step.since > today &&
      text("goals.from", { date: text.date(noonUTC(step.since), "day") }),
    step.repeat
      ? repeatText(text, step.repeat)
      : step.minutes !== undefined && text("lineup.minutes", { minutes: step.minutes }),
  ];
  return <span class="facts">{facts.filter(Boolean).join(", ")}</span>;
}

function StepTools(props: StepLineProps & { onLineUp: () => void }) {
  const text = useText();
  const { step, act } = props;
  const title = plain(stepName(text, step));
  const isIn = step.linedUpAt !== undefined && step.doneAt === undefined;
  const isBig = (step.minutes ?? 0) > LONG_MINUTES && step.repeat === undefined;
  return (
    <span class="step-tools">
      <button
        type="button"
        class="link"
        aria-keyshortcuts={props.snapshot.current.settings.letterKeys ? "L" : undefined}
        aria-label={text(isIn ? "goals.unlineName" : "goals.lineUpName", { title })}
        onClick={props.onLineUp}
      >
        {text(isIn ? "goals.unline" : "goals.lineUp")}
      </button>
      {isBig && (
        <button
          type="button"
          class="link"
          aria-label={text("goals.splitName", { title })}
          onClick={props.onSplit}
        >
          {text("goals.split")}
        </button>
      )}
      <button
        type="button"
        class="link"
        data-focus={`edit ${step.id}`}
        aria-label={text("history.edit", { title })}
        onClick={props.onEdit}
      >
        {text("history.editShort")}
      </button>
      <button
        type="button"
        class="link"
        aria-label={text("history.delete", { title })}
        onClick={() => void act(removingStep(step, text))}
      >
        {text("history.deleteShort")}
      </button>
    </span>
  );
}

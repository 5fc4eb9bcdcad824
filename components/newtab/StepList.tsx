import { useState } from "preact/hooks";
import type { Step } from "../../utils/domain/schema";
import { stepMinutes } from "../../utils/domain/world";
import { GhostMark } from "../Pebble";
import { useText } from "../TextContext";
import { shownTitle, Title } from "../Title";

/** Steps shown before the rest is asked for; the question takes the place of one. */
const SHOWN = 4;

/** Steps that wait: each an outline that becomes its stone when it is pressed. */
export function StepList(props: {
  steps: readonly Step[];
  label: string;
  onDone: (stepId: string) => void;
}) {
  const text = useText();
  const [all, setAll] = useState(false);
  const { steps } = props;
  const shown = steps.length > SHOWN ? SHOWN - 1 : SHOWN;
  const rest = steps.length - shown;
  return (
    <>
      <ul class="tasks big" aria-label={props.label}>
        {(all ? steps : steps.slice(0, shown)).map((step) => (
          <StepLine key={step.id} step={step} onDone={() => props.onDone(step.id)} />
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
    </>
  );
}

function StepLine({ step, onDone }: { step: Step; onDone: () => void }) {
  const text = useText();
  const title = shownTitle(step.title);
  const name = text("newtab.doneAlready", { title });
  return (
    <li>
      <button type="button" class="peb do" aria-label={name} title={name} onClick={onDone}>
        <GhostMark id={step.id} width={26} />
      </button>
      <span class="grow cut" title={title}>
        <Title of={step.title} />
      </span>
      <span class="min">{text("lineup.minutes", { minutes: stepMinutes(step) })}</span>
    </li>
  );
}

import { useState } from "preact/hooks";
import type { CivilDate, Step } from "../../utils/domain/schema";
import { stepMinutes } from "../../utils/domain/world";
import { shownTitle } from "../../utils/text/shown-title";
import { GhostMark } from "../Pebble";
import { StepTitle } from "../StepTitle";
import { useText } from "../TextContext";

/** Steps shown before the rest is asked for; the question takes the place of one. */
const SHOWN = 4;

/** Steps that wait: each an outline that becomes its stone when it is pressed. */
export function StepList(props: {
  steps: readonly Step[];
  today: CivilDate;
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
          <StepLine
            key={step.id}
            step={step}
            today={props.today}
            onDone={() => props.onDone(step.id)}
          />
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

type StepLineProps = { step: Step; today: CivilDate; onDone: () => void };

function StepLine({ step, today, onDone }: StepLineProps) {
  const text = useText();
  const title = shownTitle(step.title);
  const name = text("newtab.doneAlready", { title });
  return (
    <li>
      <button type="button" class="peb do" aria-label={name} title={name} onClick={onDone}>
        <GhostMark id={step.id} width={26} />
      </button>
      <span class="grow cut" title={title}>
        <StepTitle step={step} />
      </span>
      {isLeftFor(step, today) && <span class="min left-for">{text("newtab.leftFor")}</span>}
      <span class="min">{text("lineup.minutes", { minutes: stepMinutes(step) })}</span>
    </li>
  );
}

/** Whether the check-in of the day before left it as today's first step. */
function isLeftFor({ goalId, since }: Step, today: CivilDate): boolean {
  return goalId === undefined && since === today;
}

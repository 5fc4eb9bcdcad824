import type { Text } from "../../utils/text/text";
import { FormField } from "../FormField";
import { useText } from "../TextContext";
import { FormFoot } from "./FormFoot";
import type { NewGoalProps } from "./NewGoal";
import { RepeatFields } from "./RepeatFields";
import { TargetFields } from "./TargetFields";
import type { NewGoalForm } from "./useNewGoal";
import { amountText, stepName } from "./words";
import "./forms.css";

/** Why, the first five minutes, how often, how much, and where it should lead. */
export function NewGoalFields(props: NewGoalProps & { form: NewGoalForm }) {
  const text = useText();
  const { form } = props;
  const { field, typed, type, problems, trouble } = form;
  return (
    <div class="goal-form">
      <FormField {...field("why")} class="wide" aside={text("goals.onlyYou")} />
      <FormField {...field("first")} class="wide" placeholder={text("goals.firstExample")} />
      <RepeatFields
        {...{ typed, type, problems }}
        id={form.id}
        weekStart={props.weekStart}
        every={field("every")}
      />
      <FormField {...field("cue")} placeholder={text("goals.cueExample")} />
      <FormField {...field("amount")} inputMode="decimal" />
      <FormField {...field("unit")} placeholder={text("goals.unitExample")} />
      <p class="wide cap">{readingOf(form, text)}</p>
      <TargetFields field={field} today={props.today} />
      <FormFoot
        isMain
        trouble={trouble}
        submit={text("goals.begin")}
        onClose={() => props.onClose(null)}
      />
    </div>
  );
}

/** How the repeating step will read. */
function readingOf({ plan, typed }: NewGoalForm, text: Text): string {
  const cue = typed.cue.trim();
  const counted = plan && (typed.called || amountText(text, plan.amount, plan.unit));
  const title = counted || typed.first.trim();
  if (!title) return text("goals.changeLater");
  const step = stepName(text, { title, ...(cue && { cue }) });
  return text("goals.willRead", { step });
}

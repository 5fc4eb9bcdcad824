import { useEffect } from "preact/hooks";
import { goalForm, goalPatch, goalProblems } from "../../utils/domain/goals/goal-form";
import { unitKey } from "../../utils/domain/goals/tally";
import { decimalOf } from "../../utils/text/decimal";
import { shownTitle } from "../../utils/text/shown-title";
import type { Text } from "../../utils/text/text";
import { FormField } from "../FormField";
import { useText } from "../TextContext";
import { editing } from "./acts";
import { FormFoot } from "./FormFoot";
import type { DetailProps } from "./GoalDetail";
import { TargetFields } from "./TargetFields";
import { useTypedForm } from "./useTypedForm";
import { amountText, written } from "./words";
import "./forms.css";

/** Everything a goal says, to be changed in place. */
export function GoalForm(props: DetailProps & { onClose: () => void }) {
  const { goal, today, act, onClose } = props;
  const text = useText();
  const decimal = decimalOf(text);
  const before = goalForm(goal, (amount) => written(text, amount));
  const { typed, trouble, form, submit, field } = useTypedForm(
    before,
    (now) => goalProblems(now, before, today, decimal),
    async (now) => {
      const patch = goalPatch(now, before, decimal);
      const kept = Object.keys(patch).length > 0 ? await act(editing(goal, patch, text)) : null;
      if (kept?.kept !== false) onClose();
      return kept;
    },
  );
  useEffect(() => form.current?.querySelector("input")?.focus(), [form]);
  return (
    <form
      ref={form}
      class="goal-form"
      noValidate
      aria-label={text("goals.tool.editName", { name: shownTitle(goal.name) })}
      onSubmit={submit}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <FormField {...field("name")} class="wide" />
      <FormField {...field("why")} class="wide" aside={text("goals.onlyYou")} />
      <FormField {...field("unit")} hint={unitHint(props, typed.unit, text)} class="wide" />
      <TargetFields field={field} today={today} />
      <FormFoot trouble={trouble} submit={text("history.save")} onClose={onClose} />
    </form>
  );
}

/** Another unit leaves the wins as they are: they keep theirs, and are told beside the new sum. */
function unitHint({ goal, known }: DetailProps, unit: string, text: Text): string | undefined {
  if (goal.unit === undefined || unitKey(unit) === unitKey(goal.unit)) return undefined;
  const sum = known.progress.sums[unitKey(goal.unit)] ?? 0;
  return sum > 0 ? text("goals.unitKept", { amount: amountText(text, sum, goal.unit) }) : undefined;
}

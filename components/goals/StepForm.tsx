import { useEffect } from "preact/hooks";
import {
  EMPTY_STEP,
  type StepPatch,
  stepForm,
  stepPatch,
  stepProblems,
} from "../../utils/domain/goals/step-form";
import type { Step } from "../../utils/domain/schema";
import type { Kept } from "../../utils/page/store";
import { decimalOf } from "../../utils/text/decimal";
import { shownTitle } from "../../utils/text/shown-title";
import { FormField } from "../FormField";
import { useText } from "../TextContext";
import { FormFoot } from "./FormFoot";
import type { DetailProps } from "./GoalDetail";
import { RepeatFields } from "./RepeatFields";
import { useTypedForm } from "./useTypedForm";
import { written } from "./words";
import "./forms.css";

type StepFormProps = DetailProps & {
  /** Null for one that is new. */
  step: Step | null;
  onSave: (patch: StepPatch) => Promise<Kept>;
  onClose: () => void;
};

/** Everything a step of a goal says. */
export function StepForm(props: StepFormProps) {
  const { step, goal, onClose } = props;
  const text = useText();
  const decimal = decimalOf(text);
  const before = step && stepForm(step, (amount) => written(text, amount));
  const start = before ?? { ...EMPTY_STEP, unit: goal.unit ?? "" };
  const { typed, type, problems, trouble, form, submit, id, field } = useTypedForm(
    start,
    (now) => stepProblems(now, decimal),
    async (now) => {
      const patch = stepPatch(now, before, decimal);
      if (Object.keys(patch).length > 0) return props.onSave(patch);
      onClose();
      return null;
    },
  );
  useEffect(() => {
    form.current?.querySelector("input")?.focus();
  }, [form]);
  return (
    <form
      ref={form}
      class="goal-form"
      noValidate
      aria-label={
        step ? text("history.edit", { title: shownTitle(step.title) }) : text("goals.addStep")
      }
      onSubmit={submit}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <FormField {...field("title")} class="wide" />
      <FormField {...field("amount")} inputMode="decimal" />
      <FormField {...field("unit")} />
      <FormField {...field("minutes")} inputMode="decimal" />
      <RepeatFields
        {...{ typed, type, problems, id }}
        weekStart={props.weekStart}
        every={field("every")}
      />
      <FormField {...field("cue")} placeholder={text("goals.cueExample")} />
      <FormField {...field("since")} type="date" />
      <FormFoot
        trouble={trouble}
        submit={text(step ? "history.save" : "goals.addIt")}
        onClose={onClose}
      />
    </form>
  );
}

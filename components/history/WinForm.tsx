import type { TargetedSubmitEvent } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Trouble, Win } from "../../utils/domain/schema";
import type { GoalNames } from "../../utils/domain/search";
import {
  type Field,
  type Place,
  type Problems,
  problemsOf,
  type Typed,
} from "../../utils/domain/win-form";
import type { Kept } from "../../utils/page/store";
import { FormField } from "../FormField";
import { useText } from "../TextContext";
import "./form.css";

type WinFormProps = {
  /** What the form is for, spoken. */
  label: string;
  start: Typed;
  /** The win that `start` is the form of; null for one that is to be added. */
  win: Win | null;
  submitLabel: string;
  goals: GoalNames;
  place: Place;
  /** The latest day a win can have. */
  today: string;
  onSubmit: (typed: Typed) => Promise<Kept>;
  onClose: () => void;
};

/** Everything a win says, to be changed in place. What was typed stays until it is kept. */
export function WinForm(props: WinFormProps) {
  const text = useText();
  const { typed, type, problems, trouble, submit, form } = useForm(props);
  const id = useId();
  const field = (name: Field) => ({
    id: `${id}${name}`,
    name,
    value: typed[name],
    problem: problems[name] && text(`history.problem.${problems[name]}`),
    onType: (value: string) => type(name, value),
  });
  return (
    <form
      ref={form}
      class="win-form"
      aria-label={props.label}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => event.key === "Escape" && props.onClose()}
    >
      <FormField {...field("title")} label={text("history.what")} class="wide" />
      <FormField {...field("day")} label={text("history.day")} type="date" max={props.today} />
      <FormField {...field("time")} label={text("history.time")} type="time" />
      <FormField {...field("amount")} label={text("history.amount")} inputMode="decimal" />
      <FormField {...field("unit")} label={text("history.unit")} />
      <FormField {...field("minutes")} label={text("history.minutes")} inputMode="decimal" />
      {props.goals.size > 0 && (
        <FormField
          {...field("goal")}
          label={text("history.goal")}
          options={[["", text("history.noGoal")], ...props.goals]}
        />
      )}
      <FormField {...field("note")} label={text("history.note")} class="wide" lines={2} />
      {trouble && (
        <p class="wide trouble" role="alert">
          {text(`log.error.${trouble}`)}
        </p>
      )}
      <div class="wide row">
        <button type="submit" class="btn line">
          {props.submitLabel}
        </button>
        <button type="button" class="btn text" onClick={props.onClose}>
          {text("history.cancel")}
        </button>
      </div>
    </form>
  );
}

function useForm({ start, win, place, onSubmit, onClose }: WinFormProps) {
  const [typed, setTyped] = useState(start);
  const [problems, setProblems] = useState<Problems>({});
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector("input")?.focus();
    form.current?.scrollIntoView({ block: "nearest" });
  }, []);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [problems]);

  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wrong = problemsOf(typed, win, place);
    setProblems(wrong);
    if (Object.keys(wrong).length > 0) return;
    const isSame = win && Object.keys(typed).every((f) => typed[f as Field] === start[f as Field]);
    if (isSame) return onClose();
    const kept = await onSubmit(typed);
    if (kept.kept) onClose();
    else setTrouble(kept.trouble);
  };
  const type = (field: Field, value: string) =>
    setTyped((before) => ({ ...before, [field]: value }));
  return { typed, type, problems, trouble, submit, form };
}

import {
  assumptionsOf,
  NEW_GOAL,
  type NewField,
  type NewGoal,
  newProblems,
} from "../../utils/domain/goals/new-goal";
import { planned } from "../../utils/domain/goals/plan";
import { type Template, templateOf } from "../../utils/domain/goals/templates";
import type { CivilDate } from "../../utils/domain/schema";
import type { Kept } from "../../utils/page/store";
import { decimalOf } from "../../utils/text/decimal";
import type { Text } from "../../utils/text/text";
import { useText } from "../TextContext";
import { useTypedForm } from "./useTypedForm";
import { unitKind, written } from "./words";

export type NewGoalForm = ReturnType<typeof useNewGoal>;

/** The form of a new goal, with what it would add up to as it is typed. */
export function useNewGoal(
  { template, today }: { template: string | null; today: CivilDate },
  begin: (typed: NewGoal) => Promise<Kept>,
) {
  const text = useText();
  const decimal = decimalOf(text);
  const form = useTypedForm(
    { ...NEW_GOAL, ...fieldsOf(templateOf(template), text) },
    (typed) => newProblems(typed, today, decimal),
    begin,
  );
  const { typed } = form;
  const type = (part: Partial<NewGoal>) => form.type(consequent(part, typed));
  const kind = unitKind(text, typed.unit.trim() || undefined);
  const assumptions = assumptionsOf(typed, decimal, kind);
  const field = (name: NewField) =>
    form.field(name, (value) => type({ [name]: value } as Partial<NewGoal>));
  return {
    ...form,
    type,
    plan: assumptions && planned(assumptions),
    /** Begins from an example instead; why it matters stays. */
    fill: (example: Template) => form.type(fieldsOf(example, text)),
    /** Puts an amount in as the person would type it. */
    typeAmount: (amount: number) => type({ amount: written(text, amount) }),
    field,
  };
}

/** An amount is usually meant for each day; another amount has another name than the template's. */
function consequent(part: Partial<NewGoal>, before: NewGoal): Partial<NewGoal> {
  const isCounted = part.amount !== undefined && before.amount === "" && before.repeat === "once";
  const isRenamed = part.amount !== undefined || part.unit !== undefined;
  return {
    ...part,
    ...(isCounted && { repeat: "daily" as const }),
    ...(isRenamed && { called: "" }),
    ...(part.unit !== undefined && { size: null }),
  };
}

function fieldsOf(template: Template | null, text: Text): Partial<NewGoal> {
  if (!template) return {};
  const words = (part: "name" | "first" | "cue" | "called") =>
    text(`goals.template.${template.id}.${part}`);
  return {
    name: words("name"),
    first: words("first"),
    cue: words("cue"),
    called: words("called"),
    amount: written(text, template.amount),
    unit: text(`goals.unit.${template.unit}`),
    repeat: "daily",
    spare: NEW_GOAL.spare,
    size: null,
  };
}

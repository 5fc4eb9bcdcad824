import type { ComponentProps } from "preact";
import type { GoalField } from "../../utils/domain/goals/goal-form";
import type { CivilDate } from "../../utils/domain/schema";
import { FormField } from "../FormField";
import { useText } from "../TextContext";

const SPARE = [0, 1, 2, 3, 4, 5, 6] as const;

/** Where it should lead, if anywhere, by when, if ever; and the days that are left free. */
export function TargetFields(props: {
  field: (name: GoalField) => ComponentProps<typeof FormField>;
  today: CivilDate;
}) {
  const text = useText();
  const { field, today } = props;
  return (
    <>
      <FormField {...field("target")} inputMode="decimal" aside={text("goals.ifAny")} />
      <FormField {...field("targetDay")} type="date" min={today} aside={text("goals.ifAny")} />
      <FormField
        {...field("spare")}
        options={SPARE.map((days) => [String(days), text("goals.spareDays", { days })])}
      />
    </>
  );
}

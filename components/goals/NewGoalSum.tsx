import { type Plan, planned } from "../../utils/domain/goals/plan";
import type { Text } from "../../utils/text/text";
import { useText } from "../TextContext";
import { AssumptionSliders } from "./AssumptionSliders";
import type { NewGoalForm } from "./useNewGoal";
import { amountText, assumptionText, fillText, planSentence, toldFills } from "./words";

/** Spare days a week that a plan without any is compared with. */
const SPARE = 2;

/** What it would add up to, with its assumptions on lines that can be moved. */
export function NewGoalSum({ form }: { form: NewGoalForm }) {
  const text = useText();
  const { plan, type, typeAmount } = form;
  return (
    <section aria-label={text("goals.addsUp")} class="sum">
      <h2>{text("goals.addsUp")}</h2>
      {plan ? (
        <>
          <AssumptionSliders
            plan={plan}
            onChange={({ amount, spareDays, size }) => {
              if (amount !== undefined) typeAmount(amount);
              if (spareDays !== undefined) type({ spare: String(spareDays) });
              if (size !== undefined) type({ size });
            }}
          />
          <p class="adds">{planSentence(text, plan)}</p>
          <p class="cap">
            {assumptionText(text, plan)} {withSpare(plan, text)} {text("goals.paceLater")}
          </p>
        </>
      ) : (
        <p class="cap">{text("goals.noSumYet")}</p>
      )}
    </section>
  );
}

/** The same with two spare days a week, for a plan that leaves none. */
function withSpare(plan: Plan, text: Text): string {
  if (plan.daysAWeek !== 7) return "";
  const less = planned({ ...plan, spareDays: SPARE });
  const [fill] = toldFills(less);
  return text("goals.withSpare", {
    amount: amountText(text, less.aYear, plan.unit),
    filled: fill ? "some" : "none",
    fill: fill ? fillText(text, fill, plan.unit) : "",
  });
}

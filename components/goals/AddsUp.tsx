import { useState } from "preact/hooks";
import { noonUTC } from "../../utils/domain/day";
import { neededADay } from "../../utils/domain/goals/compounding";
import { type PlanVessel, planned, plannedStep, vesselsOf } from "../../utils/domain/goals/plan";
import { unitKey } from "../../utils/domain/goals/tally";
import type { Vessel } from "../../utils/domain/schema";
import { twoDigits } from "../../utils/domain/statistics/two-digits";
import type { Text } from "../../utils/text/text";
import { useText } from "../TextContext";
import { type Assumed, AssumptionSliders } from "./AssumptionSliders";
import { saving, savingStep } from "./acts";
import type { DetailProps } from "./GoalDetail";
import { amountText, assumptionText, plain, planSentence, unitKind } from "./words";

/** What the repeating step adds up to in a year, with its assumptions, which can be moved. */
export function AddsUp(props: DetailProps) {
  const { goal, known, focusOn } = props;
  const text = useText();
  const [assumed, setAssumed] = useState<Assumed | null>(null);
  const step = plannedStep(goal, known.steps);
  if (!step || goal.unit === undefined) return <Needed {...props} />;
  const kind = unitKind(text, goal.unit);
  const own = resized(vesselsOf(goal.vessel, kind)[0], assumed?.size) ?? goal.vessel;
  const plan = planned({
    amount: assumed?.amount ?? step.amount,
    unit: goal.unit,
    repeat: step.repeat,
    spareDays: assumed?.spareDays ?? goal.spareDaysPerWeek ?? 0,
    vessels: vesselsOf(own, kind),
  });
  const change = (open: boolean) => {
    setAssumed(open ? {} : null);
    focusOn(open ? `keep ${goal.id}` : `assume ${goal.id}`);
  };
  return (
    <section aria-label={text("goals.addsUp")}>
      <h3>{text("goals.addsUp")}</h3>
      <p class="adds">{planSentence(text, plan)}</p>
      <p class="cap">
        {assumptionText(text, plan)}{" "}
        {assumed === null && (
          <button
            type="button"
            class="link"
            data-focus={`assume ${goal.id}`}
            onClick={() => change(true)}
          >
            {text("goals.assume")}
          </button>
        )}
      </p>
      {assumed !== null && (
        <div class="assuming">
          <AssumptionSliders
            plan={plan}
            onChange={(some) => setAssumed((before) => ({ ...before, ...some }))}
          />
          <div class="row">
            <button
              type="button"
              class="btn line"
              data-focus={`keep ${goal.id}`}
              onClick={() => {
                void keep(props, text, step, assumed, own);
                change(false);
              }}
            >
              {text("goals.keepThese")}
            </button>
            <button type="button" class="btn text" onClick={() => change(false)}>
              {text("goals.asBefore")}
            </button>
          </div>
        </div>
      )}
      <Needed {...props} />
    </section>
  );
}

/** Keeps what was moved: the step's amount with the goal's days, or what many of the unit make. */
async function keep(
  { goal, act }: DetailProps,
  text: Text,
  step: NonNullable<ReturnType<typeof plannedStep>>,
  { amount, spareDays, size }: Assumed,
  vessel: Vessel | undefined,
) {
  const patch = {
    ...(spareDays !== undefined && { spareDaysPerWeek: spareDays || null }),
    ...(size !== undefined && vessel && { vessel }),
  };
  if (Object.keys(patch).length > 0) await act(saving(goal, patch, text("goals.assumedKept")));
  if (amount === undefined || amount === step.amount) return;
  const isNamedAfter = step.title === plain(amountText(text, step.amount, step.unit));
  const title = isNamedAfter ? { title: plain(amountText(text, amount, step.unit)) } : {};
  await act(savingStep(goal, step, step.id, { amount, ...title }, text));
}

/** The vessel in another size, as it is stored. */
export function resized(vessel: PlanVessel | undefined, size: number | undefined): Vessel | null {
  if (!vessel || size === undefined) return null;
  return { name: "kind" in vessel ? vessel.kind : vessel.name, size };
}

/** What each day would have to bring for the target by its day: told only to who asks. */
function Needed({ goal, known, today }: DetailProps) {
  const text = useText();
  const { target, targetDay, unit } = goal;
  if (target === undefined || targetDay === undefined) return null;
  const { sums, wins } = known.progress;
  const total = unit === undefined ? wins : (sums[unitKey(unit)] ?? 0);
  const aDay = neededADay(target - total, today, targetDay);
  if (aDay === null || aDay === 0) return null;
  const date = text.date(noonUTC(targetDay), "date");
  return (
    <details class="cap">
      <summary>{text("goals.needAsk", { date })}</summary>
      <p>
        {text("goals.need", {
          left: amountText(text, target - total, unit),
          amount: amountText(text, twoDigits(aDay), unit),
          date,
        })}
      </p>
    </details>
  );
}

import { useRef } from "preact/hooks";
import type { Plan, PlanVessel } from "../../utils/domain/goals/plan";
import { shownTitle } from "../../utils/text/shown-title";
import { isolate } from "../../utils/text/text";
import { Slider } from "../Slider";
import { useText } from "../TextContext";
import { amountText, plain, unitFirst } from "./words";

export type Assumed = { amount?: number; spareDays?: number; size?: number };

/** The assumptions of a plan, each on a line that can be moved. */
export function AssumptionSliders({
  plan,
  onChange,
}: {
  plan: Plan;
  onChange: (assumed: Assumed) => void;
}) {
  const text = useText();
  const [vessel] = plan.vessels;
  const amounts = useRange(plan.amount, plan.unit);
  const days = plan.repeat.kind === "weekdays" ? new Set(plan.repeat.days).size : 0;
  return (
    <>
      <Slider
        label={plain(text("goals.slider.amount", { unit: unitFirst(text, plan.unit) }))}
        {...amounts}
        value={plan.amount}
        said={plain(amountText(text, plan.amount, plan.unit))}
        onChange={(amount) => onChange({ amount })}
      />
      {plan.daysAWeek !== null && days > 1 && (
        <Slider
          label={text("goals.slider.days")}
          min={1}
          max={days}
          value={plan.daysAWeek}
          said={text("goals.days", { days: plan.daysAWeek })}
          onChange={(some) => onChange({ spareDays: 7 - some })}
        />
      )}
      {vessel && canChange(vessel) && (
        <SizeSlider vessel={vessel} unit={plan.unit} onChange={(size) => onChange({ size })} />
      )}
    </>
  );
}

function SizeSlider(props: { vessel: PlanVessel; unit: string; onChange: (size: number) => void }) {
  const text = useText();
  const { vessel, unit } = props;
  const { min, max, step } = useRange(vessel.size, unit);
  const name = "name" in vessel ? isolate(shownTitle(vessel.name)) : "";
  const kind = "kind" in vessel ? vessel.kind : "own";
  return (
    <Slider
      label={plain(text("goals.slider.size", { unit: unitFirst(text, unit), kind, name }))}
      min={Math.max(step, Math.round(min))}
      max={max}
      step={step}
      value={vessel.size}
      said={plain(amountText(text, vessel.size, unit))}
      onChange={props.onChange}
    />
  );
}

/** An hour has 60 minutes. */
function canChange(vessel: PlanVessel): boolean {
  return !("kind" in vessel) || vessel.kind !== "hour";
}

/**
 * How far a slider reaches: four times what it began at, in some forty steps. It stays while the
 * stone is moved within it, and is another once a value beyond it is typed.
 */
function useRange(value: number, unit: string): { min: number; max: number; step: number } {
  const range = useRef({ ...rangeFor(value), unit });
  const { min, max } = range.current;
  if (range.current.unit !== unit || value > max || value < min) {
    range.current = { ...rangeFor(value), unit };
  }
  return range.current;
}

function rangeFor(value: number) {
  const max = Math.max(value * 4, Number.isInteger(value) ? 10 : value * 4);
  const step = Math.max(
    10 ** Math.floor(Math.log10(max / 30)),
    Number.isInteger(value) ? 1 : 0.001,
  );
  return { min: Math.min(step, value), max, step };
}

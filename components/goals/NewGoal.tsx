import { useEffect, useRef } from "preact/hooks";
import { beginnings } from "../../utils/domain/goals/new-goal";
import type { Kept } from "../../utils/page/store";
import { decimalOf } from "../../utils/text/decimal";
import { useAnnounce } from "../Announcer";
import { useText } from "../TextContext";
import { EmptyPlace } from "./EmptyPlace";
import type { GoalsPageProps } from "./GoalsPage";
import { NewGoalFields } from "./NewGoalFields";
import { NewGoalSum } from "./NewGoalSum";
import { Pile } from "./Pile";
import { Question } from "./Question";
import { useNewGoal } from "./useNewGoal";
import { amountText, plain, planSentence, unitKind } from "./words";

export type NewGoalProps = GoalsPageProps & {
  /** What it begins from; "" for nothing. */
  template: string | null;
  /** @param goal that was begun; null when none was */
  onClose: (goal: string | null) => void;
};

/** The page of a new goal: the question, what it takes, and what it would add up to. */
export function NewGoal(props: NewGoalProps) {
  const text = useText();
  const form = useNewGoal(props, (typed) => begin(props, typed, text));
  const { plan } = form;
  useSaid(plan ? planSentence(text, plan) : "");
  return (
    <form ref={form.form} class="new-goal" noValidate onSubmit={form.submit}>
      <div class="sky">
        <div class="stand tall wrap">
          <Question form={form} />
          {plan ? <Pile plan={plan} /> : <EmptyPlace />}
        </div>
      </div>
      <div class="shore">
        <div class="wrap two-columns">
          <NewGoalFields {...props} form={form} />
          <NewGoalSum form={form} />
        </div>
      </div>
    </form>
  );
}

/** Begins the goal, then gives it its steps. */
async function begin(
  { submit, newId, onClose }: NewGoalProps,
  typed: Parameters<typeof beginnings>[0],
  text: ReturnType<typeof useText>,
): Promise<Kept> {
  const kind = unitKind(text, typed.unit.trim() || undefined);
  const { goal, steps } = beginnings(typed, decimalOf(text), kind, (amount, unit) =>
    plain(amountText(text, amount, unit)),
  );
  const goalId = newId();
  const acts = [
    submit({ type: "goal/save", goalId, patch: goal }),
    ...steps.map((patch) => submit({ type: "goal-step/save", stepId: newId(), goalId, patch })),
  ];
  const kept = await Promise.all(acts);
  const refused = kept.find((one) => !one.kept);
  if (!refused) onClose(goalId);
  return refused ?? (kept[0] as Kept);
}

/** How long (ms) after the last change its sum is said. */
const CALM_MS = 500;

/** Says the sentence politely, once the person pauses; not the one the page began with. */
function useSaid(sentence: string): void {
  const announce = useAnnounce();
  const heard = useRef(sentence);
  useEffect(() => {
    if (heard.current === sentence) return;
    const timer = setTimeout(() => {
      heard.current = sentence;
      announce(sentence);
    }, CALM_MS);
    return () => clearTimeout(timer);
  }, [sentence, announce]);
}

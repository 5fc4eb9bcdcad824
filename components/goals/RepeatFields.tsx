import type { ComponentProps } from "preact";
import type { StepProblems, TypedRepeat, TypedStep } from "../../utils/domain/goals/step-form";
import { FormField } from "../FormField";
import { useText } from "../TextContext";
import { weekdayName } from "./words";

const REPEATS: readonly TypedRepeat[] = ["once", "daily", "weekdays", "interval"];

type Repeating = Pick<TypedStep, "repeat" | "days">;

/** How a step comes back: once, every day, on days of the week, every so many days. */
export function RepeatFields(props: {
  typed: Repeating;
  type: (part: Partial<Repeating>) => void;
  problems: Pick<StepProblems, "days"> | null;
  /** The form's, before the names of its fields. */
  id: string;
  /** 1 Monday to 7 Sunday. */
  weekStart: number;
  every: ComponentProps<typeof FormField>;
}) {
  const text = useText();
  const { typed, type, problems, id } = props;
  return (
    <>
      <FormField
        id={`${id}repeat`}
        name="repeat"
        label={text("goals.field.repeat")}
        value={typed.repeat}
        options={REPEATS.map((repeat) => [repeat, text(`goals.repeat.${repeat}`)])}
        onType={(value) =>
          type({ repeat: REPEATS.find((repeat) => repeat === value) ?? typed.repeat })
        }
      />
      {typed.repeat === "interval" && <FormField {...props.every} inputMode="decimal" />}
      {typed.repeat === "weekdays" && (
        <Days
          days={typed.days}
          weekStart={props.weekStart}
          problem={problems?.days && text(`goals.problem.${problems.days}`)}
          problemId={`${id}daysp`}
          onDays={(days) => type({ days })}
        />
      )}
    </>
  );
}

function Days(props: {
  days: readonly number[];
  weekStart: number;
  problem: string | undefined;
  problemId: string;
  onDays: (days: number[]) => void;
}) {
  const text = useText();
  const { days, weekStart, problem, problemId } = props;
  const week = Array.from({ length: 7 }, (_, i) => ((weekStart - 1 + i) % 7) + 1);
  const toggle = (day: number) =>
    props.onDays(days.includes(day) ? days.filter((one) => one !== day) : [...days, day]);
  return (
    <fieldset class="wide weekdays">
      <legend>{text("goals.field.days")}</legend>
      <div>
        {week.map((day, i) => (
          <label key={day}>
            <input
              type="checkbox"
              checked={days.includes(day)}
              aria-invalid={i === 0 && problem !== undefined}
              aria-describedby={problem && problemId}
              onChange={() => toggle(day)}
            />
            <span>{weekdayName(text, day)}</span>
          </label>
        ))}
      </div>
      {problem && (
        <p class="problem" id={problemId}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}

import { TEMPLATES } from "../../utils/domain/goals/templates";
import { useText } from "../TextContext";
import type { NewGoalForm } from "./useNewGoal";

/** The page's one question, and examples to begin from. */
export function Question({ form }: { form: NewGoalForm }) {
  const text = useText();
  const { id, value, problem, onType } = form.field("name");
  return (
    <div class="lead">
      <h1 class="say" id="question">
        {text("goals.question")}
      </h1>
      <input
        id={id}
        name="name"
        class="in big"
        type="text"
        dir="auto"
        autocomplete="off"
        data-focus="name"
        aria-labelledby="question"
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${id}p`}
        value={value}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      {problem && (
        <p class="problem" id={`${id}p`}>
          {problem}
        </p>
      )}
      <fieldset class="chips" aria-label={text("goals.examples")}>
        {TEMPLATES.map((template) => (
          <button key={template.id} type="button" class="chip" onClick={() => form.fill(template)}>
            {text(`goals.template.${template.id}.label`)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

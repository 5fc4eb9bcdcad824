import type { ComponentChildren } from "preact";
import { TEMPLATES, type Template, templatePlan } from "../../utils/domain/goals/templates";
import type { Text } from "../../utils/text/text";
import { GhostMark } from "../Pebble";
import { useText } from "../TextContext";
import { EmptyPlace } from "./EmptyPlace";
import { REST } from "./useFocusOn";
import { amountText, fillText, toldFills } from "./words";

/** Before there is a goal: what one is, and six to begin from. */
export function EmptyGoals(props: {
  onBegin: (template: string) => void;
  children?: ComponentChildren;
}) {
  const text = useText();
  return (
    <>
      <div class="sky">
        <div class="stand tall wrap">
          <div class="lead">
            <h2 class="say quiet">{text("goals.empty")}</h2>
            <p class="sub">{text("goals.emptyMore")}</p>
            <button
              type="button"
              class="btn main"
              data-focus={REST}
              onClick={() => props.onBegin("")}
            >
              {text("goals.add")}
            </button>
          </div>
          <EmptyPlace />
        </div>
      </div>
      <div class="shore">
        <div class="wrap two-columns">
          <section aria-label={text("goals.startFrom")}>
            <h2>{text("goals.startFrom")}</h2>
            <ul class="templates">
              {TEMPLATES.map((template) => (
                <li key={template.id}>
                  <GhostMark id={template.id} width={30} />
                  <div>
                    <button type="button" onClick={() => props.onBegin(template.id)}>
                      {text(`goals.template.${template.id}.label`)}
                    </button>
                    <p class="s quiet">{sumOf(template, text)}</p>
                  </div>
                </li>
              ))}
            </ul>
            <p class="s hush">{text("goals.templatesAssume")}</p>
          </section>
          <section aria-label={text("goals.howItWorks")}>
            <h2>{text("goals.howItWorks")}</h2>
            <div class="how">
              <p>{text("goals.how1")}</p>
              <p>{text("goals.how2")}</p>
              <p>{text("goals.how3")}</p>
            </div>
          </section>
          {props.children}
        </div>
      </div>
    </>
  );
}

/** “3,650 pages in a year: 18 books of 200 pages.” */
function sumOf(template: Template, text: Text): string {
  const plan = templatePlan(template);
  const unit = text(`goals.unit.${template.unit}`);
  const [fill] = toldFills(plan);
  return text("goals.inAYear", {
    amount: amountText(text, plan.aYear, unit),
    filled: fill ? "some" : "none",
    fill: fill ? fillText(text, fill, unit) : "",
  });
}

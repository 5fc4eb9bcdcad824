import { hasNews, type Planned } from "../../utils/domain/exchange/preview";
import { useText } from "../TextContext";
import { Changed } from "./Changed";
import type { Source } from "./doors";
import { Refused } from "./Refused";
import { StageHead } from "./Working";
import { dateAt } from "./words";

type PreviewProps = {
  source: Source;
  planned: Planned;
  onImport: () => void;
  onCancel: () => void;
};

/** What an import would change, before it changes anything. */
export function Preview({ source, planned, onImport, onCancel }: PreviewProps) {
  const text = useText();
  const { plan, exportedAt, kind } = planned;
  const isNew = hasNews(plan);
  const counts = { added: plan.added.length, changed: plan.changed.length };
  return (
    <section class="data-stage" aria-label={text("data.preview")}>
      <StageHead heading={text(isNew ? "data.wouldChange" : "data.wouldNot")} source={source} />
      <p class="s quiet">
        {text("data.nothingYet")} {source.from === "file" && text(`data.kind.${kind}`)}{" "}
        {exportedAt !== undefined &&
          text("data.exportedOn", {
            date: dateAt(exportedAt, text),
            from: source.from === "file" ? "file" : "account",
          })}
      </p>
      <Numbers planned={planned} />
      <Rest planned={planned} />
      <Changed plan={plan} />
      <Refused refused={plan.refused} />
      <div class="btns">
        <button type="button" class="btn main" onClick={onImport}>
          {text("data.import")}{" "}
          <span class="opt" aria-hidden="true">
            {isNew && text("data.importCounts", counts)}
          </span>
        </button>
        <button type="button" class="btn line tall" onClick={onCancel}>
          {text("data.cancel")}
        </button>
      </div>
    </section>
  );
}

function Numbers({ planned: { plan } }: { planned: Planned }) {
  const text = useText();
  const numbers = [
    [text("data.new"), plan.added.length],
    [text("data.same"), plan.same],
    [text("data.changed"), plan.changed.length + plan.kept.length],
    [text("data.refused"), plan.refused.length],
  ] as const;
  return (
    <dl class="nums">
      {numbers.map(([words, number]) => (
        <div key={words}>
          <dt>{words}</dt>
          <dd>{text.number(number)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What comes in besides wins. */
function Rest({ planned: { plan } }: { planned: Planned }) {
  const text = useText();
  const { hours, steps, goals, checkIns, setbacks } = plan;
  const also = [
    hours.added + hours.changed > 0 && text("data.alsoHours", hours),
    steps.added + steps.changed > 0 && text("data.alsoSteps", steps),
    goals.added + goals.changed > 0 && text("data.alsoGoals", goals),
    checkIns.added + checkIns.changed > 0 && text("data.alsoCheckIns", checkIns),
    setbacks.added + setbacks.changed > 0 && text("data.alsoSetbacks", setbacks),
    plan.order && text("data.alsoOrder"),
    plan.review && text("data.alsoReview"),
    plan.settings && text("data.alsoSettings"),
  ].filter((words) => words !== false);
  if (also.length === 0) return null;
  return <p class="s quiet rest">{also.join(" ")}</p>;
}

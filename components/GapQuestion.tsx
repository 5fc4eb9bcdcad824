import { useId } from "preact/hooks";
import type { Span } from "../utils/domain/schema";
import { useText } from "./TextContext";
import "./GapQuestion.css";

type Answer = "count" | "leave-out" | "end";

/** The one question after the browser slept or was closed during an hour. */
export function GapQuestion({ gap, onAnswer }: { gap: Span; onAnswer: (answer: Answer) => void }) {
  const text = useText();
  const question = useId();
  const from = text.time(gap.from);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would not wrap
    <div class="gap" role="group" aria-labelledby={question}>
      <p id={question}>{text("gap.question", { from, to: text.time(gap.to) })}</p>
      <div class="gap-answers">
        <button type="button" class="btn line" onClick={() => onAnswer("count")}>
          {text("gap.count")}
        </button>
        <button type="button" class="btn line" onClick={() => onAnswer("leave-out")}>
          {text("gap.leaveOut")}
        </button>
        <button type="button" class="btn text" onClick={() => onAnswer("end")}>
          {text("gap.end", { time: from })}
        </button>
      </div>
    </div>
  );
}

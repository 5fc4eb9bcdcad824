import { isolate, type Text } from "../../utils/text/text";
import { useText } from "../TextContext";
import type { Source } from "./doors";
import type { Stage } from "./useExchange";
import { sizeOf } from "./words";

type WorkingProps = { stage: Extract<Stage, { at: "working" }>; onCancel: () => void };

/** A job that takes longer: how far it is, and the way out where there is one. */
export function Working({ stage, onCancel }: WorkingProps) {
  const text = useText();
  const { job, share, source } = stage;
  const isCancellable = job === "reading" || job === "saving";
  return (
    <div class="data-stage">
      <StageHead heading={text(`data.job.${job}`)} source={source} />
      <p class="s quiet">{text(isCancellable ? "data.nothingYet" : "data.goesOn")}</p>
      <progress
        class="progress"
        aria-label={text(`data.job.${job}`)}
        max={1}
        {...(isCancellable && { value: share })}
      />
      {isCancellable && (
        <div class="btns">
          <button type="button" class="btn line" onClick={onCancel}>
            {text("data.cancel")}
          </button>
        </div>
      )}
    </div>
  );
}

/** What is going on, and with which file. */
export function StageHead({ heading, source }: { heading: string; source?: Source | undefined }) {
  const text = useText();
  return (
    <div class="data-head">
      <h3 data-lead tabIndex={-1}>
        {heading}
      </h3>
      {source && <span class="s quiet">{nameOf(source, text)}</span>}
    </div>
  );
}

function nameOf(source: Source, text: Text): string {
  switch (source.from) {
    case "file": {
      const { name, size } = source.file;
      return text("data.file", { name: isolate(name), size: sizeOf(size, text) });
    }
    case "account":
      return text("data.fromAccount");
    case "copy":
      return text("data.fromCopy");
  }
}

import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../Icon";
import { useText } from "../TextContext";
import type { Acts } from "./useActs";

/** What was done last, and its way back. It stays until it is used or sent away. */
export function UndoBar({ acts, onLeft }: { acts: Acts; onLeft: () => void }) {
  const text = useText();
  const { last, trouble } = acts;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (last?.takesFocus) button.current?.focus();
    const { activeElement } = document;
    if (last && activeElement !== document.body)
      activeElement?.scrollIntoView({ block: "nearest" });
  }, [last]);
  if (!last && !trouble) return null;
  return (
    <div class="undo-bar">
      {trouble && <p role="alert">{text(`history.error.${trouble}`)}</p>}
      {!trouble && last && <p class="cut">{last.said}</p>}
      {!trouble && last && (
        <button ref={button} type="button" class="btn text" onClick={() => void acts.undo()}>
          {text("history.undo")}
        </button>
      )}
      <button
        type="button"
        class="ib"
        aria-label={text("history.dismiss")}
        title={text("history.dismiss")}
        onClick={() => {
          onLeft();
          acts.dismiss();
        }}
      >
        <Icon name="x" />
      </button>
    </div>
  );
}

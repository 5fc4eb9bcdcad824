import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../Icon";
import { useText } from "../TextContext";
import type { Undo } from "./useUndo";
import "./undo.css";

/** What was done last, and its way back. It stays until it is used or sent away. */
export function UndoBar({ undo, onLeft }: { undo: Undo; onLeft: () => void }) {
  const text = useText();
  const { last, trouble } = undo;
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
      {trouble && <p role="alert">{text(`refused.${trouble}`)}</p>}
      {!trouble && last && <p class="cut">{last.said}</p>}
      {!trouble && last && (
        <button ref={button} type="button" class="btn text" onClick={() => void undo.undo()}>
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
          undo.dismiss();
        }}
      >
        <Icon name="x" />
      </button>
    </div>
  );
}

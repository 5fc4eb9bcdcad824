import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useText } from "../TextContext";

type KeyActions = { "/": () => void; s?: (() => void) | undefined; p?: (() => void) | undefined };

/** The letter keys of the page: only outside fields, never with a modifier. */
export function useLetterKeys(enabled: boolean, actions: KeyActions, help: () => void): void {
  const latest = useRef({ actions, help });
  latest.current = { actions, help };
  useEffect(() => {
    if (!enabled) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.isComposing || isField(event.target)) return;
      const { actions: now, help: list } = latest.current;
      const key = event.key.toLowerCase();
      const action = key === "?" ? list : (now as Record<string, (() => void) | undefined>)[key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [enabled]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, dialog") !== null;
}

/** The list of keys, in a window of its own that any press outside it closes. */
export function KeyList({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  const text = useText();
  const keys = [
    ["/", text("newtab.keyLog")],
    ["Enter", text("newtab.keyEnter")],
    ["S", text("newtab.keySkip")],
    ["P", text("newtab.keyPause")],
    ["?", text("newtab.keyList")],
  ] as const;
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-heading" {...{ closedby: "any" }}>
      <h2 id="keys-heading">{text("newtab.keys")}</h2>
      <dl>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt class="key">{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" class="btn line">
          {text("newtab.keysClose")}
        </button>
      </form>
    </dialog>
  );
}

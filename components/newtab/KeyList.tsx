import type { RefObject } from "preact";
import { useText } from "../TextContext";

/** The list of keys, in a window of its own that any press outside it closes. */
export function KeyList({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  const text = useText();
  const keys = [
    ["/", text("newtab.keyLog")],
    ["Enter", text("newtab.keyEnter")],
    ["L", text("day.keyLineUp")],
    ["X", text("day.keySetback")],
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

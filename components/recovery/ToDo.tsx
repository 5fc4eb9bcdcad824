import type { Offer, Recovery } from "../../utils/domain/recovery";
import type { Text } from "../../utils/text/text";
import { isolate } from "../../utils/text/text";
import { useText } from "../TextContext";
import type { Choosing, Said } from "./useRecovery";

type ToDoProps = { recovery: Recovery; choosing: Choosing };

/** What the chosen copy would do, and the one action that does it. */
export function ToDo({ recovery, choosing }: ToDoProps) {
  const text = useText();
  const { chosen, said, saveRaw, busy } = choosing;
  return (
    <section aria-label={text("recovery.todo")}>
      <h2>{text("recovery.todo")}</h2>
      <p class="what" role="status">
        {busy ? text("recovery.working") : chosen && wordsFor(chosen, choosing, text)}
      </p>
      <div class="btns">
        {chosen && <Main chosen={chosen} isOpen={recovery.here !== null} choosing={choosing} />}
        {recovery.here !== null && (
          <button
            type="button"
            class="btn line tall"
            disabled={busy}
            onClick={() => void saveRaw()}
          >
            {text("recovery.raw")}
          </button>
        )}
      </div>
      <div role="status">{said && <p class={toneOf(said)}>{saidAs(said, text)}</p>}</div>
      <p class="s quiet">
        {text("recovery.unsure")}{" "}
        <a class="link" href="newtab.html">
          {text("recovery.later")}
        </a>
      </p>
    </section>
  );
}

function Main(props: { chosen: Offer; isOpen: boolean; choosing: Choosing }) {
  const { chosen, isOpen, choosing } = props;
  const { planned, busy, restore, accept, saveCopy } = choosing;
  const text = useText();
  if (!isOpen) {
    return (
      <button type="button" class="btn main" onClick={() => saveCopy(chosen)}>
        {text("recovery.saveCopy")}
      </button>
    );
  }
  if (chosen.kind === "readable") {
    return (
      <button type="button" class="btn main" disabled={busy} onClick={() => void accept()}>
        {text("recovery.accept")}
      </button>
    );
  }
  return (
    <button
      type="button"
      class="btn main"
      disabled={busy || !planned}
      onClick={() => planned && void restore(planned)}
    >
      {text("recovery.restore")}{" "}
      <span class="opt">{text("recovery.wins", { count: chosen.wins })}</span>
    </button>
  );
}

function wordsFor(chosen: Offer, { planned }: Choosing, text: Text): string {
  if (chosen.kind === "readable") return text("recovery.goOn");
  if (!planned) return "";
  const gain = text("recovery.gain", { count: planned.plan.added.length });
  return `${gain} ${text("recovery.stays")}`;
}

function toneOf({ what }: Said): string {
  return what === "saved" || what === "taken-back" ? "quiet" : "trouble";
}

function saidAs(said: Said, text: Text): string {
  switch (said.what) {
    case "saved":
      return text("recovery.saved", { name: isolate(said.name) });
    case "trouble":
      return said.trouble === "lost" ? text("data.lost") : text(`trouble.${said.trouble}`);
    case "taken-back":
      return text("recovery.takenBack");
    case "no-file":
      return text("recovery.noFile");
    case "failed":
      return text("recovery.failed");
    case "back":
    case "accepted":
      return "";
  }
}

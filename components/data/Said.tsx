import type { Text } from "../../utils/text/text";
import { isolate } from "../../utils/text/text";
import { useText } from "../TextContext";
import type { Exchange, Said as What } from "./useExchange";

/** What became of it, and the way back. */
export function Said({ exchange }: { exchange: Exchange }) {
  const text = useText();
  const { said } = exchange;
  const isBad =
    said !== null &&
    ["refused", "trouble", "failed", "not-deleted", "copy-left"].includes(said.what);
  return (
    <div class="said">
      <div role="status">
        {said && (
          <p data-lead tabIndex={-1} class={isBad ? "trouble" : ""}>
            {wordsFor(said, text)}
          </p>
        )}
      </div>
      {said && "stage" in said && (
        <button type="button" class="btn line" onClick={() => void exchange.again(said)}>
          {text(said.what === "imported" ? "data.undo" : "data.putBack")}
        </button>
      )}
    </div>
  );
}

function wordsFor(said: What, text: Text): string {
  switch (said.what) {
    case "imported":
      return text("data.imported", { added: said.added, changed: said.changed });
    case "taken-back":
      return text("data.takenBack");
    case "nothing-new":
      return text("data.nothingNew", { same: said.same });
    case "saved":
      return text("data.saved", { wins: said.wins, name: isolate(said.name) });
    case "raw-saved":
      return text("data.rawSaved", { name: isolate(said.name) });
    case "refused":
      return text(`data.problem.${said.problem}`);
    case "trouble":
      return said.trouble === "lost" ? text("data.lost") : text(`trouble.${said.trouble}`);
    case "failed":
      return text("data.failed");
    case "cancelled":
      return text("data.cancelled");
    case "deleted":
      return text("data.deleted");
    case "copy-left":
      return text("data.copyLeft");
    case "not-deleted":
      return said.trouble === "unheard"
        ? text("data.unheard")
        : text("data.notDeleted", { why: said.trouble });
  }
}

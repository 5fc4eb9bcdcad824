import type { Offer, Recovery } from "../../utils/domain/recovery";
import type { Text } from "../../utils/text/text";
import { isolate } from "../../utils/text/text";
import { ChooseFile } from "../ChooseFile";
import { dateAt, momentAt } from "../data/words";
import { GhostMark, PebbleMark } from "../Pebble";
import { useText } from "../TextContext";
import type { Choosing } from "./useRecovery";

type SourcesProps = { recovery: Recovery; choosing: Choosing };

const MARK = 32;

/** The copies to choose from, each with what it has. Stone: chosen; outline: not. */
export function Sources({ recovery, choosing }: SourcesProps) {
  const text = useText();
  const { chosen, choose, busy } = choosing;
  return (
    <section aria-label={text("recovery.found")}>
      <h2>{text("recovery.found")}</h2>
      <fieldset disabled={busy}>
        <legend class="vh">{text("recovery.which")}</legend>
        {recovery.offers.map((offer) => {
          const isChosen = chosen?.id === offer.id;
          return (
            <label class="src" key={offer.id}>
              <input type="radio" name="source" checked={isChosen} onChange={() => choose(offer)} />
              {isChosen ? (
                <PebbleMark id="recovery" stone="slate" width={MARK} />
              ) : (
                <GhostMark id="recovery" width={MARK} />
              )}
              <span>
                <span class="n">{nameOf(offer, text)}</span>
                <span class="d">{detailOf(offer, text)}</span>
              </span>
            </label>
          );
        })}
      </fieldset>
      <ChooseFile
        name={text("recovery.addFile")}
        accept=".json,application/json"
        onFile={(file) => void choosing.addFile(file, recovery)}
      />
    </section>
  );
}

function nameOf({ kind, at, name = "" }: Offer, text: Text): string {
  const date = at === null ? "" : dateAt(at, text);
  return text(`recovery.source.${kind}`, { date, name: isolate(name) });
}

function detailOf({ kind, wins, at, lacking }: Offer, text: Text): string {
  const words =
    kind === "readable" || at === null
      ? text("recovery.detail.plain", { count: wins })
      : text(`recovery.detail.${kind}`, { count: wins, moment: momentAt(at, text) });
  if (kind === "readable") return `${words} ${text("recovery.rest")}`;
  return lacking === null ? words : `${words} ${text("recovery.lacking", { count: lacking })}`;
}

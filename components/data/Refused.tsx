import type { Refused as Refusal } from "../../utils/domain/exchange/import/found";
import type { Text } from "../../utils/text/text";
import { GhostMark } from "../Pebble";
import { useText } from "../TextContext";
import { Title } from "../Title";

/** So many are shown; the same is usually wrong with the rest. */
const SHOWN = 50;

/** The records that do not come in: where they stand in the file, and why. */
export function Refused({ refused }: { refused: readonly Refusal[] }) {
  const text = useText();
  if (refused.length === 0) return null;
  return (
    <>
      <h4>{text("data.refusedWhy")}</h4>
      <ul class="refused" aria-label={text("data.refusedWhy")}>
        {refused.slice(0, SHOWN).map((record) => (
          <li key={`${record.list} ${record.line} ${record.index} ${record.excerpt}`}>
            <GhostMark id={record.excerpt} width={22} />
            <div>
              <p>{nameOf(record, text)}</p>
              <p class="s quiet">{whereAndWhy(record, text)}</p>
            </div>
          </li>
        ))}
      </ul>
      {refused.length > SHOWN && (
        <p class="s quiet">{text("data.moreOf", { count: refused.length - SHOWN })}</p>
      )}
      <p class="s quiet">{text("data.mend")}</p>
    </>
  );
}

function nameOf({ reason, field, excerpt }: Refusal, text: Text) {
  if (reason === "missing" && field === "title") return text("data.noTitle");
  if (excerpt.trim() === "") return text("data.noWords");
  return <Title of={text("data.quoted", { words: excerpt })} />;
}

function whereAndWhy(record: Refusal, text: Text): string {
  const { line, index, list } = record;
  const why = whyOf(record, text);
  if (line !== undefined) return text("data.atLine", { line, why });
  if (index !== undefined) return text("data.atIndex", { index: index + 1, list, why });
  return text("data.inFile", { why });
}

function whyOf({ reason, field = "" }: Refusal, text: Text): string {
  if (reason === "missing" || reason === "invalid") {
    return text(`data.why.${reason}`, { field });
  }
  return text(`data.why.${reason}`);
}

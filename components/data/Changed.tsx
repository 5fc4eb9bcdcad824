import { useId, useState } from "preact/hooks";
import type { Plan } from "../../utils/domain/exchange/plan";
import type { Win } from "../../utils/domain/schema";
import { useText } from "../TextContext";
import { Title } from "../Title";
import { dateOf } from "./words";

/** So many are shown; who wants to see more looks into the file. */
const SHOWN = 100;

/** The wins that differ between the file and here, and which of the two stays. */
export function Changed({ plan }: { plan: Plan }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const count = plan.changed.length + plan.kept.length;
  if (count === 0) return null;
  const rows = [
    ...plan.changed.map(({ before, after }) => ({ loses: before, stays: after, from: "file" })),
    ...plan.kept.map(({ here, file }) => ({ loses: file, stays: here, from: "here" })),
  ];
  return (
    <div class="changed">
      <p class="s quiet">
        {text("data.changedWhich", { file: plan.changed.length, here: plan.kept.length })}{" "}
        <button
          type="button"
          class="link"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {text(isOpen ? "data.hideChanged" : "data.seeChanged", { count })}
        </button>
      </p>
      <ul id={id} hidden={!isOpen} aria-label={text("data.changedList")}>
        {isOpen &&
          rows.slice(0, SHOWN).map(({ loses, stays, from }) => (
            <li key={stays.id}>
              <Version win={stays} />
              <span class="s quiet">
                {text("data.insteadOf", { from })} <Version win={loses} />
              </span>
            </li>
          ))}
      </ul>
      {isOpen && count > SHOWN && (
        <p class="s quiet">{text("data.moreOf", { count: count - SHOWN })}</p>
      )}
    </div>
  );
}

function Version({ win }: { win: Win }) {
  const text = useText();
  if (win.deletedAt !== undefined) return <span>{text("data.takenOut")}</span>;
  return (
    <span>
      <Title of={win.title} /> <span class="hush">{dateOf(win.day, text)}</span>
    </span>
  );
}

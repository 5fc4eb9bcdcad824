import type { ComponentChildren } from "preact";
import type { Win } from "../../utils/domain/schema";
import type { GoalNames } from "../../utils/domain/search";
import { shownTitle } from "../../utils/text/shown-title";
import type { Text } from "../../utils/text/text";
import { GhostMark, WinMark } from "../Pebble";
import { useText } from "../TextContext";
import { Marked } from "./Marked";

export type WinRowProps = {
  win: Win;
  /** What stands before the day's first row, and after its last. */
  head: ComponentChildren;
  foot: ComponentChildren;
  /** What was searched for, as it is compared. */
  words: readonly string[];
  names: GoalNames;
  /** Null where nothing can be chosen; else whether this one is. */
  chosen: boolean | null;
  onChoose: (range: boolean) => void;
  onEdit: () => void;
  onDelete: () => void;
};

/** A win in the list, with what can be done to it. */
export function WinRow(props: WinRowProps) {
  const { win, words, chosen } = props;
  const text = useText();
  return (
    // biome-ignore lint/a11y/useSemanticElements: wins of a day share a box, which <ul> forbids
    <div role="listitem" class={chosen === null ? "win" : "win choosing"} data-win={win.id}>
      {props.head}
      {chosen !== null && <StoneBox win={win} chosen={chosen} onChoose={props.onChoose} />}
      <time>{text.time(win.at, win.zone)}</time>
      <div class="what">
        <p>
          <Marked of={win.title} words={words} />
        </p>
        <Particulars win={win} words={words} names={props.names} />
      </div>
      {chosen === null && <Tools {...props} text={text} />}
      {props.foot}
    </div>
  );
}

function Particulars({ win, words, names }: Pick<WinRowProps, "win" | "words" | "names">) {
  const text = useText();
  const { amount, unit, minutes, note, goalId, powerHourId, setbackId } = win;
  const measure = [amount === undefined ? "" : text.number(amount), unit].filter(Boolean).join(" ");
  const goal = goalId === undefined ? undefined : names.get(goalId);
  const facts = [
    measure && <Marked key="measure" of={measure} words={words} />,
    minutes !== undefined && text("history.someMinutes", { minutes }),
    goal && <Marked key="goal" of={goal} words={words} />,
    powerHourId !== undefined && text("cairn.inHour"),
    setbackId !== undefined && text("history.fromSetback"),
  ].filter(Boolean);
  return (
    <>
      {facts.length > 0 && (
        <p class="facts">{facts.flatMap((fact, i) => (i ? [" · ", fact] : fact))}</p>
      )}
      {note && (
        <p class="note">
          <Marked of={note} words={words} />
        </p>
      )}
    </>
  );
}

function Tools({ win, onEdit, onDelete, text }: WinRowProps & { text: Text }) {
  const title = shownTitle(win.title);
  return (
    <span class="row-tools">
      <button
        type="button"
        class="link"
        aria-label={text("history.edit", { title })}
        onClick={onEdit}
      >
        {text("history.editShort")}
      </button>
      <button
        type="button"
        class="link"
        data-delete={win.id}
        aria-label={text("history.delete", { title })}
        onClick={onDelete}
      >
        {text("history.deleteShort")}
      </button>
    </span>
  );
}

/** The checkbox: an outline, or the stone when it is chosen. */
function StoneBox(props: { win: Win; chosen: boolean; onChoose: (range: boolean) => void }) {
  const { win, chosen } = props;
  const text = useText();
  return (
    <label class="stone-box">
      <input
        type="checkbox"
        checked={chosen}
        aria-label={text("history.selectOne", { title: shownTitle(win.title) })}
        onClick={(event) => props.onChoose(event.shiftKey)}
      />
      {chosen ? <WinMark win={win} /> : <GhostMark id={win.id} />}
    </label>
  );
}

import { useEffect, useRef, useState } from "preact/hooks";
import { addDays } from "../../utils/domain/day";
import { goalChoices } from "../../utils/domain/goals/names";
import { isEveryWin } from "../../utils/domain/search";
import { stretchQuery, weekAround } from "../../utils/domain/share/period";
import { emptyForm } from "../../utils/domain/win-form";
import { useText } from "../TextContext";
import { deleting, logging } from "./acts";
import type { DayByDayProps } from "./DayByDay";
import type { Selection } from "./useSelection";
import { WinForm } from "./WinForm";

type ListHeadProps = DayByDayProps & { selection: Selection };

/** Above the list: how much was found, and what can be done with all of it. */
export function ListHead(props: ListHeadProps) {
  const { found, view, selection } = props;
  const text = useText();
  const [isAdding, setAdding] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  useFocusBack(opener, isAdding);
  if (isAdding) {
    return (
      <WinForm
        label={text("history.add")}
        start={emptyForm(addDays(props.today, -1))}
        win={null}
        submitLabel={text("history.addIt")}
        goals={goalChoices(props.goals)}
        place={props.place}
        today={props.today}
        onSubmit={(typed) => props.act(logging(typed, props.place, text))}
        onClose={() => setAdding(false)}
      />
    );
  }
  if (selection.isOn) return <SelectionHead {...props} />;
  return (
    <div class="list-head">
      {!isEveryWin(view) && found.done && (
        <p class="count s quiet">{text("history.count", { count: found.count })}</p>
      )}
      <button ref={opener} type="button" class="link s" onClick={() => setAdding(true)}>
        {text("history.add")}
      </button>
      {found.count > 0 && (
        <button type="button" class="link s" data-select onClick={selection.begin}>
          {text("history.select")}
        </button>
      )}
      {props.total > 0 && (
        <a
          class="link s"
          href={`share.html${stretchQuery(weekAround(props.today, props.weekStart))}`}
        >
          {text("history.shareWeek")}
        </a>
      )}
    </div>
  );
}

/** When a form closes, what opened it has the focus again. */
function useFocusBack(opener: { current: HTMLElement | null }, isOpen: boolean): void {
  const was = useRef(isOpen);
  useEffect(() => {
    if (was.current && !isOpen) opener.current?.focus();
    was.current = isOpen;
  }, [isOpen, opener]);
}

function SelectionHead({ found, selection, act }: ListHeadProps) {
  const text = useText();
  const { chosen } = selection;
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => head.current?.querySelector("button")?.focus(), []);
  const end = () => {
    selection.end();
    queueMicrotask(() => document.querySelector<HTMLElement>("[type=search]")?.focus());
  };
  return (
    <div class="list-head" ref={head}>
      <button type="button" class="btn line" onClick={end}>
        {text("history.selectDone")}
      </button>
      <p class="s quiet" role="status">
        {text("history.selected", { count: chosen.size })}
      </p>
      {found.done && chosen.size < found.count && (
        <button
          type="button"
          class="link s"
          onClick={() => selection.choose(found.days.flatMap(({ wins }) => wins))}
        >
          {text("history.selectAll", { count: found.count })}
        </button>
      )}
      {chosen.size > 0 && (
        <button
          type="button"
          class="btn line"
          onClick={() => {
            const [first, ...rest] = chosen.values();
            if (first) void act(deleting([first, ...rest], text));
            end();
          }}
        >
          {text("history.deleteMany", { count: chosen.size })}
        </button>
      )}
    </div>
  );
}

import { useState } from "preact/hooks";
import type { View } from "../../utils/domain/view";
import { Icon } from "../Icon";
import { Select } from "../Select";
import { useText } from "../TextContext";
import type { DayByDayProps } from "./DayByDay";
import "./finder.css";

type FinderProps = Pick<DayByDayProps, "view" | "onView" | "total" | "names" | "today">;

/** The field that finds wins as one types, and the filters. */
export function Finder(props: FinderProps) {
  const { view, onView, total } = props;
  const text = useText();
  const active = filtersIn(view);
  const [isOpen, setOpen] = useState(active > 0);
  return (
    <search class="finder">
      <div class="log">
        <Icon name="search" />
        <input
          type="search"
          aria-label={text("history.search")}
          placeholder={text("history.searchHint", { count: total })}
          autocomplete="off"
          enterkeyhint="search"
          value={view.words}
          onInput={(event) => onView({ words: event.currentTarget.value }, false)}
        />
        <button
          type="button"
          class="btn text"
          aria-expanded={isOpen}
          aria-controls="filters"
          onClick={() => setOpen(!isOpen)}
        >
          {text("history.filters")}
          {active > 0 && <b>{text.number(active)}</b>}
        </button>
      </div>
      <div id="filters" hidden={!isOpen}>
        {isOpen && <Filters {...props} active={active} />}
      </div>
    </search>
  );
}

function filtersIn({ goal, hour, note, from, to }: View): number {
  return [goal, hour, note, from, to].filter(Boolean).length;
}

function Filters(props: FinderProps & { active: number }) {
  const { view, onView, names } = props;
  const text = useText();
  const inOne = view.hour !== null && view.hour !== "any";
  return (
    <div class="filters">
      <Toggle
        label={text(inOne ? "history.inThisHour" : "history.inHour")}
        on={view.hour !== null}
        onChange={(on) => onView({ hour: on ? "any" : null }, true)}
      />
      <Toggle
        label={text("history.withNote")}
        on={view.note}
        onChange={(note) => onView({ note }, true)}
      />
      {names.size > 0 && (
        <Select
          label={text("history.goal")}
          value={view.goal ?? ""}
          options={[["", text("history.anyGoal")], ...names]}
          onChange={(goal) => onView({ goal: goal || null }, true)}
        />
      )}
      <div class="dates">
        <DateFilter {...props} which="from" />
        <DateFilter {...props} which="to" />
      </div>
      {props.active > 0 && (
        <button
          type="button"
          class="link s"
          onClick={() =>
            onView({ goal: null, hour: null, note: false, from: null, to: null }, true)
          }
        >
          {text("history.clear")}
        </button>
      )}
    </div>
  );
}

function Toggle(props: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <button
      type="button"
      class="chip"
      aria-pressed={props.on}
      onClick={() => props.onChange(!props.on)}
    >
      {props.label}
    </button>
  );
}

function DateFilter({ view, onView, today, which }: FinderProps & { which: "from" | "to" }) {
  const text = useText();
  return (
    <label class="date">
      <span>{text(`history.${which}`)}</span>
      <input
        class="in"
        type="date"
        max={today}
        value={view[which] ?? ""}
        onChange={(event) => onView({ [which]: event.currentTarget.value || null }, true)}
      />
    </label>
  );
}

import { useState } from "preact/hooks";
import { goalChoices } from "../../utils/domain/goals/names";
import { MINUTE } from "../../utils/domain/hour";
import type { CivilDate, Goal, Win } from "../../utils/domain/schema";
import type { GoalNames } from "../../utils/domain/search";
import { formOf, type Place } from "../../utils/domain/win-form";
import type { Kept } from "../../utils/page/store";
import { shownTitle } from "../../utils/text/shown-title";
import type { Text } from "../../utils/text/text";
import { useText } from "../TextContext";
import type { Act } from "../undo/useUndo";
import { deleting, editing } from "./acts";
import { DayHead } from "./DayHead";
import { type DrawnDay, drawnWins, MORE_DAY_ROWS } from "./drawn";
import type { Selection } from "./useSelection";
import { WinForm } from "./WinForm";
import { WinRow } from "./WinRow";

/** A moment (ms) whose time is as long as times get. */
const LATE = (22 * 60 + 58) * MINUTE;

export type DayListProps = {
  drawn: readonly DrawnDay[];
  /** What was searched for, as it is compared. */
  words: readonly string[];
  goals: readonly Goal[];
  /** What all of them are called. */
  names: GoalNames;
  place: Place;
  today: CivilDate;
  act: (act: Act) => Promise<Kept>;
  selection: Selection;
  /** Draws more of a day's wins. */
  onMore: (day: DrawnDay) => void;
  /** Asks that a win's row has the focus, wherever it stands next. */
  onReturn: (winId: string) => void;
};

/** Days with their wins: one list, whose items are the wins. */
export function DayList(props: DayListProps) {
  const text = useText();
  const [editing, setEditing] = useState<string | null>(null);
  const wins = drawnWins(props.drawn);
  return (
    // biome-ignore lint/a11y/useSemanticElements: wins of a day share a box, which <ul> forbids
    <div role="list" class="days" aria-label={text("history.list")} style={timeColumn(text)}>
      {props.drawn.map((day) => (
        <div
          key={day.date}
          class={day.notes ? "day noted" : "day"}
          style={{ "--rows": rowsOf(day) }}
        >
          {day.wins.length === 0 && (
            // biome-ignore lint/a11y/useSemanticElements: as above
            <div role="listitem" class="win none">
              <DayHead {...props} day={day} />
            </div>
          )}
          {day.wins.map((win, i) => {
            const head = i === 0 && <DayHead {...props} day={day} />;
            const foot = i === day.wins.length - 1 && <MoreOfDay day={day} onMore={props.onMore} />;
            if (win.id === editing) {
              return (
                // biome-ignore lint/a11y/useSemanticElements: as above
                <div key={win.id} role="listitem" class="win editing" data-win={win.id}>
                  {head}
                  <EditForm {...props} win={win} onClose={() => setEditing(null)} />
                  {foot}
                </div>
              );
            }
            return (
              <WinRow
                key={win.id}
                win={win}
                head={head}
                foot={foot}
                words={props.words}
                names={props.names}
                chosen={props.selection.isOn ? props.selection.chosen.has(win.id) : null}
                onChoose={(range) => props.selection.toggle(win, range, wins)}
                onEdit={() => setEditing(win.id)}
                onDelete={() => {
                  focusNext(win.id);
                  void props.act(deleting([win], text));
                }}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** About how many rows a day is high, for the room that is kept for it unseen. */
function rowsOf({ wins, notes }: DrawnDay): number {
  return wins.length + (notes ? notes.setbacks.length + 1 : 0);
}

/** The times stand in a column: "12:10" here, "12:10 PM" there. */
function timeColumn(text: Text) {
  const { length } = text.time(LATE, "UTC");
  return { "--time": `${length > 5 ? length + 0.5 : length}ch` };
}

/** The focus goes to the next row's button, so that it is never lost and the next one is at hand. */
function focusNext(winId: string): void {
  const buttons = [...document.querySelectorAll<HTMLElement>("[data-delete]")];
  const at = buttons.findIndex(({ dataset }) => dataset.delete === winId);
  const next = buttons[at + 1] ?? buttons[at - 1] ?? document.querySelector("[type=search]");
  (next as HTMLElement | null)?.focus();
}

function EditForm(props: DayListProps & { win: Win; onClose: () => void }) {
  const { win, place } = props;
  const text = useText();
  return (
    <WinForm
      label={text("history.edit", { title: shownTitle(win.title) })}
      start={formOf(win, place.decimal)}
      win={win}
      submitLabel={text("history.save")}
      goals={goalChoices(props.goals, win.goalId)}
      place={place}
      today={props.today}
      onSubmit={(typed) => props.act(editing(win, typed, place, text))}
      onClose={() => {
        props.onReturn(win.id);
        props.onClose();
      }}
    />
  );
}

function MoreOfDay({ day, onMore }: { day: DrawnDay; onMore: DayListProps["onMore"] }) {
  const text = useText();
  const left = day.all - day.wins.length;
  if (left === 0) return null;
  return (
    <button type="button" class="link s quiet more-of-day" onClick={() => onMore(day)}>
      {text("history.moreOfDay", { count: Math.min(left, MORE_DAY_ROWS) })}
    </button>
  );
}

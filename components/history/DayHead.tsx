import { useState } from "preact/hooks";
import { noonUTC } from "../../utils/domain/day";
import type { CivilDate } from "../../utils/domain/schema";
import { dayQuery } from "../../utils/domain/share/period";
import type { Kept } from "../../utils/page/store";
import { useText } from "../TextContext";
import type { Act } from "../undo/useUndo";
import { CheckInForm } from "./CheckInForm";
import { DayNotes } from "./DayNotes";
import type { DrawnDay } from "./drawn";
import "./day.css";

type DayHeadProps = {
  day: DrawnDay;
  today: CivilDate;
  act: (act: Act) => Promise<Kept>;
};

/** A day's date and count beside its wins, and above them what it says besides. */
export function DayHead({ day, today, act }: DayHeadProps) {
  const text = useText();
  const [editing, setEditing] = useState(false);
  const style = day.date.slice(0, 4) === today.slice(0, 4) ? "day" : "dayOfYear";
  const date = text.date(noonUTC(day.date), style);
  const checkIn = day.notes?.checkIn;
  return (
    <>
      <div class="day-head">
        <h3 data-day={day.date} tabIndex={-1}>
          {date} {day.all > 0 && <small>{text("history.count", { count: day.all })}</small>}
        </h3>
        <div class="day-acts s">
          <button
            type="button"
            class="felt"
            aria-expanded={editing}
            aria-label={
              checkIn
                ? text("history.editFelt", { felt: feltWord(checkIn.mood), date })
                : text("history.editCheckIn", { date })
            }
            onClick={() => setEditing(!editing)}
          >
            {feltWord(checkIn?.mood)}
          </button>
          {day.all > 0 && (
            <a
              class="link share-day"
              href={`share.html${dayQuery(day.date)}`}
              aria-label={text("history.shareDay", { date })}
            >
              {text("history.share")}
            </a>
          )}
        </div>
      </div>
      {editing && (
        <CheckInForm
          checkIn={checkIn ?? { id: day.date }}
          date={date}
          act={act}
          onClose={() => setEditing(false)}
        />
      )}
      {day.notes && !editing && <DayNotes notes={day.notes} act={act} />}
    </>
  );

  function feltWord(mood: number | undefined): string {
    return mood === undefined ? text("history.checkIn") : text(`mood.${mood as 1}`);
  }
}

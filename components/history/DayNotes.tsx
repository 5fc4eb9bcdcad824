import type { ComponentChildren } from "preact";
import type { DayNotes as Notes } from "../../utils/domain/day-notes";
import type { Setback } from "../../utils/domain/schema";
import type { Kept } from "../../utils/page/store";
import { shownTitle } from "../../utils/text/shown-title";
import { useText } from "../TextContext";
import { Title } from "../Title";
import type { Act } from "../undo/useUndo";
import { deletingSetback } from "./acts";

type DayNotesProps = { notes: Notes; act: (act: Act) => Promise<Kept> };

/** What a day says besides its wins, quietly; its mood stands under its date. */
export function DayNotes({ notes, act }: DayNotesProps) {
  const text = useText();
  const { checkIn, setbacks } = notes;
  if (!checkIn?.helped && !checkIn?.hindered && setbacks.length === 0) return null;
  return (
    <dl class="day-notes s">
      {checkIn?.helped && (
        <Note name={text("history.helped")}>
          <Title of={checkIn.helped} />
        </Note>
      )}
      {checkIn?.hindered && (
        <Note name={text("history.hindered")}>
          <Title of={checkIn.hindered} />
        </Note>
      )}
      {setbacks.map(({ setback, lesson }) => (
        <Note key={setback.id} name={text("history.setback")}>
          {setback.text && <Title of={setback.text} />}
          {lesson && (
            <span class="lesson">
              {text("history.taught")} <Title of={lesson.title} />
            </span>
          )}{" "}
          <DeleteSetback setback={setback} act={act} />
        </Note>
      ))}
    </dl>
  );
}

function Note({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function DeleteSetback({ setback, act }: { setback: Setback; act: DayNotesProps["act"] }) {
  const text = useText();
  return (
    <button
      type="button"
      class="link"
      aria-label={text("history.deleteSetback", { text: shownTitle(setback.text) || setback.day })}
      onClick={() => void act(deletingSetback(setback, text))}
    >
      {text("history.deleteShort")}
    </button>
  );
}

import { useState } from "preact/hooks";
import { lastWeeks, winsIn } from "../../utils/domain/week";
import type { Period } from "../../utils/domain/years";
import { useLater } from "../afterPaint";
import type { PebbleFieldProps } from "../PebbleField";
import { useText } from "../TextContext";

type FieldSectionProps = Pick<PebbleFieldProps, "counts" | "milestones" | "today"> & {
  /** 1 Monday to 7 Sunday; asked once there is a win, since the browser's answer is dear. */
  weekStart: () => number;
  /** The week that was to be looked back on before today's first win. */
  lastWeek: Period | null;
};

/** Twelve weeks of days, drawn in the frame after the first; its room is there from the start. */
export function FieldSection(props: FieldSectionProps) {
  const { counts, milestones, today, weekStart, lastWeek } = props;
  const text = useText();
  const { PebbleField: Field, WeekLine } = useLater() ?? {};
  const [table, setTable] = useState(false);
  const ever = Object.values(counts).some((count) => count > 0);
  const total = ever ? winsIn(counts, lastWeeks(today, weekStart())) : 0;
  return (
    <section class={total === 0 ? "weeks empty" : "weeks"} aria-label={text("field.heading")}>
      {lastWeek && (
        <p class="last-week">{WeekLine && <WeekLine counts={counts} week={lastWeek} />}</p>
      )}
      <div class="head">
        <h2>{text("field.heading")}</h2>
        <button type="button" class="link xs hush" onClick={() => setTable(!table)}>
          {text(table ? "field.picture" : "field.table")}
        </button>
        {total > 0 && text.counts && (
          <span class="s hush">{text("field.total", { count: total })}</span>
        )}
      </div>
      <div class="field-room" data-room>
        {Field && (
          <Field
            counts={counts}
            milestones={milestones}
            today={today}
            weekStart={weekStart()}
            table={table}
          />
        )}
      </div>
      {total === 0 && <p class="s quiet">{text("field.sand")}</p>}
    </section>
  );
}

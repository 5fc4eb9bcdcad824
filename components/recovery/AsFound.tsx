import { useMemo, useState } from "preact/hooks";
import { noonUTC } from "../../utils/domain/day";
import { missingOf, mostOf, totalOf } from "../../utils/domain/mirror";
import { firstMissing, type Recovery } from "../../utils/domain/recovery";
import type { CivilDate } from "../../utils/domain/schema";
import { periodOf } from "../../utils/domain/years";
import { dateOf } from "../data/words";
import { FieldPicture } from "../FieldPicture";
import { FieldTable } from "../FieldTable";
import type { FieldDay } from "../fieldLayout";
import { layYear } from "../history/yearLayout";
import { useWidth } from "../PebbleField";
import { TableSwitch } from "../TableSwitch";
import { useText } from "../TextContext";

type AsFoundProps = { recovery: Recovery; today: CivilDate; weekStart: number };

/** The last year as it was found: stones can be read, outlines are in a copy only. */
export function AsFound({ recovery, today, weekStart }: AsFoundProps) {
  const text = useText();
  const [table, setTable] = useState(false);
  const { room, width } = useWidth();
  const mirrored = text.direction === "rtl";
  const { before } = recovery;
  const here = recovery.here ?? {};
  const layout = useMemo(() => {
    const counts = mostOf(before, here);
    return layYear({ counts, period: periodOf(null, today), today, weekStart }, width, mirrored);
  }, [recovery, today, weekStart, width, mirrored]);
  const missing = missingOf(before, here);
  const from = firstMissing(before, here);
  const say = ({ date, count }: FieldDay) =>
    text("field.day", { date: text.date(noonUTC(date), "dayOfYear"), count });
  return (
    <section class="year" aria-label={text("recovery.picture")}>
      <div class="field-box" ref={room} style={{ minHeight: `${layout.height}px` }}>
        {table && (
          <FieldTable days={layout.days} weekStart={weekStart} caption={text("recovery.picture")} />
        )}
        {!table && width > 0 && (
          <FieldPicture
            layout={layout}
            label={text("recovery.pictureSummary", {
              here: totalOf(here),
              before: totalOf(before),
            })}
            say={say}
            outlined={(date) => date in missing}
          />
        )}
      </div>
      <p class="s quiet legend-line">
        {from && text("recovery.legend", { date: dateOf(from, text) })}{" "}
        <TableSwitch name={text("recovery.picture")} table={table} onSwitch={setTable} />
      </p>
    </section>
  );
}

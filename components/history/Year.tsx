import { useMemo, useState } from "preact/hooks";
import { noonUTC } from "../../utils/domain/day";
import { pebble } from "../../utils/domain/pebble";
import type { CivilDate, Counts } from "../../utils/domain/schema";
import { yearsWith } from "../../utils/domain/years";
import { FieldPicture } from "../FieldPicture";
import { FieldTable } from "../FieldTable";
import { type FieldDay, SIZES } from "../fieldLayout";
import { useWidth } from "../PebbleField";
import { Select } from "../Select";
import { TableSwitch } from "../TableSwitch";
import { useText } from "../TextContext";
import { type Stretch, writtenYear } from "./period";
import { layYear, YEAR_ASPECT } from "./yearLayout";

type YearProps = {
  counts: Counts;
  stretch: Stretch;
  today: CivilDate;
  weekStart: number;
  onYear: (year: number | null) => void;
  /** Leads to the wins of a day. */
  onDay: (day: CivilDate) => void;
};

/** A year on the shore, a pebble a day. */
export function Year(props: YearProps) {
  const { counts, stretch, today, weekStart } = props;
  const text = useText();
  const [table, setTable] = useState(false);
  const { room, width } = useWidth();
  const mirrored = text.direction === "rtl";
  const layout = useMemo(
    () => layYear({ counts, period: stretch.period, today, weekStart }, width, mirrored),
    [counts, stretch.period, today, weekStart, width, mirrored],
  );
  const year = writtenYear(stretch.year);
  const name = text("history.field", { year });
  const say = ({ date, count }: FieldDay) =>
    text("field.day", { date: text.date(noonUTC(date), "dayOfYear"), count });
  return (
    <section class="year" aria-label={name}>
      <div class="field-box" ref={room} style={{ minHeight: `${layout.height}px` }}>
        {table && <FieldTable days={layout.days} weekStart={weekStart} caption={name} />}
        {!table && stretch.totals && width > 0 && (
          <FieldPicture
            layout={layout}
            label={text("history.fieldSummary", {
              year,
              count: stretch.totals.wins,
            })}
            say={say}
            onChoose={props.onDay}
          />
        )}
      </div>
      <div class="foot">
        <span class="s hush">{text("history.sand")}</span>
        <Legend />
        <TableSwitch name={name} table={table} onSwitch={setTable} />
        <YearChoice {...props} />
      </div>
    </section>
  );
}

function YearChoice({ counts, stretch, onYear }: YearProps) {
  const text = useText();
  const years = yearsWith(counts);
  if (stretch.year !== null && !years.includes(stretch.year)) years.push(stretch.year);
  if (years.length === 0) return null;
  return (
    <Select
      label={text("history.period")}
      value={stretch.year === null ? "" : String(stretch.year)}
      options={[
        ["", text("history.lastYear")],
        ...years.map((year) => [String(year), String(year)] as const),
      ]}
      onChange={(value) => onYear(value === "" ? null : Number(value))}
    />
  );
}

const SHARE = 0.6;
const RANGES = [[1, 2], [3, 5], [6, 8], [9]] as const;

/** How large a day's pebble is for how many wins. */
function Legend() {
  const text = useText();
  return (
    <ul class="legend" aria-hidden="true">
      {RANGES.map(([from, to], i) => {
        const width = (SIZES[i + 1] ?? 0) * SHARE;
        const { path, height } = pebble(`legend${i}`, YEAR_ASPECT);
        const high = (height * width) / 100;
        return (
          <li key={from}>
            <svg
              width={width}
              height={high}
              viewBox={`-50 ${-height} 100 ${height}`}
              aria-hidden="true"
            >
              <path class="st s-granite" d={path} />
            </svg>
            {to ? `${text.number(from)}–${text.number(to)}` : `${text.number(from)}+`}
          </li>
        );
      })}
    </ul>
  );
}

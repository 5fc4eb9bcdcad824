import { noonUTC } from "../utils/domain/day";
import type { FieldLayout } from "./fieldLayout";
import { useText } from "./TextContext";

/** The field in figures: a row a week. */
export function FieldTable({ layout }: { layout: FieldLayout }) {
  const text = useText();
  const { days } = layout;
  const weeks = Array.from({ length: Math.ceil(days.length / 7) }, (_, i) =>
    days.slice(i * 7, i * 7 + 7),
  );
  return (
    <div class="field-table">
      <table>
        <caption class="vh">{text("field.heading")}</caption>
        <thead>
          <tr>
            <th scope="col">{text("field.week")}</th>
            {days.slice(0, 7).map(({ date }) => (
              <th key={date} scope="col">
                {text.date(noonUTC(date), "weekday")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(([monday, ...rest]) => (
            <tr key={monday?.date}>
              <th scope="row">{monday && text.date(noonUTC(monday.date), "day")}</th>
              {monday &&
                [monday, ...rest].map(({ date, count }) => (
                  <td key={date}>{text.number(count)}</td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

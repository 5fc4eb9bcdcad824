import { addDays, noonUTC } from "../utils/domain/day";
import { weekOf } from "../utils/domain/week";
import type { Text } from "../utils/text/text";
import type { FieldDay } from "./fieldLayout";
import { useText } from "./TextContext";

type FieldTableProps = {
  days: readonly FieldDay[];
  /** 1 Monday to 7 Sunday. */
  weekStart: number;
  caption: string;
};

const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** The field in figures: a row a week. */
export function FieldTable({ days, weekStart, caption }: FieldTableProps) {
  const text = useText();
  const counts = new Map(days.map(({ date, count }) => [date, count]));
  const weeks = [...new Set(days.map(({ date }) => weekOf(date, weekStart)))];
  return (
    <div class="field-table">
      <table>
        <caption class="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text("field.week")}</th>
            {WEEK.map((day) => (
              <th key={day} scope="col">
                {text.date(noonUTC(addDays(weeks[0] ?? "2024-01-01", day)), "weekday")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week}>
              <th scope="row">{text.date(noonUTC(week), "day")}</th>
              {WEEK.map((day) => {
                const count = counts.get(addDays(week, day));
                return <td key={day}>{count === undefined ? "" : figure(count, text)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function figure(count: number, text: Text): string {
  if (text.counts) return text.number(count);
  return count > 0 ? "✓" : "";
}

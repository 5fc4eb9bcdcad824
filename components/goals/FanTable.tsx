import { addDays, noonUTC } from "../../utils/domain/day";
import { useText } from "../TextContext";
import type { FanPlotProps } from "./FanPlot";
import type { FanLayout } from "./fanLayout";
import { amountText, roundedRange } from "./words";

/** The plot in figures: the total at the end of each week, and the range of each week ahead. */
export function FanTable(
  props: Pick<FanPlotProps, "goal" | "pace"> & { layout: FanLayout; caption: string },
) {
  const text = useText();
  const { pace, goal, layout } = props;
  const weeks = layout.days.filter((_, i) => (layout.days.length - 1 - i) % 7 === 0);
  const date = (day: string) => text.date(noonUTC(day), "dayOfYear");
  return (
    <table class="fan-table">
      <caption class="vh">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text("goals.columnDay")}</th>
          <th scope="col">{text("goals.columnTotal")}</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ day, total }) => (
          <tr key={day}>
            <th scope="row">{date(day)}</th>
            <td>{amountText(text, total, goal.unit)}</td>
          </tr>
        ))}
        {pace.fan.map((point) => {
          const [low, high] = roundedRange(point.low, point.high);
          return (
            <tr key={point.ahead}>
              <th scope="row">{date(addDays(pace.last, point.ahead))}</th>
              <td>{text("goals.aboutTo", { low, amount: amountText(text, high, goal.unit) })}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

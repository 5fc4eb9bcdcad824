import type { RatedDay } from "../../utils/domain/rated-days";
import { median } from "../../utils/domain/statistics/quantile";
import { useWidth } from "../PebbleField";
import { useText } from "../TextContext";
import { layMoods, MOODS } from "./moodLayout";

/** Half the bar that marks the middle day, and how far (px) below a mood's line it lies. */
const HALF_BAR = 9;
const BELOW = 29;

type MoodPlotProps = { rated: readonly RatedDay[] };

/** Every rated day as a pebble: the moods in rows, the day's wins along the line. */
export function MoodPlot({ rated }: MoodPlotProps) {
  const text = useText();
  const { room, width } = useWidth();
  const isMirrored = text.direction === "rtl";
  const { rows, ticks, top, bottom, height } = layMoods(rated, width, isMirrored);
  const [near, far] = isMirrored ? [width, 0] : [0, width];
  return (
    <div class="mood-plot" ref={room} style={{ minHeight: `${height}px` }}>
      {width > 0 && (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {ticks.map(({ wins, x, open }) => (
            <g key={wins} class="tick">
              <path d={`M${x} ${top}V${bottom}`} />
              <text x={x} y={bottom + 20} text-anchor="middle">
                {open ? text("principle.orMore", { wins }) : text.number(wins)}
              </text>
            </g>
          ))}
          {rows.map(({ mood, days, y, pebbles, median: middle }) => (
            <g key={mood}>
              <text x={near} y={y + 5}>
                {text(`mood.${mood}`)}
              </text>
              <text class="days-of" x={far} y={y + 5} text-anchor="end">
                {text("principle.days", { days })}
              </text>
              <path class="st s-slate" d={pebbles} />
              {middle !== null && (
                <path class="median" d={`M${middle - HALF_BAR} ${y + BELOW}h${2 * HALF_BAR}`} />
              )}
            </g>
          ))}
          <text class="axis" x={width / 2} y={height - 4} text-anchor="middle">
            {text("principle.axis")}
          </text>
        </svg>
      )}
    </div>
  );
}

/** The same days in figures: how many of each mood had how many wins. */
export function MoodTable({ rated, shown }: MoodPlotProps & { shown: boolean }) {
  const text = useText();
  const counts = [...new Set(rated.map(({ wins }) => wins))].sort((a, b) => a - b);
  const winsOf = (mood: number) => rated.filter((day) => day.mood === mood).map(({ wins }) => wins);
  return (
    <table class={shown ? "twin moods" : "twin moods vh"}>
      <caption class="vh">{text("principle.heading")}</caption>
      <thead>
        <tr>
          <th scope="col">{text("history.list")}</th>
          {MOODS.map((mood) => (
            <th key={mood} scope="col">
              {text(`mood.${mood}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map((count) => (
          <tr key={count}>
            <th scope="row">{text.number(count)}</th>
            {MOODS.map((mood) => (
              <td key={mood}>{text.number(winsOf(mood).filter((one) => one === count).length)}</td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text("principle.daysRow")}</th>
          {MOODS.map((mood) => (
            <td key={mood}>{text.number(winsOf(mood).length)}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">{text("principle.medianRow")}</th>
          {MOODS.map((mood) => {
            const wins = winsOf(mood);
            return <td key={mood}>{wins.length === 0 ? "" : text.number(median(wins))}</td>;
          })}
        </tr>
      </tfoot>
    </table>
  );
}

import { noonUTC } from "../../utils/domain/day";
import { tenth } from "../../utils/domain/pebble";
import type { WeekReview } from "../../utils/domain/review";
import { layDay } from "../fieldLayout";
import { PebbleGroup } from "../Pebble";
import { useText } from "../TextContext";

/** Room for each day, and the widest stone that lies in it. */
const PITCH = 77;
const WIDEST = 72;

/** Last week along the horizon: a stone a day, sand on a day without. */
export function WeekStones({ days }: Pick<WeekReview, "days">) {
  const text = useText();
  return (
    <>
      <svg class="week-stones" viewBox={`0 -56 ${days.length * PITCH} 62`} aria-hidden="true">
        {days.map(({ day, count }, i) => {
          const x = tenth(PITCH * (i + 0.5));
          const { stone } = layDay(day, count, 1, () => ({ x, y: 0 }));
          if (!stone) return <circle key={day} class="sand" cx={x} cy={-3} r={3} />;
          const width = Math.min(WIDEST, tenth(30 + Math.sqrt(count) * 13));
          return (
            <g key={day}>
              <ellipse class="dip" cx={x} cy={1.2} rx={tenth(width * 0.52)} ry={2.2} />
              <PebbleGroup id={`week${day}`} stone={stone.family} x={x} width={width} />
            </g>
          );
        })}
      </svg>
      <ol class="week-days">
        {days.map(({ day, count }) => (
          <li key={day}>
            <span aria-hidden="true">{text.date(noonUTC(day), "weekday")}</span>
            <span class="vh">
              {text("field.day", { date: text.date(noonUTC(day), "dayName"), count })}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

import { noonUTC } from "../../utils/domain/day";
import { consistency } from "../../utils/domain/goals/consistency";
import { recentDays } from "../../utils/domain/goals/progress";
import { Bold } from "../Bold";
import { Strip } from "../Strip";
import { useText } from "../TextContext";
import { sparing } from "./acts";
import type { DetailProps } from "./GoalDetail";
import { stripDays } from "./WeekStrip";

/** Width of a day in the line, px: 29 of them fill the column. */
const PITCH = 17.4;

/** The last 28 days in a line, in words, and the day that may be taken as a spare one. */
export function LastDays(props: DetailProps) {
  const { goal, known, today, act, focusOn } = props;
  const text = useText();
  const days = consistency(goal, recentDays(known.progress), today);
  const width = (days.days.length + (days.isTodayOpen ? 1 : 0)) * PITCH;
  const first = days.days[0]?.day;
  const { won, of } = days.month;
  const { offer, reserve } = days;
  const take = (day: string, date: string) => {
    void act(sparing(goal, day, date, text));
    focusOn(`spare ${goal.id}`);
  };
  const date = offer === null ? "" : text.date(noonUTC(offer), "day");
  return (
    <section aria-label={text("goals.last28")} tabIndex={-1} data-focus={`spare ${goal.id}`}>
      <h3>{text("goals.last28")}</h3>
      <Strip
        days={stripDays(known, days.days)}
        today={today}
        isTodayOpen={days.isTodayOpen}
        pitch={PITCH}
      />
      {first && (
        <p class="ends" style={{ "--w": width }} aria-hidden="true">
          <span>{text.date(noonUTC(first), "dayOfMonth")}</span>
          <span>{text("goals.todayShort")}</span>
        </p>
      )}
      <p class="cap">
        <Bold
          of={
            of === 0
              ? text("goals.beginsToday")
              : text("goals.consistency", {
                  won,
                  of,
                  reserve: reserve.of,
                  number: text("goals.number", { count: reserve.of }),
                })
          }
        />
      </p>
      {offer !== null && (
        <p class="cap">
          {text("goals.offer", {
            date,
            left: text("goals.number", { count: reserve.left }),
            count: reserve.left,
          })}{" "}
          <button type="button" class="link" onClick={() => take(offer, date)}>
            {text("goals.takeSpare", { date })}
          </button>
        </p>
      )}
    </section>
  );
}

import type { Consistency } from "../../utils/domain/goals/consistency";
import { unitKey } from "../../utils/domain/goals/tally";
import type { CivilDate } from "../../utils/domain/schema";
import { Strip, type StripDay } from "../Strip";
import { useText } from "../TextContext";
import type { Known } from "./GoalItem";

/** Seven days in a line, and on how many of them something was won. */
export function WeekStrip(props: { known: Known; days: Consistency; today: CivilDate }) {
  const text = useText();
  const { known, days, today } = props;
  const { won, of } = days.week;
  const number = (count: number) => text("goals.number", { count });
  return (
    <>
      <Strip
        days={stripDays(known, days.days.slice(-7))}
        today={today}
        isTodayOpen={days.isTodayOpen}
        pitch={22}
      />
      <span>
        {of === 0
          ? text("goals.beginsToday")
          : text("goals.lastDays", { won: number(won), of: number(of), days: of })}
      </span>
    </>
  );
}

/** The days with how much was done on each: the unit's amount, or wins where it counts none. */
export function stripDays({ goal, progress }: Known, days: Consistency["days"]): StripDay[] {
  const key = goal.unit === undefined ? undefined : unitKey(goal.unit);
  const amount = (day: CivilDate) => {
    const of = progress.days[day];
    return key === undefined ? (of?.wins ?? 0) : (of?.sums[key] ?? 0);
  };
  const most = Math.max(...days.map(({ day }) => amount(day)), 0);
  return days.map((one) => ({ ...one, share: most > 0 ? amount(one.day) / most : 0 }));
}

import type { Counts } from "../../utils/domain/schema";
import { daysOf, type Period } from "../../utils/domain/years";
import { useText } from "../TextContext";

/** The week that was looked back on, folded to a line. */
export function WeekLine({ counts, week }: { counts: Counts; week: Period }) {
  const text = useText();
  const count = daysOf(week).reduce((sum, day) => sum + (counts[day] ?? 0), 0);
  return (
    <a class="s quiet" href={weekAddress(week)}>
      {text("day.lastWeek", { count })}
    </a>
  );
}

/** The week in the history. */
export function weekAddress({ first, last }: Period): string {
  return `history.html?from=${first}&to=${last}`;
}

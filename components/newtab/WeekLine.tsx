import type { Counts } from "../../utils/domain/schema";
import { winsIn } from "../../utils/domain/week";
import type { Period } from "../../utils/domain/years";
import { useText } from "../TextContext";

/** The week that was looked back on, folded to a line. */
export function WeekLine({ counts, week }: { counts: Counts; week: Period }) {
  const text = useText();
  const count = winsIn(counts, week);
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

import { noonUTC } from "../../utils/domain/day";
import type { HistoryState } from "../../utils/domain/history";
import type { CivilDate } from "../../utils/domain/schema";
import { aYearBefore } from "../../utils/domain/years";
import { useText } from "../TextContext";
import { Title } from "../Title";

/** As many as fit beside the list's first days; the day itself has them all. */
const SHOWN = 7;

type YearAgoProps = {
  history: HistoryState;
  today: CivilDate;
  onDay: (day: CivilDate) => void;
};

/** What was won on this day a year ago; nothing when there was nothing. */
export function YearAgo({ history, today, onDay }: YearAgoProps) {
  const text = useText();
  const day = aYearBefore(today);
  const wins = (history.entries.get(day)?.wins ?? []).toReversed();
  if (wins.length === 0) return null;
  return (
    <section class="year-ago" aria-labelledby="year-ago">
      <h2 class="big" id="year-ago">
        {text("history.yearAgo")}
      </h2>
      <ol aria-labelledby="year-ago">
        {wins.slice(0, SHOWN).map((win) => (
          <li key={win.id}>
            <Title of={win.title} />
          </li>
        ))}
      </ol>
      <button type="button" class="link s quiet" onClick={() => onDay(day)}>
        {text.date(noonUTC(day), "dayOfYear")}
        <span class="vh">: {text("history.count", { count: wins.length })}</span>
      </button>
    </section>
  );
}

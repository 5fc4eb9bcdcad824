import { noonUTC } from "../../utils/domain/day";
import type { HistoryState } from "../../utils/domain/history";
import type { CivilDate } from "../../utils/domain/schema";
import { LOOKS_BACK, monthsBefore } from "../../utils/domain/years";
import { useText } from "../TextContext";
import { Title } from "../Title";

/** As many as fit beside the list's first days; the day itself has them all. */
const SHOWN = { 12: 7, 6: 3, 3: 3 };

type LookingBackProps = {
  history: HistoryState;
  today: CivilDate;
  onDay: (day: CivilDate) => void;
};

/** What was won on this day a year, six and three months ago; nothing when there was nothing. */
export function LookingBack({ history, today, onDay }: LookingBackProps) {
  const text = useText();
  const looks = LOOKS_BACK.map((months) => {
    const day = monthsBefore(today, months);
    return { months, day, wins: (history.entries.get(day)?.wins ?? []).toReversed() };
  });
  return (
    <>
      {looks.map(({ months, day, wins }) => {
        if (wins.length === 0) return null;
        const id = `back-${months}`;
        return (
          <section key={months} class="year-ago" aria-labelledby={id}>
            <h2 class="big" id={id}>
              {text("history.ago", { months })}
            </h2>
            <ol aria-labelledby={id}>
              {wins.slice(0, SHOWN[months]).map((win) => (
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
      })}
    </>
  );
}

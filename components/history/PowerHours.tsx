import { useState } from "preact/hooks";
import { noonUTC } from "../../utils/domain/day";
import { type PastHour, pastHours } from "../../utils/domain/figures";
import type { HistoryState } from "../../utils/domain/history";
import { activeAt, MINUTE } from "../../utils/domain/hour";
import type { CivilDate, Day } from "../../utils/domain/schema";
import { Icon } from "../Icon";
import { useText } from "../TextContext";
import { Title } from "../Title";
import { HourLine } from "./HourLine";
import type { Stretch } from "./period";

/** Days with power hours that are listed at first, and how many more each time. */
const SHOWN = 6;

type PowerHoursProps = {
  history: HistoryState;
  stretch: Stretch;
  today: CivilDate;
  /** Shows the wins of one power hour in the list. */
  onHour: (hourId: string) => void;
};

/** The power hours of the stretch, day by day, with their wins and with what was left out. */
export function PowerHours(props: PowerHoursProps) {
  const { stretch, history } = props;
  const text = useText();
  const [shown, setShown] = useState(SHOWN);
  const days = (stretch.entries ?? [])
    .map(({ day }) => day)
    .filter(({ hours }) => hours.length > 0);
  if (days.length === 0) return null;
  return (
    <section class="power-hours" aria-label={text("history.powerHours")}>
      <h2 class="big">{text("history.powerHours")}</h2>
      {days.slice(0, shown).map((day) => (
        <DayOfHours key={day.day} {...props} day={day} history={history} />
      ))}
      {days.length > shown && (
        <button type="button" class="link s quiet" onClick={() => setShown(shown * 2)}>
          {text("history.moreHours")}
        </button>
      )}
    </section>
  );
}

function DayOfHours({ day, history, today, onHour }: PowerHoursProps & { day: Day }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const hours = pastHours(day, (date) => history.entries.get(date)?.wins ?? []);
  const style = day.day.slice(0, 4) === today.slice(0, 4) ? "day" : "dayOfYear";
  const date = text.date(noonUTC(day.day), style);
  const wins = hours.reduce((sum, hour) => sum + hour.wins.length, 0);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{date}</span>{" "}
        <span class="s quiet">{text("history.hoursOfDate", { hours: hours.length, wins })}</span>
        <Icon name="down" />
      </summary>
      {isOpen &&
        hours.map((hour) => (
          <PastHourPart key={hour.hour.id} past={hour} date={date} onHour={onHour} />
        ))}
    </details>
  );
}

function PastHourPart(props: { past: PastHour; date: string; onHour: (id: string) => void }) {
  const { hour, wins, endedAt } = props.past;
  const text = useText();
  const time = (at: number) => text.time(at, hour.zone);
  const minutes = Math.round(activeAt(hour, endedAt) / MINUTE);
  const span = text("history.span", { from: time(hour.startedAt), to: time(endedAt) });
  const gaps = hour.pauses.filter(({ from, to = endedAt }) => to - from >= MINUTE);
  return (
    <div class="past-hour">
      <p>
        {span}{" "}
        <span class="s quiet">{text("history.hourFacts", { minutes, wins: wins.length })}</span>
      </p>
      <HourLine past={props.past} />
      {wins.length > 0 && (
        <ol>
          {wins.map((win) => (
            <li key={win.id}>
              <time>{text.time(win.at, win.zone)}</time>
              <Title of={win.title} />
            </li>
          ))}
        </ol>
      )}
      {gaps.map(({ from, to = endedAt }) => (
        <p key={from} class="s hush">
          {text("history.leftOut", { from: time(from), to: time(to) })}
        </p>
      ))}
      {wins.length > 0 && (
        <button
          type="button"
          class="link s quiet"
          aria-label={text("history.hourShowOf", { date: props.date, time: time(hour.startedAt) })}
          onClick={() => props.onHour(hour.id)}
        >
          {text("history.hourShow")}
        </button>
      )}
    </div>
  );
}

import type { ComponentChildren } from "preact";
import { busiest, hourCounts, SAMPLE, STRETCH } from "../../utils/domain/figures";
import { useText } from "../TextContext";
import { type Stretch, writtenYear } from "./period";

/** The stretch in four figures, each with the sample it rests on. */
export function Figures({ stretch }: { stretch: Stretch }) {
  const text = useText();
  const year = writtenYear(stretch.year);
  if (!stretch.totals) return <div class="nums" />;
  const { wins, days, typical } = stretch.totals;
  return (
    <dl class="nums">
      <Figure about={text("history.wins", { count: wins, year })}>{text.number(wins)}</Figure>
      {typical !== null && (
        <Figure about={text("history.typical", { days })}>{text.number(typical)}</Figure>
      )}
      <HoursFigure stretch={stretch} />
      {wins > 0 && <BusiestFigure stretch={stretch} />}
    </dl>
  );
}

function Figure(props: { about: string; words?: boolean; children: ComponentChildren }) {
  return (
    <div>
      <dt>{props.about}</dt>
      <dd class={props.words ? "words" : undefined}>{props.children}</dd>
    </div>
  );
}

function HoursFigure({ stretch: { entries } }: { stretch: Stretch }) {
  const text = useText();
  if (!entries) return <Pending />;
  const hours = entries.reduce((sum, { day }) => sum + day.hours.length, 0);
  const wins = entries.flatMap((entry) => entry.wins).filter((win) => win.powerHourId);
  if (hours === 0) return null;
  return (
    <Figure about={text("history.hours", { hours, wins: wins.length })}>
      {text.number(hours)}
    </Figure>
  );
}

function BusiestFigure({ stretch: { entries } }: { stretch: Stretch }) {
  const text = useText();
  if (!entries) return <Pending />;
  const counts = hourCounts(entries.map(({ wins }) => wins));
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < SAMPLE) {
    return (
      <Figure about={text("history.busiestLater")} words>
        {text("history.busiestFrom", { sample: SAMPLE })}
      </Figure>
    );
  }
  const { from, count } = busiest(counts);
  return (
    <Figure about={text("history.busiest", { count, total })}>
      {text.hours(from, from + STRETCH)}
    </Figure>
  );
}

/** The place of a figure whose days are still being read. */
function Pending() {
  return (
    <div aria-hidden="true">
      <dt>&nbsp;</dt>
      <dd>&nbsp;</dd>
    </div>
  );
}

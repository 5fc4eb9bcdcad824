import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { noonUTC } from "../../utils/domain/day";
import { goalCounts, hourCounts, SAMPLE, weekCounts } from "../../utils/domain/figures";
import type { Counts } from "../../utils/domain/schema";
import type { GoalNames } from "../../utils/domain/search";
import { TableSwitch } from "../TableSwitch";
import { useText } from "../TextContext";
import { Title } from "../Title";
import { Bars } from "./Bars";
import type { Stretch } from "./period";
import "./plots.css";

type PlotsProps = { counts: Counts; stretch: Stretch; weekStart: number; names: GoalNames };

/** The stretch in plots; each rests on what its caption says, and has a table twin. */
export function Plots(props: PlotsProps) {
  const text = useText();
  const { entries, totals } = props.stretch;
  const wins = totals?.wins ?? 0;
  if (wins === 0) return null;
  if (wins < SAMPLE) return <p class="quiet">{text("history.plotsFrom", { sample: SAMPLE })}</p>;
  return (
    <>
      <WeekPlot {...props} />
      {entries && <HourPlot wins={entries.map(({ wins }) => wins)} />}
      {entries && <GoalPlot wins={entries.map(({ wins }) => wins)} names={props.names} />}
    </>
  );
}

function WeekPlot({ counts, stretch, weekStart }: PlotsProps) {
  const text = useText();
  const weeks = weekCounts(counts, stretch.period, weekStart);
  const total = weeks.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(...weeks.map(({ count }) => count));
  const name = (week: string) => text.date(noonUTC(week), "dayOfYear");
  return (
    <Plot
      heading={text("history.weeks")}
      caption={text("history.weeksCaption", { count: total, weeks: weeks.length, most })}
      column={text("field.week")}
      rows={weeks.map(({ week, count }) => ({ name: name(week), count }))}
    >
      <Bars
        counts={weeks.map(({ count }) => count)}
        labels={weeks.flatMap(({ week }, i) => {
          const isNewMonth = weeks[i - 1]?.week.slice(0, 7) !== week.slice(0, 7);
          return isNewMonth && i > 0 ? [{ at: i, words: text.date(noonUTC(week), "month") }] : [];
        })}
      />
    </Plot>
  );
}

const NAMED_HOURS = [0, 6, 12, 18];

type Wins = Parameters<typeof hourCounts>[0];

function HourPlot({ wins }: { wins: Wins }) {
  const text = useText();
  const hours = hourCounts(wins);
  const total = hours.reduce((sum, count) => sum + count, 0);
  return (
    <Plot
      heading={text("history.hoursOfDay")}
      caption={text("history.hoursCaption", { count: total })}
      column={text("history.hourColumn")}
      rows={hours.map((count, hour) => ({ name: text.hours(hour, hour + 1), count }))}
    >
      <Bars
        counts={hours}
        labels={NAMED_HOURS.map((hour) => ({ at: hour, words: text.hours(hour, hour) }))}
      />
    </Plot>
  );
}

function GoalPlot({ wins, names }: { wins: Wins; names: GoalNames }) {
  const text = useText();
  const counts = goalCounts(wins).filter(({ goal }) => names.has(goal));
  const most = counts[0]?.count ?? 0;
  if (most === 0) return null;
  const total = [...wins].reduce((sum, day) => sum + day.length, 0);
  const count = counts.reduce((sum, one) => sum + one.count, 0);
  return (
    <Plot
      heading={text("history.byGoal")}
      caption={text("history.goalCaption", { count, total })}
      column={text("history.goal")}
      rows={counts.map(({ goal, count }) => ({ key: goal, name: names.get(goal) ?? "", count }))}
    >
      <ul class="goal-bars">
        {counts.map((one) => (
          <li key={one.goal}>
            <Title of={names.get(one.goal) ?? ""} />
            <span class="s hush">{text.number(one.count)}</span>
            <i style={{ "--share": one.count / most }} />
          </li>
        ))}
      </ul>
    </Plot>
  );
}

type PlotProps = {
  heading: string;
  /** The sample, and what can be said of it. */
  caption: string;
  /** What the table's rows are. */
  column: string;
  rows: readonly { name: string; count: number; key?: string }[];
  children: ComponentChildren;
};

function Plot({ heading, caption, column, rows, children }: PlotProps) {
  const text = useText();
  const [table, setTable] = useState(false);
  return (
    <section class="plot" aria-label={heading}>
      <h2 class="big">{heading}</h2>
      <p class="s quiet">{caption}</p>
      {!table && <div aria-hidden="true">{children}</div>}
      <table class={table ? "twin" : "twin vh"}>
        <caption class="vh">{heading}</caption>
        <thead>
          <tr>
            <th scope="col">{column}</th>
            <th scope="col">{text("history.list")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, count, key = name }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{text.number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <TableSwitch name={heading} table={table} onSwitch={setTable} />
    </section>
  );
}

import type { Win } from "../../utils/domain/schema";
import { useText } from "../TextContext";
import { Title } from "../Title";

type TodayListProps = {
  /** Newest first. */
  wins: readonly Win[];
  heading: string;
  /** The words stand in the list beside the cairn already; this one is for the eye. */
  twin?: boolean;
};

/** The day's wins as words, on the shore. */
export function TodayList({ wins, heading, twin = false }: TodayListProps) {
  const text = useText();
  if (wins.length === 0) return null;
  return (
    <section
      class="todaylist"
      aria-label={twin ? undefined : heading}
      aria-hidden={twin || undefined}
    >
      <h2>{heading}</h2>
      <ol
        reversed
        aria-label={twin ? undefined : text("newtab.wins")}
        style={timeColumn(wins, text)}
      >
        {wins.map((win) => (
          <WinLine key={win.id} win={win} />
        ))}
      </ol>
    </section>
  );
}

function WinLine({ win }: { win: Win }) {
  const text = useText();
  return (
    <li>
      <time>{text.time(win.at)}</time>
      <span>
        <Title of={win.title} />
      </span>
    </li>
  );
}

/** The times stand in a column as wide as the widest of them: "12:10" here, "12:10 PM" there. */
export function timeColumn(wins: readonly Win[], text: { time(at: number): string }) {
  const widest = Math.max(5, ...wins.map(({ at }) => text.time(at).length));
  return { "--time": `${widest > 5 ? widest + 0.8 : widest}ch` };
}

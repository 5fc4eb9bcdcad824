import { tenth } from "../../utils/domain/pebble";
import type { CivilDate, Settings, Win } from "../../utils/domain/schema";
import { shownTitle } from "../../utils/text/shown-title";
import { CairnStones } from "../Cairn";
import { useLanding } from "../Celebration";
import { layCairns } from "../cairnLayout";
import { layLabels } from "../newtab/labels";
import { useText } from "../TextContext";
import { Title } from "../Title";

/** What stands today for goals, and beside it the words. */
export function TodayFigure(props: {
  /** Today's wins for goals, by moment. */
  wins: readonly Win[];
  today: CivilDate;
  quiet: boolean;
  settings: Settings;
}) {
  const text = useText();
  const { wins } = props;
  const landing = useLanding(wins, props.today, props.quiet, props.settings);
  const layout = layCairns(wins, { earlier: 0 });
  if (layout.placed.length === 0) return <div />;
  const { x, labels } = layLabels(layout);
  const shown = wins.slice(-labels.length);
  const height = tenth(layout.height + 6);
  return (
    <figure class="standing">
      <svg
        viewBox={`-4 ${-height} ${tenth(layout.width + 8)} ${height}`}
        style={{ "--h": height }}
        aria-hidden="true"
      >
        {labels.map(({ lead }) => (
          <path key={lead} class="lead-line" d={lead} />
        ))}
        {layout.placed.map((placed) => (
          <CairnStones key={placed.laid[0]?.win.id} placed={placed} landing={landing} tooltips />
        ))}
      </svg>
      <ol reversed aria-label={text("goals.today")} style={{ "--x": x }}>
        {shown
          .map((win, i) => (
            <li key={win.id} style={{ "--b": tenth(labels[i]?.y ?? 0) }}>
              <time>{text.time(win.at)}</time>
              <span class="cut" title={shownTitle(win.title)}>
                <Title of={win.title} />
              </span>
            </li>
          ))
          .toReversed()}
      </ol>
    </figure>
  );
}

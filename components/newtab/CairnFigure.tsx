import { tenth } from "../../utils/domain/pebble";
import type { Win } from "../../utils/domain/schema";
import { CairnStones, notesOf, tooltip } from "../Cairn";
import type { Landing } from "../Celebration";
import { type CairnsLayout, layCairns } from "../cairnLayout";
import { GhostGroup } from "../Pebble";
import { useText } from "../TextContext";
import { Title } from "../Title";
import { type Label, layLabels } from "./labels";
import { timeColumn } from "./TodayList";

type CairnFigureProps = {
  /** Today's wins, by moment. */
  wins: readonly Win[];
  /** Whether labels stand beside the stones; else the list is on the shore. */
  labelled: boolean;
  landing: Landing | null;
  /** Keeps the place of a win that is being written. */
  lesson: boolean;
  earlierShown: boolean;
  onEarlier: () => void;
};

/** Stands for the win that a setback is to become. */
const LESSON: Win = {
  id: "lesson",
  title: "",
  at: 0,
  day: "",
  zone: "",
  stone: "chalk",
  updatedAt: 0,
};

/** Today's cairn on the horizon. With labels it is the list of today's wins. */
export function CairnFigure(props: CairnFigureProps) {
  const { wins, labelled } = props;
  const stones = props.lesson ? [...wins, LESSON] : wins;
  const layout = layCairns(stones, { earlier: labelled ? 2 : 0 });
  const { x, labels } = layLabels(layout);
  const height = tenth(layout.height + 6);
  return (
    <figure class="cairn">
      <svg
        viewBox={`-4 ${-height} ${tenth(layout.width + 8)} ${height}`}
        style={{ "--h": height }}
        aria-hidden="true"
      >
        {labelled && (
          <g class="leads">
            {labels.map(({ lead }) => (
              <path key={lead} d={lead} />
            ))}
          </g>
        )}
        {layout.placed.toReversed().map((placed) => (
          <CairnStones
            key={placed.laid[0]?.win.id}
            placed={placed}
            landing={placed.current ? props.landing : null}
            ghost={LESSON.id}
            tooltips
          />
        ))}
      </svg>
      {labelled && <Labels wins={stones} x={x} labels={labels} />}
      {labelled && <Earlier {...props} layout={layout} />}
    </figure>
  );
}

function Labels({ wins, x, labels }: { wins: readonly Win[]; x: number; labels: Label[] }) {
  const text = useText();
  const first = wins.length - labels.length;
  return (
    <ol reversed aria-label={text("newtab.wins")} style={{ "--x": x, ...timeColumn(wins, text) }}>
      {wins
        .map((win, i) => {
          const label = labels[i - first];
          const style = label && { "--b": tenth(label.y), "--lines": label.lines };
          return (
            <li
              key={win.id}
              class={label ? "label" : "vh"}
              style={style}
              aria-hidden={win === LESSON || undefined}
            >
              <time>{win === LESSON || text.time(win.at)}</time>
              <span title={tooltip(win, text)}>
                <Title of={win === LESSON ? text("newtab.lesson") : win.title} />
              </span>
              {notesOf(win, text).map((note) => (
                <span class="vh" key={note}>
                  ({note})
                </span>
              ))}
            </li>
          );
        })
        .toReversed()}
    </ol>
  );
}

function Earlier(props: CairnFigureProps & { layout: CairnsLayout }) {
  const text = useText();
  const [current, nearest] = props.layout.placed;
  if (!current || !nearest) return null;
  return (
    <button
      type="button"
      class="earlier"
      aria-expanded={props.earlierShown}
      style={{ "--x": tenth(nearest.x + 4), "--b": tenth(nearest.height + 12) }}
      onClick={props.onEarlier}
    >
      {text("newtab.earlier", { count: props.wins.length - current.laid.length })}
    </button>
  );
}

/** The place of a day's first pebble, before there is one. */
export function EmptyFigure({ first }: { first: boolean }) {
  const text = useText();
  return (
    <figure class="cairn empty">
      <svg viewBox="-4 -90 170 90" style={{ "--h": 90 }} aria-hidden="true">
        <ellipse class="dip" cx={81} cy={1} rx={80} ry={4} />
        <GhostGroup id="first" x={81} width={150} dashed />
      </svg>
      {first && <p style={{ "--x": 216, "--b": 32 }}>{text("newtab.firstPlace")}</p>}
    </figure>
  );
}

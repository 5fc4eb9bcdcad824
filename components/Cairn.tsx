import { useId } from "preact/hooks";
import { shownStone } from "../utils/domain/cairn";
import { tenth } from "../utils/domain/pebble";
import type { Win } from "../utils/domain/schema";
import { shownTitle } from "../utils/text/shown-title";
import type { Text } from "../utils/text/text";
import type { Landing } from "./Celebration";
import type { Placed } from "./cairnLayout";
import { GhostGroup, PebbleGroup } from "./Pebble";
import { useText } from "./TextContext";
import "./Cairn.css";

/** The stones of one cairn and the dip in the sand they stand in, inside an svg. */
export function CairnStones(props: {
  placed: Placed;
  /** The win whose stone falls into its place now; the others give a little. */
  landing?: Landing | null | undefined;
  /** Each stone carries its win's words, where no label stands beside it. */
  tooltips?: boolean;
  /** The id of one that is still to come: its outline is drawn. */
  ghost?: string;
}) {
  const { x, width, laid, current } = props.placed;
  const { landing } = props;
  const text = useText();
  return (
    <g class={landing?.quick ? "quick" : undefined}>
      {landing && <Notice placed={props.placed} landing={landing} />}
      <ellipse class="dip" cx={tenth(x)} cy={1.5} {...dip(width, 0.028)} />
      {laid.map((stone, i) => {
        const { win } = stone;
        if (win.id === props.ghost) {
          return (
            <GhostGroup
              key={win.id}
              id={win.id}
              x={x + stone.x}
              y={stone.y}
              width={stone.width}
              dashed
            />
          );
        }
        const turns = landing?.size === 3 && landing.id === win.id;
        const above = laid[i + 1];
        const drawn = {
          id: win.id,
          vein: win.powerHourId !== undefined,
          x: x + stone.x,
          y: stone.y,
          width: stone.width,
          rotation: stone.rotation,
          fine: current,
          above: above && { x: x + above.x, width: above.width },
        };
        return (
          <g key={win.id} class={landingClass(landing, win.id)}>
            {props.tooltips && <title>{tooltip(win, text)}</title>}
            {/* A milestone lands as the stone it was, and turns to lichen before one's eyes. */}
            {turns && <PebbleGroup key="was" {...drawn} stone={win.stone} />}
            <PebbleGroup
              key="is"
              {...drawn}
              stone={shownStone(win)}
              {...(turns && { class: "gild" })}
            />
          </g>
        );
      })}
    </g>
  );
}

/** The sand takes notice of a landing: one ripple, for a milestone three, and a pale gold above. */
function Notice({ placed, landing }: { placed: Placed; landing: Landing }) {
  const { x, width, height } = placed;
  const horizon = useId();
  const isLarge = landing.size === 3;
  return (
    <>
      {isLarge && (
        // It never reaches below the horizon, where a field may stand.
        <>
          <clipPath id={horizon}>
            <rect x={-2000} y={-2000} width={4000} height={2000} />
          </clipPath>
          <g clip-path={`url(#${horizon})`}>
            <circle class="wash" cx={tenth(x)} cy={tenth(-height)} r={tenth(width * 0.42)} />
          </g>
        </>
      )}
      {(isLarge ? [0, 1, 2] : [0]).map((ripple) => (
        <ellipse
          key={`${landing.id}${ripple}`}
          class={isLarge ? "ground wide" : "ground"}
          style={{ "--ripple": ripple }}
          cx={tenth(x)}
          cy={2}
          {...dip(width * 1.02, 0.05)}
        />
      ))}
    </>
  );
}

/** What a stone stands for; a vein and lichen are said in words too. */
export function tooltip(win: Win, text: Text): string {
  const title = shownTitle(win.title);
  const notes = notesOf(win, text);
  return notes.length > 0 ? `${title} (${notes.join(", ")})` : title;
}

/** What a stone shows of its win besides that it was won. */
export function notesOf({ powerHourId, milestone }: Win, text: Text): string[] {
  return [
    ...(powerHourId === undefined ? [] : [text("cairn.inHour")]),
    ...(milestone === undefined
      ? []
      : [
          milestone === "goal" ? text("cairn.goal") : text("cairn.milestone", { count: milestone }),
        ]),
  ];
}

function landingClass(landing: Landing | null | undefined, id: string): string | undefined {
  if (!landing) return undefined;
  return landing.id === id ? "drop" : "give";
}

function dip(width: number, depth: number) {
  return { rx: tenth(width * 0.54), ry: tenth(width * depth) };
}

import { tenth } from "../utils/domain/pebble";
import type { Win } from "../utils/domain/schema";
import type { Placed } from "./cairnLayout";
import { GhostGroup, PebbleGroup } from "./Pebble";
import { useText } from "./TextContext";
import { shownTitle } from "./Title";
import "./Cairn.css";

/** The stones of one cairn and the dip in the sand they stand in, inside an svg. */
export function CairnStones(props: {
  placed: Placed;
  /** The win whose stone falls into its place now; the others give a little. */
  landing?: string | null | undefined;
  /** Each stone carries its win's words, where no label stands beside it. */
  tooltips?: boolean;
  /** The id of one that is still to come: its outline is drawn. */
  ghost?: string;
}) {
  const { x, width, laid, current } = props.placed;
  const text = useText();
  return (
    <g>
      {props.landing && (
        <ellipse class="ground" cx={tenth(x)} cy={2} {...dip(width * 1.02, 0.05)} />
      )}
      <ellipse class="dip" cx={tenth(x)} cy={1.5} {...dip(width, 0.028)} />
      {laid.map((stone, i) => {
        const above = laid[i + 1];
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
        return (
          <g key={win.id} class={landingClass(props.landing, win.id)}>
            {props.tooltips && <title>{tooltip(win, text("cairn.inHour"))}</title>}
            <PebbleGroup
              id={win.id}
              stone={win.stone}
              vein={win.powerHourId !== undefined}
              x={x + stone.x}
              y={stone.y}
              width={stone.width}
              rotation={stone.rotation}
              fine={current}
              above={above && { x: x + above.x, width: above.width }}
            />
          </g>
        );
      })}
    </g>
  );
}

/** What a stone stands for; a vein is said in words too. */
export function tooltip(win: Win, inHour: string): string {
  const title = shownTitle(win.title);
  return win.powerHourId === undefined ? title : `${title} (${inHour})`;
}

function landingClass(landing: string | null | undefined, id: string): string | undefined {
  if (!landing) return undefined;
  return landing === id ? "drop" : "give";
}

function dip(width: number, depth: number) {
  return { rx: tenth(width * 0.54), ry: tenth(width * depth) };
}

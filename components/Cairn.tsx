import { tenth } from "../utils/domain/pebble";
import type { Win } from "../utils/domain/schema";
import { layCairns, type Placed } from "./cairnLayout";
import { PebbleGroup } from "./Pebble";
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

/** Room around a small cairn: above it, and below for the dip. */
const HEAD = 6;
const FOOT = 8;

/**
 * The day's cairn where space is small, earlier ones beside it. Every stone tells its win in a
 * tooltip. @param props.width of the base, in px
 */
export function SmallCairn(props: {
  wins: readonly Win[];
  width?: number;
  landing?: string | null | undefined;
}) {
  const { wins, width = 62, landing } = props;
  const layout = layCairns(wins, { width, gap: 28, small: 0.7 });
  const left = Math.min(0, layout.left) - 4;
  const box = { width: layout.width - left + 4, height: layout.height + HEAD + FOOT };
  return (
    <svg
      class="small-cairn"
      width={tenth(box.width)}
      height={tenth(box.height)}
      viewBox={[left, -layout.height - HEAD, box.width, box.height].map(tenth).join(" ")}
      aria-hidden="true"
    >
      {layout.placed.map((placed) => (
        <CairnStones
          key={placed.laid[0]?.win.id}
          placed={placed}
          landing={placed.current ? landing : null}
          tooltips
        />
      ))}
    </svg>
  );
}

import { useId } from "preact/hooks";
import { type ShownStone, shownStone } from "../utils/domain/cairn";
import { type PebbleShape, pebble, tenth } from "../utils/domain/pebble";
import type { Win } from "../utils/domain/schema";

import "./Pebble.css";

/** Height by width of the small marks in lists, and of beads: rounder, so that they read small. */
export const MARK_ASPECT = 0.6;
export const BEAD_ASPECT = 0.62;

type PebbleProps = {
  id: string;
  stone: ShownStone;
  /** Won in a power hour. */
  vein?: boolean;
  /** Its centre, and the line it sits on. */
  x?: number;
  y?: number;
  width: number;
  /** Degrees. */
  rotation?: number;
  aspect?: number;
  /** Specks and the vein's twin; left off where they would blur. */
  fine?: boolean;
  /** The stone that lies on it and casts a contact shadow: its centre and width. */
  above?: { x: number; width: number } | undefined;
  class?: string;
};

/** One pebble, inside an svg. */
export function PebbleGroup(props: PebbleProps) {
  const { id, stone, vein = false, x = 0, y = 0, width, rotation = 0, fine = true, above } = props;
  const clip = useId();
  const shape = pebble(id, props.aspect);
  const scale = width / 100;
  const { path, height, lean } = shape;
  return (
    <g class={`pb s-${stone} ${props.class ?? ""}`} transform={placed(x, y, rotation, scale)}>
      <clipPath id={clip}>
        <path d={path} />
      </clipPath>
      <g clip-path={`url(#${clip})`}>
        <path class="lo" d={path} />
        <path
          class="hi"
          d={path}
          transform={`translate(${tenth(lean - 1.5)} ${tenth(-height * 0.15)}) scale(1.02 1)`}
        />
        <Marks shape={shape} vein={vein} fine={fine} />
        {above && (
          <ellipse
            class="ao"
            cx={tenth((above.x - x) / scale)}
            cy={tenth(1 - height)}
            rx={tenth((above.width * 0.4) / scale)}
            ry={tenth(height * 0.17)}
          />
        )}
      </g>
      <path class="rim" d={path} />
    </g>
  );
}

function Marks({ shape, vein, fine }: { shape: PebbleShape; vein: boolean; fine: boolean }) {
  if (!vein) {
    if (!fine || shape.specks.length === 0) return null;
    return (
      <g class="sk">
        {shape.specks.map(([x, y, r]) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r={r} />
        ))}
      </g>
    );
  }
  const { path, width, twin } = shape.vein;
  return (
    <>
      <path class="vn" d={path} stroke-width={width} />
      {twin && fine && (
        <path class="vn" d={path} transform={`translate(${twin.dx} 0)`} stroke-width={twin.width} />
      )}
    </>
  );
}

/** The outline of a pebble that is still to come, inside an svg. */
export function GhostGroup(props: {
  id: string;
  x?: number;
  y?: number;
  width: number;
  aspect?: number;
  dashed?: boolean;
}) {
  const { path } = pebble(props.id, props.aspect);
  return (
    <path
      class="ghost"
      d={path}
      stroke-dasharray={props.dashed ? "4 5" : undefined}
      transform={placed(props.x ?? 0, props.y ?? 0, 0, props.width / 100)}
    />
  );
}

type WinMarkProps = {
  win: Pick<Win, "id" | "stone" | "milestone" | "powerHourId">;
  /** The id of the step whose outline it fills; without one, it has its own. */
  outline?: string;
  /** px */
  width?: number;
};

/** A win's stone beside its words: lichen for a milestone, with a vein when won in a power hour. */
export function WinMark({ win, outline = win.id, ...props }: WinMarkProps) {
  const vein = win.powerHourId !== undefined;
  return <PebbleMark id={outline} stone={shownStone(win)} vein={vein} {...props} />;
}

/** A stone beside words, 24 px high. @param props.width in px */
export function PebbleMark(props: {
  id: string;
  stone: ShownStone;
  vein?: boolean;
  width?: number;
}) {
  const { width = 24, vein = false } = props;
  return (
    <svg class="peb" {...markBox(props.id, width)} aria-hidden="true">
      <PebbleGroup
        id={props.id}
        stone={props.stone}
        vein={vein}
        width={width}
        aspect={MARK_ASPECT}
        fine={false}
      />
    </svg>
  );
}

/** A step's outline, 24 px high: its stone is still to come. @param props.width in px */
export function GhostMark({ id, width = 24 }: { id: string; width?: number }) {
  return (
    <svg class="peb" {...markBox(id, width)} aria-hidden="true">
      <GhostGroup id={id} width={width} aspect={MARK_ASPECT} />
    </svg>
  );
}

function markBox(id: string, width: number) {
  const middle = (pebble(id, MARK_ASPECT).height * width) / 200;
  return {
    width: width + 2,
    height: 24,
    viewBox: `${-width / 2 - 1} ${tenth(-middle - 12)} ${width + 2} 24`,
  };
}

function placed(x: number, y: number, rotation: number, scale: number): string {
  const turn = rotation ? ` rotate(${tenth(rotation)})` : "";
  return `translate(${tenth(x)} ${tenth(y)})${turn} scale(${Math.round(scale * 1000) / 1000})`;
}

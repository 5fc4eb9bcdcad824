import { useRef } from "preact/hooks";
import { type ShownStone, shownStone } from "../utils/domain/cairn";
import { pebble, tenth } from "../utils/domain/pebble";
import type { Hour, Win } from "../utils/domain/schema";
import { BEAD_ASPECT, PebbleGroup } from "./Pebble";
import "./Ring.css";

export type Bead = { id: string; stone: ShownStone /** Share of the hour, 0 to 1. */; at: number };

/** The wins of an hour, each where it was won. */
export function beadsOf({ lengthMs }: Hour, wins: readonly Win[]): Bead[] {
  return wins.map((win) => ({
    id: win.id,
    stone: shownStone(win),
    at: (win.hourMs ?? 0) / lengthMs,
  }));
}

type RingProps = {
  radius: number;
  strokeWidth?: number;
  /** Share of the hour that has gone, 0 to 1. */
  elapsed: number;
  beads: readonly Bead[];
  beadWidth?: number;
  /** Room around the ring for beads and head. */
  pad?: number;
  paused?: boolean;
  over?: boolean;
  /** Plays the hour's end once: the ring shuts, the beads nod, three ripples leave. */
  closing?: boolean;
  /** Rings of water that stand still around it: distance and opacity. */
  ripples?: readonly (readonly [distance: number, opacity: number])[];
};

/** The hour as a ring, clockwise from twelve: the time gone, a bead where each win was won. */
export function Ring(props: RingProps) {
  const { radius, strokeWidth = 6, elapsed, beads, beadWidth = 26, over = false } = props;
  const pad = props.pad ?? beadWidth;
  const half = radius + pad;
  const share = over ? 1 : Math.min(Math.max(elapsed, 0), 1);
  const glides = useGlide(share);
  const state = [glides.current && "glides", props.paused && "paused", props.closing && "closing"];
  return (
    <svg
      class={["ring", ...state].filter(Boolean).join(" ")}
      width={half * 2}
      height={half * 2}
      viewBox={`${-half} ${-half} ${half * 2} ${half * 2}`}
      aria-hidden="true"
      onTransitionEnd={() => {
        glides.current = false;
      }}
    >
      {props.ripples?.map(([distance, opacity]) => (
        <circle key={distance} class="ripple" r={radius + distance} opacity={opacity} />
      ))}
      {props.closing && [1, 2, 3].map((n) => <circle key={n} class={`water w${n}`} r={radius} />)}
      <circle class="track" r={radius} stroke-width={strokeWidth} />
      {share > 0 && <Arc radius={radius} strokeWidth={strokeWidth} share={share} />}
      {beads.map((bead, i) => (
        <BeadOnRing key={bead.id} bead={bead} radius={radius} width={beadWidth} place={i} />
      ))}
      {share < 1 && <circle class="head" r={8} style={{ transform: placeAt(share, radius) }} />}
    </svg>
  );
}

/** Stays true from the moment more time was given until arc and head have come to rest. */
function useGlide(share: number) {
  const before = useRef(share);
  const glides = useRef(false);
  if (share < before.current) glides.current = true;
  before.current = share;
  return glides;
}

function Arc({
  radius,
  strokeWidth,
  share,
}: {
  radius: number;
  strokeWidth: number;
  share: number;
}) {
  const dash = share < 1 ? { pathLength: 1, "stroke-dasharray": "1 1" } : { pathLength: 1 };
  const style = { strokeDashoffset: share < 1 ? `${1 - share}` : "0" };
  return (
    <g class="arcs">
      <g transform="rotate(-90)">
        <circle class="arc lo" r={radius} stroke-width={strokeWidth} {...dash} style={style} />
      </g>
      <g transform={`translate(0 ${tenth(-strokeWidth * 0.13)}) rotate(-90)`}>
        <circle
          class="arc hi"
          r={radius}
          stroke-width={strokeWidth * 0.62}
          {...dash}
          style={style}
        />
      </g>
    </g>
  );
}

function BeadOnRing(props: { bead: Bead; radius: number; width: number; place: number }) {
  const { bead, radius, width, place } = props;
  const sink = (pebble(bead.id, BEAD_ASPECT).height * width) / 200;
  return (
    <g class="bead" style={{ transform: placeAt(bead.at, radius) }}>
      <g class="beat" style={{ "--place": place }}>
        <PebbleGroup
          id={bead.id}
          stone={bead.stone}
          vein
          width={width}
          y={sink}
          aspect={BEAD_ASPECT}
          fine={false}
        />
      </g>
    </g>
  );
}

/** The same two functions for every share, so that a change glides along the ring. */
function placeAt(share: number, radius: number): string {
  return `rotate(${Math.round(share * 36_000) / 100}deg) translateY(${-radius}px)`;
}

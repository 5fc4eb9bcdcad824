import type { DayState } from "../utils/domain/goals/consistency";
import { pebble, tenth } from "../utils/domain/pebble";
import { random } from "../utils/domain/random";
import type { CivilDate } from "../utils/domain/schema";
import "./Strip.css";

export type StripDay = {
  day: CivilDate;
  state: DayState;
  /** How much was done on it against the fullest day, 0 to 1. */
  share: number;
};

type StripProps = {
  days: readonly StripDay[];
  today: CivilDate;
  /** Today stands at the end, and has nothing yet. */
  isTodayOpen: boolean;
  /** Width of a day, px. */
  pitch: number;
};

const ASPECT = 0.66;
const MIDDLE = 12;
/** Shapes that all days share. */
const SHAPES = 24;

/**
 * Days in a line: a pebble where something was won, sand where not, a flat line where the goal
 * rested, a ring round today. A picture: words beside it carry the number.
 */
export function Strip({ days, today, isTodayOpen, pitch }: StripProps) {
  const count = days.length + (isTodayOpen ? 1 : 0);
  const width = Math.max(count * pitch, pitch) + 6;
  const centre = (i: number) => tenth(pitch * (i + 0.5) + 3);
  return (
    <svg class="strip" viewBox={`0 0 ${width} 24`} style={{ "--w": width }} aria-hidden="true">
      {days.map((one, i) => (
        <Day key={one.day} of={one} x={centre(i)} isToday={one.day === today} />
      ))}
      {isTodayOpen && <Ring x={centre(days.length)} width={13} />}
    </svg>
  );
}

function Day({ of, x, isToday }: { of: StripDay; x: number; isToday: boolean }) {
  const next = random(`strip${of.day}`);
  const y = tenth(MIDDLE + (next() - 0.5) * 2);
  if (of.state === "resting") return <path class="pause" d={`M${x - 4} ${MIDDLE}h8`} />;
  if (of.state !== "won") return <circle class="sand" cx={x} cy={y} r={1.8} />;
  const shape = pebble(`shore${Math.floor(next() * SHAPES)}`, ASPECT);
  const { stone } = pebble(`strip${of.day}`, ASPECT);
  const width = of.share > 0.7 ? 14 : of.share > 0.4 ? 12 : 10;
  const scale = width / 100;
  return (
    <>
      <path
        class={`st s-${stone}`}
        d={shape.path}
        transform={`translate(${x} ${tenth(y + (shape.height * scale) / 2)}) scale(${scale})`}
      />
      {isToday && <Ring x={x} width={width} />}
    </>
  );
}

function Ring({ x, width }: { x: number; width: number }) {
  return (
    <ellipse class="now" cx={x} cy={MIDDLE} rx={width / 2 + 3.2} ry={tenth(width * 0.33 + 3.8)} />
  );
}

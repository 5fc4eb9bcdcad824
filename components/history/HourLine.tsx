import { shownStone } from "../../utils/domain/cairn";
import type { PastHour } from "../../utils/domain/figures";
import { tenth } from "../../utils/domain/pebble";
import { MARK_ASPECT, PebbleGroup } from "../Pebble";

const WIDTH = 440;
const EDGE = 12;

/** An hour from its start to its end by the wall clock: its wins as beads, pauses as gaps. */
export function HourLine({ past: { hour, wins, endedAt } }: { past: PastHour }) {
  const length = Math.max(endedAt - hour.startedAt, 1);
  const place = (at: number) => {
    const share = Math.min(Math.max((at - hour.startedAt) / length, 0), 1);
    return tenth(EDGE + share * (WIDTH - 2 * EDGE));
  };
  return (
    <svg class="hour-line" viewBox={`0 -16 ${WIDTH} 24`} aria-hidden="true">
      <path class="gone" d={`M${place(hour.startedAt)} 0H${place(endedAt)}`} />
      {hour.pauses.map(({ from, to = endedAt }) => (
        <path key={from} class="gap" d={`M${place(from)} 0H${place(to)}`} />
      ))}
      {wins.map((win) => (
        <PebbleGroup
          key={win.id}
          id={win.id}
          stone={shownStone(win)}
          vein
          x={place(win.at)}
          y={6}
          width={20}
          aspect={MARK_ASPECT}
          fine={false}
        />
      ))}
    </svg>
  );
}

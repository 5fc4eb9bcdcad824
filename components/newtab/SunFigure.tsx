import { elapsed, phase } from "../../utils/domain/hour";
import { tenth } from "../../utils/domain/pebble";
import type { Hour, Win } from "../../utils/domain/schema";
import { CairnStones } from "../Cairn";
import type { Landing } from "../Celebration";
import { layCairns } from "../cairnLayout";
import { beadsOf, Ring } from "../Ring";

/** The ring's radius and the room around it for beads and head, in the cairn's units. */
const RADIUS = 186;
const PAD = 30;
const SIZE = 2 * (RADIUS + PAD);

type SunFigureProps = {
  hour: Hour;
  /** ms */
  now: number;
  /** The wins of the hour, by moment. */
  beads: readonly Win[];
  /** Today's wins, by moment. */
  wins: readonly Win[];
  landing: Landing | null;
  closing: boolean;
};

/** The power hour: a ring that rises on the horizon around the growing cairn. */
export function SunFigure({ hour, now, beads, wins, landing, closing }: SunFigureProps) {
  const layout = layCairns(wins, { width: 124, earlier: 0 });
  const [current] = layout.placed;
  const height = tenth(layout.height + 6);
  const is = phase(hour, now);
  return (
    <figure class="sun" style={{ "--size": SIZE, "--pad": PAD }}>
      <Ring
        radius={RADIUS}
        pad={PAD}
        beadWidth={34}
        elapsed={elapsed(hour, now) / hour.lengthMs}
        beads={beadsOf(hour, beads)}
        paused={is === "paused"}
        over={is === "over"}
        closing={closing}
      />
      {current && (
        <svg
          class="core"
          viewBox={`0 ${-height} ${tenth(layout.width)} ${height}`}
          style={{ "--w": tenth(layout.width), "--h": height }}
          aria-hidden="true"
        >
          <CairnStones placed={current} landing={landing} tooltips />
        </svg>
      )}
    </figure>
  );
}

import { tenth } from "../utils/domain/pebble";
import type { Win } from "../utils/domain/schema";
import { CairnStones } from "./Cairn";
import type { Landing } from "./Celebration";
import { layCairns } from "./cairnLayout";

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
  landing?: Landing | null | undefined;
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

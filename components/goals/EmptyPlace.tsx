import { GhostGroup } from "../Pebble";
import { useText } from "../TextContext";

/** The place of a goal's first five minutes, before there is any. */
export function EmptyPlace() {
  const text = useText();
  return (
    <figure class="standing">
      <svg viewBox="-4 -90 170 90" style={{ "--h": 90 }} aria-hidden="true">
        <ellipse class="dip" cx={81} cy={1} rx={80} ry={4} />
        <GhostGroup id="first" x={81} width={150} dashed />
      </svg>
      <p style={{ "--x": 216, "--b": 32 }}>{text("goals.firstPlace")}</p>
    </figure>
  );
}

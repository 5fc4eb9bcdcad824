import type { Plan } from "../../utils/domain/goals/plan";
import { tenth } from "../../utils/domain/pebble";
import { shownTitle } from "../../utils/text/shown-title";
import { isolate } from "../../utils/text/text";
import { useText } from "../TextContext";
import { layHeap } from "./heapLayout";
import { amountText, toldFills } from "./words";

/** A year of the plan as a heap of outlines, with what one of them stands for. */
export function Pile({ plan }: { plan: Plan }) {
  const text = useText();
  const [fill] = toldFills(plan);
  const count = fill ? fill.whole : plan.aYear;
  const heap = layHeap(Math.max(1, count));
  const kind = fill && "kind" in fill.vessel ? fill.vessel.kind : "own";
  const name = fill && "name" in fill.vessel ? isolate(shownTitle(fill.vessel.name)) : "";
  const amount = fill
    ? text("goals.vessels", { kind, count, name })
    : amountText(text, plan.aYear, plan.unit);
  return (
    <div class="pile">
      <p class="n">{text("goals.aboutAYear", { amount })}</p>
      <p class="quiet">{text("goals.eachOutline", { each: heap.each })}</p>
      <svg
        viewBox={`0 ${tenth(-heap.height - 4)} ${tenth(heap.width)} ${tenth(heap.height + 10)}`}
        style={{ "--w": tenth(heap.width) }}
        role="img"
        aria-label={text("goals.heap", { count: heap.outlines.length })}
      >
        <ellipse class="dip" cx={heap.width / 2} cy={1.5} rx={heap.width * 0.49} ry={4} />
        {heap.outlines.map(({ id, path, transform }) => (
          <path key={id} class="ghost" d={path} transform={transform} />
        ))}
      </svg>
    </div>
  );
}

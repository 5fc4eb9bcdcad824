import { useRef } from "preact/hooks";
import type { Step } from "../../utils/domain/schema";
import { stepMinutes, totalMinutes } from "../../utils/domain/world";
import type { LineupProps } from "../Lineup";
import { useText } from "../TextContext";

/** Above this many minutes a step is a big one. */
const BIG_MINUTES = 20;

/** The one quiet line below the lineup: a way back, or what may help. */
export function LineupNote(
  props: Pick<LineupProps, "steps" | "hourMinutes" | "removed" | "onRestore">,
) {
  const { steps, hourMinutes, removed } = props;
  const text = useText();
  const isBig = useBigEstimate(steps);
  const count = removed.length;
  if (count > 0) {
    return (
      <p class="note">
        {text("lineup.removed", { count })}{" "}
        <button type="button" class="link" onClick={props.onRestore}>
          {text("lineup.putBack", { count })}
        </button>
      </p>
    );
  }
  const minutes = totalMinutes(steps);
  const isTooMuch = hourMinutes != null && minutes > hourMinutes;
  if (isBig) return <Note words={text("lineup.big")} />;
  if (!isTooMuch) return null;
  return <Note words={text("lineup.tooMuch", { minutes, length: hourMinutes })} />;
}

function Note({ words }: { words: string }) {
  return (
    <p class="note" role="status">
      {words}
    </p>
  );
}

/**
 * Whether the step that was added or estimated last is a big one. Said once, about what was just
 * done, not each time the list is seen.
 */
function useBigEstimate(steps: readonly Step[]): boolean {
  const known = useRef<{ minutes: Map<string, number>; isBig: boolean } | null>(null);
  const minutes = new Map(steps.map((step) => [step.id, stepMinutes(step)]));
  const before = known.current;
  const changed = steps.filter(({ id }) => before && before.minutes.get(id) !== minutes.get(id));
  const isNew = changed.length > 0 || minutes.size !== before?.minutes.size;
  const isBig = isNew
    ? changed.some((step) => stepMinutes(step) > BIG_MINUTES)
    : (before?.isBig ?? false);
  known.current = { minutes, isBig };
  return isBig;
}

import type { CSSProperties, TargetedKeyboardEvent, TargetedPointerEvent } from "preact";
import type { Step } from "../../utils/domain/schema";
import { shownTitle } from "../../utils/text/shown-title";
import { Icon } from "../Icon";
import { GhostMark } from "../Pebble";
import { StepTitle } from "../StepTitle";
import { useText } from "../TextContext";
import { StepMinutes } from "./StepMinutes";

/** Which way a key moves a row: one up or one down. */
export type Way = -1 | 1;

type LineupRowProps = {
  step: Step;
  style: CSSProperties | undefined;
  dragged: boolean;
  /** Absent where there is nothing to change places with. */
  onMove: ((way: Way) => void) | undefined;
  onGrab: (event: TargetedPointerEvent<HTMLElement>) => void;
  onDone: () => void;
  onMinutes: (minutes: number) => void;
  onRemove: () => void;
};

/** One step of the lineup: done, minutes, move, remove. */
export function LineupRow(props: LineupRowProps) {
  const { step, onMove } = props;
  const text = useText();
  const title = shownTitle(step.title);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLLIElement>) => {
    const way = wayOf(event);
    if (!way || !onMove) return;
    event.preventDefault();
    onMove(way);
  };
  return (
    <li
      class={props.dragged ? "step dragged" : "step"}
      data-step={step.id}
      style={props.style}
      onKeyDown={onKeyDown}
    >
      <button
        type="button"
        class="do"
        data-part="done"
        aria-label={text("lineup.doneAlready", { title })}
        onClick={props.onDone}
      >
        <GhostMark id={step.id} width={22} />
      </button>
      <span
        class="grow cut"
        title={title}
        onPointerDown={(event) => event.pointerType === "mouse" && onMove && props.onGrab(event)}
      >
        <StepTitle step={step} />
      </span>
      <span class="acts">
        {onMove && <Grip title={title} onGrab={props.onGrab} />}
        <button
          type="button"
          class="ib"
          data-part="remove"
          aria-label={text("lineup.remove", { title })}
          title={text("lineup.removeHint")}
          onClick={props.onRemove}
        >
          <Icon name="x" />
        </button>
      </span>
      <StepMinutes step={step} onChange={props.onMinutes} />
    </li>
  );
}

function Grip(props: { title: string; onGrab: LineupRowProps["onGrab"] }) {
  const text = useText();
  return (
    <button
      type="button"
      class="ib grip"
      data-part="move"
      aria-label={text("lineup.move", { title: props.title })}
      aria-keyshortcuts="ArrowUp ArrowDown"
      title={text("lineup.moveHint")}
      onPointerDown={props.onGrab}
    >
      <Icon name="grip" />
    </button>
  );
}

/** The arrow keys on the grip, with Alt anywhere in the row. */
function wayOf(event: TargetedKeyboardEvent<HTMLLIElement>): Way | null {
  const onGrip = (event.target as HTMLElement).dataset.part === "move";
  if (!onGrip && !event.altKey) return null;
  if (event.key === "ArrowUp") return -1;
  return event.key === "ArrowDown" ? 1 : null;
}

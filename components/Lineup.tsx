import { useRef } from "preact/hooks";
import type { Step } from "../utils/domain/schema";
import { totalMinutes } from "../utils/domain/world";
import { shownTitle } from "../utils/text/shown-title";
import { useAnnounce } from "./Announcer";
import { LineupNote } from "./lineup/LineupNote";
import { LineupRow, type Way } from "./lineup/LineupRow";
import { useKeptFocus } from "./lineup/useKeptFocus";
import { useReorder } from "./lineup/useReorder";
import { useText } from "./TextContext";
import "./fades.css";
import "./Lineup.css";

/** Rows that fit; from the next one on the list scrolls. */
const SEEN = 4;

export type LineupProps = {
  /** The open steps in their order; in a running hour without the current one. */
  steps: readonly Step[];
  heading: string;
  /** Minutes chosen for the hour to come; absent while one runs. */
  hourMinutes?: number | null;
  /** The steps that were taken out last and may be put back. */
  removed: readonly string[];
  onDone: (stepId: string) => void;
  onMinutes: (stepId: string, minutes: number) => void;
  onRemove: (stepId: string) => void;
  onRestore: () => void;
  /** Before the step named, or to the end. */
  onMove: (stepId: string, before: string | null) => void;
  /** Absent while an hour runs: sorting would change the current step. */
  onSort?: () => void;
  /** The last row went while it had the focus; the owner knows where it goes on. */
  onEmptied: () => void;
};

/** The ordered steps of the next or the running power hour. */
export function Lineup(props: LineupProps) {
  const { steps } = props;
  const text = useText();
  const announce = useAnnounce();
  const section = useRef<HTMLElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const ids = steps.map(({ id }) => id);
  const keepFocus = useKeptFocus(list, ids, () => {
    const wayBack = section.current?.querySelector<HTMLElement>(".note button");
    if (wayBack) wayBack.focus();
    else props.onEmptied();
  });
  const moveTo = (step: Step, before: string | null) => {
    const others = ids.filter((id) => id !== step.id);
    const place = before === null ? others.length : others.indexOf(before);
    keepFocus(step.id, "move");
    props.onMove(step.id, before);
    announce(
      text("lineup.moved", {
        title: shownTitle(step.title),
        place: place + 1,
        count: ids.length,
      }),
    );
  };
  const moveBy = (step: Step, way: Way) => {
    const others = ids.filter((id) => id !== step.id);
    const place = ids.indexOf(step.id) + way;
    if (place >= 0 && place < ids.length) moveTo(step, others[place] ?? null);
  };
  const { dragged, grab, styleOf } = useReorder(list, ids, (id, before) => {
    const step = steps.find((other) => other.id === id);
    if (step) moveTo(step, before);
  });
  const remove = (id: string) => {
    keepFocus(id, "remove");
    props.onRemove(id);
    announce(text("lineup.removed", { count: 1 }));
  };
  const finish = (id: string) => {
    keepFocus(id, "done");
    props.onDone(id);
  };
  const restore = () => {
    keepFocus(props.removed[0] ?? "", "remove");
    props.onRestore();
    announce(text("lineup.putBackDone"));
  };
  return (
    <section class="lineup" ref={section}>
      <LineupHead {...props} />
      {steps.length > 0 && (
        <ol
          class={steps.length > SEEN ? "steps fades many" : "steps fades"}
          aria-label={text("lineup.list")}
          ref={list}
        >
          {steps.map((step, i) => (
            <LineupRow
              key={step.id}
              step={step}
              style={styleOf(i)}
              dragged={dragged === step.id}
              onMove={steps.length > 1 ? (way) => moveBy(step, way) : undefined}
              onGrab={(event) => grab(event, step.id)}
              onDone={() => finish(step.id)}
              onMinutes={(minutes) => props.onMinutes(step.id, minutes)}
              onRemove={() => remove(step.id)}
            />
          ))}
        </ol>
      )}
      <LineupNote {...props} onRestore={restore} />
    </section>
  );
}

function LineupHead({ steps, heading, onSort }: LineupProps) {
  const text = useText();
  const announce = useAnnounce();
  const sort = () => {
    onSort?.();
    announce(text("lineup.sorted"));
  };
  return (
    <div class="lineup-head">
      <h2>{heading}</h2>
      {onSort && steps.length > 1 && (
        <button type="button" class="link s quiet" onClick={sort}>
          {text("lineup.sort")}
        </button>
      )}
      {steps.length > 0 && (
        <span class="s hush">{text("lineup.about", { minutes: totalMinutes(steps) })}</span>
      )}
    </div>
  );
}

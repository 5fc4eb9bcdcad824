import type { TargetedKeyboardEvent, TargetedPointerEvent } from "preact";
import { useId, useState } from "preact/hooks";
import { noonUTC } from "../utils/domain/day";
import { tenth } from "../utils/domain/pebble";
import type { CivilDate } from "../utils/domain/schema";
import type { FieldDay, FieldLayout } from "./fieldLayout";
import { useText } from "./TextContext";
import "./PebbleField.css";

type FieldPictureProps = {
  layout: FieldLayout;
  /** What the picture shows, in a line. */
  label: string;
  /** A day in words. */
  say: (day: FieldDay) => string;
  /** What a click on a day does, or Enter. */
  onChoose?: (date: CivilDate) => void;
  /** Days that are drawn as outlines: their wins are not here. */
  outlined?: (date: CivilDate) => boolean;
};

/** Days as pebbles. The keyboard goes through them day by day; what each says is real text. */
export function FieldPicture(props: FieldPictureProps) {
  const { layout, label, say, onChoose, outlined } = props;
  const { days, width, height } = layout;
  const { at, start, setAt, onKeyDown, onPointer } = useDayCursor(layout, onChoose);
  const day = at === null ? undefined : days[at];
  const spoken = day ?? days[start];
  return (
    <div
      class="field"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={days.length}
      aria-valuenow={(at ?? start) + 1}
      aria-valuetext={spoken && say(spoken)}
      onKeyDown={onKeyDown}
      onPointerMove={onPointer}
      onPointerDown={onPointer}
      onPointerLeave={() => setAt(null)}
      onClick={() => day && onChoose?.(day.date)}
      onFocus={() => setAt(at ?? start)}
      onBlur={() => setAt(null)}
    >
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <Stones layout={layout} at={day} outlined={outlined} />
        <Labels layout={layout} />
      </svg>
      {day && (
        <p
          class="tip"
          data-passing
          style={{ "--x": `${day.x}px`, "--y": `${day.y}px` }}
          aria-hidden="true"
        >
          {say(day)}
        </p>
      )}
    </div>
  );
}

/** Which day is looked at: by pointer, or by arrow keys from today (or the last day) on. */
function useDayCursor(layout: FieldLayout, onChoose: FieldPictureProps["onChoose"]) {
  const { days, cell, today } = layout;
  const [at, setAt] = useState<number | null>(null);
  const last = days.length - 1;
  const start = today ? days.indexOf(today) : last;
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const week = getComputedStyle(event.currentTarget).direction === "rtl" ? -7 : 7;
    const moves: Record<string, number> = {
      ArrowRight: week,
      ArrowLeft: -week,
      ArrowDown: 1,
      ArrowUp: -1,
      Home: -last,
      End: last,
    };
    const chosen = days[at ?? start];
    if (event.key === "Enter" && chosen) onChoose?.(chosen.date);
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const next = (at ?? start) + move;
    const outside = next < 0 || next > last;
    setAt(outside && Math.abs(move) < last ? (at ?? start) : Math.min(Math.max(next, 0), last));
  };
  const onPointer = (event: TargetedPointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const under = days.findIndex(
      (day) => Math.abs(day.x - x) <= cell.width / 2 && Math.abs(day.y - y) <= cell.height / 2,
    );
    setAt(under < 0 ? null : under);
  };
  return { at, start, setAt, onKeyDown, onPointer };
}

function Stones(props: {
  layout: FieldLayout;
  at: FieldDay | undefined;
  outlined: FieldPictureProps["outlined"];
}) {
  const { layout, at, outlined } = props;
  const sheet = useId();
  const { today } = layout;
  return (
    <>
      <defs class="sheet">
        {layout.shapes.map((shape, i) => (
          <path key={shape.path} id={`${sheet}${i}`} d={shape.path} transform={shape.centred} />
        ))}
      </defs>
      {layout.days.map((day) =>
        day.stone ? (
          <use
            key={day.date}
            href={`#${sheet}${day.stone.shape}`}
            class={outlined?.(day.date) ? "ghost" : `st s-${day.stone.family}`}
            transform={day.stone.transform}
          />
        ) : (
          day !== today && <circle key={day.date} class="sand" cx={day.x} cy={day.y} r={1.8} />
        ),
      )}
      {today && <Halo day={today} class="halo-today" layout={layout} />}
      {at && at !== today && <Halo day={at} class="halo" layout={layout} />}
    </>
  );
}

function Halo(props: { day: FieldDay; class: string; layout: FieldLayout }) {
  const { day, layout } = props;
  const width = Math.max(day.stone?.width ?? 0, layout.smallestHalo) / 2 + 5;
  const ry = (Math.max(day.stone?.width ?? 0, layout.smallestHalo) * layout.aspect) / 2 + 5;
  return <ellipse class={props.class} cx={day.x} cy={day.y} rx={tenth(width)} ry={tenth(ry)} />;
}

function Labels({ layout }: { layout: FieldLayout }) {
  const text = useText();
  return (
    <>
      {layout.rows.map((row) => (
        <text key={row.date} x={row.x} y={row.y}>
          {text.date(noonUTC(row.date), "weekday")}
        </text>
      ))}
      {layout.months.map((month) => (
        <text class="month" key={month.date} x={month.x} y={month.y}>
          {text.date(noonUTC(month.date), "month")}
        </text>
      ))}
    </>
  );
}

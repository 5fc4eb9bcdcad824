import type { TargetedKeyboardEvent, TargetedPointerEvent } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { noonUTC } from "../utils/domain/day";
import { tenth } from "../utils/domain/pebble";
import type { CivilDate, Counts } from "../utils/domain/schema";
import type { Text } from "../utils/text/text";
import { FieldTable } from "./FieldTable";
import { FIELD_ASPECT, type FieldDay, type FieldLayout, layField, SHAPES } from "./fieldLayout";
import { useText } from "./TextContext";
import "./PebbleField.css";

export type PebbleFieldProps = {
  /** Wins by day. */
  counts: Counts;
  today: CivilDate;
  /** 1 Monday to 7 Sunday. */
  weekStart: number;
  /** The same days in figures. */
  table: boolean;
};

/** Twelve weeks, a pebble a day, as large as its wins were many; sand where there were none. */
export function PebbleField(props: PebbleFieldProps) {
  const text = useText();
  const { room, width } = useWidth();
  const layout = layField(props, width, text.direction === "rtl");
  return (
    <div class="field-box" ref={room}>
      {props.table ? <FieldTable layout={layout} /> : width > 0 && <Picture layout={layout} />}
    </div>
  );
}

/** The real width of the column, so that labels keep their size. */
function useWidth() {
  const room = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const box = room.current;
    if (!box) return;
    setWidth(box.clientWidth);
    const observer = new ResizeObserver(() => setWidth(box.clientWidth));
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return { room, width };
}

function Picture({ layout }: { layout: FieldLayout }) {
  const { days, width, height } = layout;
  const text = useText();
  const { at, setAt, onKeyDown, onPointer } = useDayCursor(layout);
  const day = at === null ? undefined : days[at];
  const total = days.reduce((sum, { count }) => sum + count, 0);
  return (
    <div
      class="field"
      role="slider"
      tabIndex={0}
      aria-label={text("field.summary", { count: total })}
      aria-valuemin={1}
      aria-valuemax={days.length}
      aria-valuenow={(at ?? days.length - 1) + 1}
      aria-valuetext={sayDay(text, day ?? days.at(-1))}
      onKeyDown={onKeyDown}
      onPointerMove={onPointer}
      onPointerDown={onPointer}
      onPointerLeave={() => setAt(null)}
      onFocus={() => setAt(at ?? days.length - 1)}
      onBlur={() => setAt(null)}
    >
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <Stones layout={layout} at={day} />
        <Labels layout={layout} />
      </svg>
      {day && (
        <p class="tip" style={{ "--x": `${day.x}px`, "--y": `${day.y}px` }} aria-hidden="true">
          {sayDay(text, day)}
        </p>
      )}
    </div>
  );
}

/** Which day is looked at: by pointer, or by arrow keys from today on. */
function useDayCursor({ days, cell }: FieldLayout) {
  const [at, setAt] = useState<number | null>(null);
  const last = days.length - 1;
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
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const next = (at ?? last) + move;
    const outside = next < 0 || next > last;
    setAt(outside && Math.abs(move) < last ? (at ?? last) : Math.min(Math.max(next, 0), last));
  };
  const onPointer = (event: TargetedPointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const under = days.findIndex(
      (day) => Math.abs(day.x - x) <= cell.width / 2 && Math.abs(day.y - y) <= cell.height / 2,
    );
    setAt(under < 0 ? null : under);
  };
  return { at, setAt, onKeyDown, onPointer };
}

function sayDay(text: Text, day: FieldDay | undefined): string {
  if (!day) return "";
  return text("field.day", { date: text.date(noonUTC(day.date), "day"), count: day.count });
}

function Stones({ layout, at }: { layout: FieldLayout; at: FieldDay | undefined }) {
  const sheet = useId();
  const today = layout.days.at(-1);
  return (
    <>
      <defs class="sheet">
        {SHAPES.map((shape, i) => (
          <path key={shape.path} id={`${sheet}${i}`} d={shape.path} transform={shape.centred} />
        ))}
      </defs>
      {layout.days.map((day) =>
        day.stone ? (
          <use
            key={day.date}
            href={`#${sheet}${day.stone.shape}`}
            class={`st s-${day.stone.family}`}
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
  const ry = (Math.max(day.stone?.width ?? 0, layout.smallestHalo) * FIELD_ASPECT) / 2 + 5;
  return <ellipse class={props.class} cx={day.x} cy={day.y} rx={tenth(width)} ry={tenth(ry)} />;
}

function Labels({ layout }: { layout: FieldLayout }) {
  const text = useText();
  const anchor = text.direction === "rtl" ? "end" : "start";
  return (
    <>
      {layout.rows.map((row) => (
        <text key={row.date} x={row.x} y={row.y} text-anchor={anchor}>
          {text.date(noonUTC(row.date), "weekday")}
        </text>
      ))}
      {layout.months.map((month) => (
        <text class="month" key={month.date} x={month.x} y={month.y} text-anchor={anchor}>
          {text.date(noonUTC(month.date), "month")}
        </text>
      ))}
    </>
  );
}

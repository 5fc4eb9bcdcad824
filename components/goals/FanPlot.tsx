import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { noonUTC } from "../../utils/domain/day";
import type { Pace } from "../../utils/domain/goals/pace";
import type { Tally } from "../../utils/domain/goals/tally";
import type { Goal } from "../../utils/domain/schema";
import { Choice } from "../Choice";
import { useWidth } from "../PebbleField";
import { TableSwitch } from "../TableSwitch";
import { useText } from "../TextContext";
import { FanTable } from "./FanTable";
import { allDays, FAN_HEIGHT, type FanLayout, layFan, RECENT_DAYS } from "./fanLayout";
import { amountText, plain, roundedRange, unitText } from "./words";
import "./fan.css";

export type FanPlotProps = {
  /** What the pace leads to, in words: between the picture and what can be done with it. */
  children?: ComponentChildren;
  goal: Goal;
  pace: Extract<Pace, { state: "told" }>;
  tally: Tally;
};

/** The total day by day, and where the pace leads in four weeks; the same in figures. */
export function FanPlot({ goal, pace, tally, children }: FanPlotProps) {
  const text = useText();
  const { room, width } = useWidth();
  const [isWhole, setWhole] = useState(false);
  const [table, setTable] = useState(false);
  const all = allDays(tally, goal.since, pace.last);
  const shown = isWhole ? all : Math.min(all, RECENT_DAYS);
  const layout = layFan(pace, tally, shown, Math.max(width, 240), text.direction === "rtl");
  const end = pace.fan.at(-1);
  const ends = end ? roundedRange(end.low, end.high) : ([0, 0] as const);
  const label = plain(
    text("goals.plotLabel", {
      unit: unitText(text, goal.unit),
      total: amountText(text, pace.total, goal.unit),
      low: ends[0],
      high: ends[1],
    }),
  );
  return (
    <div class="fan-box" ref={room}>
      {table ? (
        <FanTable goal={goal} pace={pace} layout={layout} caption={label} />
      ) : (
        width > 0 && <Fan layout={layout} ends={ends} label={label} />
      )}
      <p class="cap">
        {layout.single
          ? text("goals.pebbleDays", { unit: unitText(text, goal.unit) })
          : text("goals.lineDays")}
      </p>
      {children}
      <div class="row fan-foot">
        {all > RECENT_DAYS && (
          <Choice
            label={text("goals.plotSpan")}
            options={[
              ["recent", text("goals.plotRecent")],
              ["all", text("goals.plotAll")],
            ]}
            value={isWhole ? "all" : "recent"}
            onChange={(value) => setWhole(value === "all")}
          />
        )}
        <TableSwitch name={text("goals.pace")} table={table} onSwitch={setTable} />
      </div>
    </div>
  );
}

function Fan(props: { layout: FanLayout; ends: readonly [number, number]; label: string }) {
  const text = useText();
  const { layout, ends } = props;
  const { base, dates } = layout;
  const isMirrored = base.from > base.to;
  const [start, end] = isMirrored ? (["end", "start"] as const) : (["start", "end"] as const);
  const side = isMirrored ? -8 : 8;
  const line = layout.days.map(({ x, y }) => `${x} ${y}`).join("L");
  return (
    <svg
      class="fan"
      width={layout.width}
      height={FAN_HEIGHT}
      viewBox={`0 0 ${layout.width} ${FAN_HEIGHT}`}
      role="img"
      aria-label={props.label}
    >
      {layout.ticks.map(({ value, y }) => (
        <g key={value}>
          <path class={y === base.y ? "base" : "across"} d={`M${base.from} ${y}H${base.to}`} />
          <text x={base.from - side} y={y + 5} text-anchor={end}>
            {text.number(value)}
          </text>
        </g>
      ))}
      <path class="wedge" d={layout.wedge} />
      <path class="rim" d={layout.low} />
      <path class="rim" d={layout.high} />
      <path class="middle" d={layout.middle} />
      {layout.single ? (
        layout.days.map(({ day, amount, x, y }) =>
          amount > 0 ? (
            <ellipse key={day} class="st s-slate" cx={x} cy={y} rx={4.4} ry={3} />
          ) : (
            <circle key={day} class="sand" cx={x} cy={y} r={1.6} />
          ),
        )
      ) : (
        <path class="run" d={`M${line}`} />
      )}
      <text class="value" x={layout.ends.x + side} y={layout.ends.high + 5} text-anchor={start}>
        {text.number(ends[1])}
      </text>
      {ends[0] !== ends[1] && (
        <text class="value" x={layout.ends.x + side} y={layout.ends.low + 5} text-anchor={start}>
          {text.number(ends[0])}
        </text>
      )}
      {dates.map(({ day, x }, i) => (
        <text
          key={day}
          x={x}
          y={base.y + 22}
          text-anchor={i === 0 ? start : i === 1 ? "middle" : end}
        >
          {i === 1 ? text("goals.todayShort") : text.date(noonUTC(day), "dayOfMonth")}
        </text>
      ))}
    </svg>
  );
}

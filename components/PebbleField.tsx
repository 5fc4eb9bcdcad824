import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { noonUTC } from "../utils/domain/day";
import type { CivilDate, Counts } from "../utils/domain/schema";
import { lastWeeks, winsIn } from "../utils/domain/week";
import { FieldPicture } from "./FieldPicture";
import { FieldTable } from "./FieldTable";
import { type FieldDay, layField } from "./fieldLayout";
import { useText } from "./TextContext";
import "./PebbleField.css";

export type PebbleFieldProps = {
  /** Wins by day. */
  counts: Counts;
  /** Days with a milestone. */
  milestones: readonly CivilDate[];
  today: CivilDate;
  /** 1 Monday to 7 Sunday. */
  weekStart: number;
  /** The same days in figures. */
  table: boolean;
};

/** Twelve weeks, a pebble a day, as large as its wins were many; sand where there were none. */
export function PebbleField(props: PebbleFieldProps) {
  const text = useText();
  const { room, width } = useWidth(standingWidth);
  const layout = layField(props, width, text.direction === "rtl");
  const total = winsIn(props.counts, lastWeeks(props.today, props.weekStart));
  const say = ({ date, count }: FieldDay) =>
    text("field.day", { date: text.date(noonUTC(date), "day"), count });
  return (
    <div class="field-box" ref={room}>
      {props.table && (
        <FieldTable
          days={layout.days}
          weekStart={props.weekStart}
          caption={text("field.heading")}
        />
      )}
      {!props.table && width > 0 && (
        <FieldPicture layout={layout} label={text("field.summary", { count: total })} say={say} />
      )}
    </div>
  );
}

/** Of the field on the page's picture, which is taken over as it stands. */
function standingWidth(): number {
  return document.querySelector(".field-box")?.clientWidth ?? 0;
}

/**
 * The real width of the column, so that labels keep their size.
 * @param known px, before there is a column to measure
 */
export function useWidth(known = () => 0) {
  const room = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(known);
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

import type { CSSProperties, RefObject, TargetedPointerEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

type Drag = { id: string; from: number; to: number; offset: number; rowHeight: number };

/** How far (px) the pointer goes before a press becomes a drag. */
const THRESHOLD = 4;
/** How near (px) to the list's edge it scrolls, and how far at each move. */
const EDGE = 24;
const SCROLL_STEP = 6;

/**
 * Moving a row of a list by mouse, pen or finger. While it is held, the others make room; on
 * release `onDrop` hears which row went before which, null meaning to the end. Escape lets it
 * fall back.
 */
export function useReorder(
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
  onDrop: (id: string, before: string | null) => void,
) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const giveUp = useRef<() => void>(() => {});
  const order = ids.join();
  useEffect(() => () => giveUp.current(), [order]);

  const grab = (event: TargetedPointerEvent<HTMLElement>, id: string) => {
    const rows = list.current;
    if (event.button !== 0 || !rows) return;
    giveUp.current();
    const at = (offset: number) => dragAt(rows, ids.indexOf(id), offset);
    giveUp.current = follow(event, rows, {
      onMove: (offset) => setDrag({ id, offset, ...at(offset) }),
      onEnd: (offset) => {
        giveUp.current = () => {};
        setDrag(null);
        const { from, to } = offset === null ? { from: 0, to: 0 } : at(offset);
        if (from !== to) onDrop(id, ids.filter((other) => other !== id)[to] ?? null);
      },
    });
  };
  const styleOf = (i: number): CSSProperties | undefined =>
    drag ? { transform: `translateY(${shiftOf(drag, i)}px)` } : undefined;
  return { dragged: drag?.id ?? null, grab, styleOf };
}

/** Where a row that was carried `offset` px would come to lie among the others. */
function dragAt(list: HTMLElement, from: number, offset: number) {
  const rows = [...list.children] as HTMLElement[];
  const middle = (row: HTMLElement | undefined) =>
    row ? row.offsetTop + row.offsetHeight / 2 : Number.NaN;
  const carried = middle(rows[from]) + offset;
  const to = rows.filter((row, i) => i !== from && middle(row) < carried).length;
  return { from, to, rowHeight: rows[from]?.offsetHeight ?? 0 };
}

/** How far (px) row `i` stands from its place, so that the carried one has room. */
function shiftOf({ from, to, offset, rowHeight }: Drag, i: number): number {
  if (i === from) return offset;
  if (i > from && i <= to) return -rowHeight;
  return i < from && i >= to ? rowHeight : 0;
}

type Carry = { onMove: (offset: number) => void; onEnd: (offset: number | null) => void };

/**
 * Follows the pointer from where it was pressed until it is let go; offsets in px, the list's
 * scrolling counted, null when it was given up.
 * @returns how to give it up
 */
function follow(
  start: TargetedPointerEvent<HTMLElement>,
  list: HTMLElement,
  { onMove, onEnd }: Carry,
): () => void {
  const { currentTarget: target, clientY, pointerId } = start;
  const scrolled = list.scrollTop;
  const ending = new AbortController();
  const { signal } = ending;
  let moves = false;
  const offsetOf = (event: PointerEvent) => event.clientY - clientY + list.scrollTop - scrolled;
  const end = (offset: number | null) => {
    ending.abort();
    onEnd(offset);
  };
  const move = (event: PointerEvent) => {
    moves ||= Math.abs(event.clientY - clientY) > THRESHOLD;
    if (!moves) return;
    scrollNear(list, event.clientY);
    onMove(offsetOf(event));
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !moves) return;
    event.preventDefault();
    end(null);
  };
  target.setPointerCapture(pointerId);
  target.addEventListener("pointermove", move, { signal });
  target.addEventListener("pointerup", (event) => end(moves ? offsetOf(event) : null), { signal });
  target.addEventListener("pointercancel", () => end(null), { signal });
  addEventListener("keydown", key, { signal, capture: true });
  return () => end(null);
}

function scrollNear(list: HTMLElement, y: number): void {
  const { top, bottom } = list.getBoundingClientRect();
  if (y < top + EDGE) list.scrollTop -= SCROLL_STEP;
  else if (y > bottom - EDGE) list.scrollTop += SCROLL_STEP;
}

import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

type Wanted = { id: string; place: number; part: string };

/**
 * Keeps the focus in a list whose rows move and go: with the row that was moved, else on the row
 * that took the place of the one that went. Rows carry `data-step`, their controls `data-part`.
 * @param rest where the focus goes when the last row went
 * @returns call it in the handler of the control named, before the list changes
 */
export function useKeptFocus(
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
  rest: () => void,
): (id: string, part: string) => void {
  const wanted = useRef<Wanted | null>(null);
  const order = ids.join();
  useLayoutEffect(() => {
    const { current } = wanted;
    if (!current) return;
    wanted.current = null;
    const rows = [...(list.current?.children ?? [])] as HTMLElement[];
    const moved = rows.find((row) => row.dataset.step === current.id);
    const row = moved ?? rows[Math.min(current.place, rows.length - 1)];
    const control = row?.querySelector<HTMLElement>(`[data-part="${current.part}"]`);
    if (!control) return rest();
    control.focus();
    row?.scrollIntoView({ block: "nearest" });
  }, [order]);
  return (id, part) => {
    wanted.current = { id, place: ids.indexOf(id), part };
  };
}

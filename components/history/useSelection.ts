import { useMemo, useRef, useState } from "preact/hooks";
import type { Win } from "../../utils/domain/schema";
import { useStable } from "../useStable";

/** Wins that are chosen together. */
export type Selection = ReturnType<typeof useSelection>;

export function useSelection() {
  const [isOn, setOn] = useState(false);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Win>>(new Map());
  /** Where a range begins: the stone that was pressed last. */
  const anchor = useRef<string | null>(null);

  /** Chooses a win or leaves it; with `range` all from the one before, as they stand in `drawn`. */
  const toggle = useStable((win: Win, range: boolean, drawn: readonly Win[]) => {
    const next = new Map(chosen);
    const choose = !chosen.has(win.id);
    for (const one of range ? between(drawn, anchor.current, win) : [win]) {
      if (choose) next.set(one.id, one);
      else next.delete(one.id);
    }
    anchor.current = win.id;
    setChosen(next);
  });
  return useMemo(
    () => ({
      isOn,
      chosen,
      toggle,
      choose: (wins: readonly Win[]) => setChosen(new Map(wins.map((win) => [win.id, win]))),
      begin: () => setOn(true),
      end: () => {
        setOn(false);
        setChosen(new Map());
        anchor.current = null;
      },
    }),
    [isOn, chosen, toggle],
  );
}

function between(drawn: readonly Win[], anchor: string | null, win: Win): readonly Win[] {
  const from = drawn.findIndex(({ id }) => id === anchor);
  const to = drawn.findIndex(({ id }) => id === win.id);
  if (from < 0 || to < 0) return [win];
  return drawn.slice(Math.min(from, to), Math.max(from, to) + 1);
}

import { useRef } from "preact/hooks";
import { isPaused } from "../../utils/domain/hour";
import type { View } from "./NewTab";
import { useLetterKeys } from "./useLetterKeys";

/** The letter keys of the page, as far as they mean something now. */
export function usePageKeys(view: View) {
  const { mode, hour, steps, first, current, acts } = view;
  const list = useRef<HTMLDialogElement>(null);
  const running = mode === "running" ? hour : null;
  const [step] = steps;
  useLetterKeys(
    current.settings.letterKeys,
    {
      "/": () => acts.field.current?.focus(),
      s: running && step ? () => void acts.act({ type: "step/skip", stepId: step.id }) : undefined,
      p: running
        ? () =>
            void acts.act({
              type: isPaused(running) ? "hour/resume" : "hour/pause",
              hourId: running.id,
            })
        : undefined,
      l: lineUp,
      x: mode === "idle" && !first ? () => view.setSetback("wrong") : undefined,
    },
    () => list.current?.showModal(),
  );
  return list;
}

/** Presses “Line up” in the row that has the focus, else the first there is. */
function lineUp() {
  const row = document.activeElement?.closest("li");
  const button = row?.querySelector(LINE_UP) ?? document.querySelector(LINE_UP);
  (button as HTMLElement | null)?.click();
}
const LINE_UP = ".line-up";

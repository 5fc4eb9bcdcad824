import { winsOfHour } from "../../utils/domain/world";
import { RecapActions, RecapLists } from "../Recap";
import { gapPart } from "./hourParts";
import type { View } from "./Popup";
import { logPart, troublePart } from "./sharedParts";

/** What was done before what was left. It waits until it is closed. */
export function recapParts(view: View) {
  const { text, steps, acts } = view;
  const { hour } = view.snapshot.current;
  if (!hour) return [];
  const wins = winsOfHour(view.snapshot, hour.id);
  const log = logPart(view, text("log.ask"));
  // Whether the hour is over at all hangs on the answer.
  if (hour.gap) return [troublePart(view), gapPart(view, hour), log];
  return [
    troublePart(view),
    <RecapLists key="lists" wins={wins} left={steps} />,
    log,
    <RecapActions
      key="acts"
      wins={wins.length}
      left={steps.length}
      onAddOne={() => acts.addTo(hour)}
      onClose={(leftover) => {
        const left = steps.map(({ id }) => id);
        void acts.closeRecap(hour.id, leftover, left);
      }}
    />,
  ];
}

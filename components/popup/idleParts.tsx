import { lengthMinutes } from "../LengthPicker";
import type { View } from "./Popup";
import { Starter } from "./Starter";
import { lineupParts, logPart, todayPart, troublePart } from "./sharedParts";
import { Waiting } from "./Waiting";

/** Log, line up, start. The unfolded list of today stands in the lineup's place. */
export function idleParts(view: View) {
  const { text, steps, acts } = view;
  const idle = {
    hourMinutes: lengthMinutes(view.length),
    onSort: () => void acts.act({ type: "step/sort" }),
  };
  return [
    troublePart(view),
    logPart(view, text("log.ask")),
    todayPart(view),
    ...(view.isListOpen
      ? []
      : [
          ...lineupParts(view, steps, text("lineup.list"), idle),
          <Waiting key="waiting" view={view} />,
        ]),
    <Starter
      key="start"
      length={view.length}
      onLength={view.setLength}
      onStart={(minutes) => {
        view.setRemoved([]);
        void acts.act({ type: "hour/start", minutes });
      }}
    />,
  ];
}

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Capture } from "../../utils/domain/capture/capture";
import { phase } from "../../utils/domain/hour";
import type { CivilDate } from "../../utils/domain/schema";
import { lineup, standing } from "../../utils/domain/world";
import type { Draft, Kept, PageState } from "../../utils/page/store";
import { useHourAnnouncements } from "../Announcer";
import { useClosing, useLanding } from "../Celebration";
import { type Length, lengthOf } from "../LengthPicker";
import { useActs } from "../log/useActs";
import { useText } from "../TextContext";
import { hourParts } from "./hourParts";
import { idleParts } from "./idleParts";
import { recapParts } from "./recapParts";
import { HourSky, IdleSky } from "./Sky";
import { TODAY, todaySection } from "./sharedParts";
import "./popup.css";
import "./panel.css";

export type PopupProps = {
  page: PageState;
  /** Whether what is shown is known, be it from the first frame's copy. */
  known: boolean;
  /** ms; every second while an hour runs. */
  now: number;
  today: CivilDate;
  submit: (draft: Draft) => Promise<Kept>;
  newId: () => string;
  /** Reads what is typed into the log field; comes behind the first frame. */
  capture?: Capture | null;
  /** Where it is not, the popup leads to our page. */
  isNewTabOurs: boolean;
  /** Whether something was lost and waits to be decided about. */
  lost: boolean;
  /** Whether it stands beside a page, at full height, for as long as it is open. */
  isPanel?: boolean;
  /** Opens the panel, where the browser has one. */
  onPanel?: () => void;
};

/** The toolbar icon's page: idle, in an hour, or with the hour's recap. */
export function Popup(props: PopupProps) {
  const view = useView(props);
  const { snapshot } = props.page;
  const { hour } = snapshot.current;
  useHourAnnouncements(hour, props.now);
  const { settings } = snapshot.current;
  const landing = useLanding(view.wins, props.today, !props.page.live, settings);
  const closing = useClosing(hour?.id, view.name === "recap", settings.celebration);
  useFocusKept(view, [view.name, view.steps[0]?.id, hour?.gap === undefined].join());
  return (
    <div class={`popup ${view.name}${props.isPanel ? " panel" : ""}`} ref={view.root}>
      {hour ? (
        <HourSky view={view} hour={hour} closing={closing} />
      ) : (
        <IdleSky view={view} landing={landing} />
      )}
      {/* One list of keyed parts: a field keeps its words when the view changes around it. */}
      <main class="shore">{partsOf(view)}</main>
    </div>
  );
}

/** In the panel there is room for today's wins, below everything that is done with them. */
function partsOf(view: View) {
  const parts = PARTS[view.name](view);
  if (!view.isPanel) return parts;
  return [...parts.filter((part) => part?.key !== TODAY), todaySection(view)];
}

const PARTS = { idle: idleParts, hour: hourParts, recap: recapParts };

/** What the parts of the popup share. */
export type View = ReturnType<typeof useView>;

function useView(props: PopupProps) {
  const { snapshot } = props.page;
  const { hour, settings } = snapshot.current;
  const isOver = hour !== null && phase(hour, props.now) === "over";
  const wins = standing(snapshot.days[props.today]);
  const root = useRef<HTMLDivElement>(null);
  /** A step that is being typed outlives the view. */
  const [typed, setTyped] = useState("");
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<Length | null>(null);
  const [isListOpen, setListOpen] = useState(false);
  return {
    ...props,
    text: useText(),
    name: hour === null ? ("idle" as const) : isOver ? ("recap" as const) : ("hour" as const),
    snapshot,
    root,
    acts: useActs(props.submit, props.today, props.capture ?? null, {
      count: wins.length,
      hour,
    }),
    wins,
    steps: lineup(snapshot.current, snapshot.today),
    typed,
    setTyped,
    removed,
    setRemoved,
    length: chosen ?? lengthOf(settings.hourMinutes),
    setLength: setChosen,
    isListOpen,
    setListOpen,
    focusLog: () => root.current?.querySelector<HTMLElement>(".log input")?.focus(),
  };
}

/** When what had the focus is gone after a change, the log field has it. */
function useFocusKept(view: View, state: string) {
  const { focusLog } = view;
  useLayoutEffect(() => {
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    // A panel that nobody works in asks for nothing.
    if (isLost && (!view.isPanel || document.hasFocus())) focusLog();
  }, [state]);
}

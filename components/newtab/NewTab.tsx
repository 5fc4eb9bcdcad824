import { useRef, useState } from "preact/hooks";
import type { Back } from "../../utils/domain/back";
import type { Capture } from "../../utils/domain/capture/capture";
import { phase } from "../../utils/domain/hour";
import type { ParsedStep } from "../../utils/domain/lineup-text";
import type { CivilDate, Day } from "../../utils/domain/schema";
import { lineup, winsOfHour } from "../../utils/domain/world";
import type { Period } from "../../utils/domain/years";
import type { Kept, PageState } from "../../utils/page/store";
import { useHourAnnouncements } from "../Announcer";
import { useLater } from "../afterPaint";
import { useClosing, useLanding } from "../Celebration";
import { type Submit, useActs } from "../log/useActs";
import { Trouble } from "../Trouble";
import { Bar } from "./Bar";
import { Lead } from "./Lead";
import { Picture } from "./Picture";
import { Shore } from "./Shore";
import { useDay } from "./useDay";
import { useHeldFocus } from "./useHeldFocus";
import { usePageKeys } from "./usePageKeys";
import type { WelcomeProps } from "./Welcome";
import "./newtab.css";
import "./sky.css";
import "./hour.css";
import "./shore.css";

export type NewTabProps = {
  state: PageState;
  /** Whether what is shown is known, be it from the first frame's copy; else only its room is kept. */
  known: boolean;
  /** Whether that is what is stored, and not a copy of it that may have aged: what comes on top is new. */
  isTrue: boolean;
  /** ms */
  now: number;
  today: CivilDate;
  /** 1 Monday to 7 Sunday. */
  weekStart: () => number;
  submit: Submit;
  /** Reads what is typed into the log field; comes behind the first frame. */
  capture: Capture | null;
  onAddSteps: (steps: readonly ParsedStep[]) => Promise<Kept>;
  /** The days of a period that have a record, from the ledger. */
  readDays: (period: Period) => Promise<readonly Day[]>;
  /** What an earlier history left: how many wins in the browser's account. */
  left: { wins: number } | null;
  onStartAnew: () => void;
  /** What was won on this day some months ago, once it is known. */
  back: Back | null;
  /** Whether something was lost and waits to be decided about. */
  lost: boolean;
  firstDay: FirstDay;
};

/** What is said on the first day, of samples, and after an update. */
export type FirstDay = {
  welcome: Pick<WelcomeProps, "shortcut" | "pinned"> | null;
  onSamples: () => void;
  /** Whether there are samples. */
  samples: boolean;
  onRemoveSamples: () => void;
  /** What an update brought, until it is read. */
  news: string | null;
  onDismissNews: () => void;
};

/** Everything the page's parts draw from, read off the state once. */
export type View = ReturnType<typeof useView>;

function useView(props: NewTabProps) {
  const { state, now, today, submit, capture, onAddSteps, readDays } = props;
  const { current, days, counts } = state.snapshot;
  const { hour, settings } = current;
  const day = useDay(props);
  const { wins } = day;
  const over = hour !== null && phase(hour, now) === "over";
  const acts = useActs(submit, today, capture, { count: day.count, hour });
  return {
    ...day,
    now,
    today,
    current,
    hour,
    acts,
    submit,
    onAddSteps,
    readDays,
    mode: hour ? (over ? ("recap" as const) : ("running" as const)) : ("idle" as const),
    steps: lineup(current, today),
    hourWins: hour ? winsOfHour({ current, days }, hour.id) : [],
    counts: { ...counts, [today]: wins.length },
    progress: state.snapshot.progress,
    milestones: state.snapshot.milestones,
    landing: useLanding(wins, today, !props.isTrue || day.hidden, settings),
    closing: useClosing(hour?.id, over, settings.celebration),
  };
}

/** The new tab: today stands in the sky, the past lies on the shore. */
export function NewTab(props: NewTabProps) {
  const { state, known, now } = props;
  const view = useView(props);
  const [earlierShown, setEarlierShown] = useState(false);
  const keys = usePageKeys(view);
  const { firstDay } = props;
  const { KeyList, LeftLine, NewsLine, SamplesLine } = useLater() ?? {};
  const sky = useRef<HTMLElement>(null);
  const holdFocus = useHeldFocus(sky);
  useHourAnnouncements(known ? view.hour : null, now);
  return (
    <div class={`newtab ${view.mode} ${known ? "" : "unknown"}`}>
      <div class="sky">
        <Bar today={view.today} now={now} first={view.first} />
        <main class="stage wrap" ref={sky} onFocusIn={holdFocus}>
          <div class="lead">
            <Trouble
              trouble={state.snapshot.trouble}
              aside={state.snapshot.aside}
              late={state.late}
              lost={props.lost}
            />
            {props.left && LeftLine && (
              <LeftLine wins={props.left.wins} onStartAnew={props.onStartAnew} />
            )}
            {firstDay.samples && SamplesLine && <SamplesLine onRemove={firstDay.onRemoveSamples} />}
            {firstDay.news && NewsLine && (
              <NewsLine news={firstDay.news} onDismiss={firstDay.onDismissNews} />
            )}
            <Lead view={view} />
          </div>
          <Picture
            view={view}
            earlierShown={earlierShown}
            onEarlier={() => setEarlierShown(!earlierShown)}
          />
        </main>
      </div>
      <Shore
        view={view}
        weekStart={props.weekStart}
        earlierShown={earlierShown}
        firstDay={firstDay}
        back={props.back}
      />
      {KeyList && <KeyList dialog={keys} />}
    </div>
  );
}

import { useRef, useState } from "preact/hooks";
import type { Capture } from "../../utils/domain/capture/capture";
import { phase } from "../../utils/domain/hour";
import type { ParsedStep } from "../../utils/domain/lineup-text";
import type { CivilDate } from "../../utils/domain/schema";
import { lineup, standing, winsOfHour } from "../../utils/domain/world";
import type { Kept, PageState } from "../../utils/page/store";
import { useHourAnnouncements } from "../Announcer";
import { useLater } from "../afterPaint";
import { useClosing, useLanding } from "../Celebration";
import { Trouble } from "../Trouble";
import { Bar } from "./Bar";
import { Lead } from "./Lead";
import { type Submit, useLogging } from "./logging";
import { Picture } from "./Picture";
import { Shore } from "./Shore";
import { useHeldFocus } from "./useHeldFocus";
import { useLetterKeys } from "./useLetterKeys";
import type { WelcomeProps } from "./Welcome";
import "./newtab.css";
import "./sky.css";
import "./hour.css";
import "./shore.css";

export type NewTabProps = {
  state: PageState;
  /** Whether what is shown is known, be it from the first frame's copy; else only its room is kept. */
  known: boolean;
  /** ms */
  now: number;
  today: CivilDate;
  /** 1 Monday to 7 Sunday. */
  weekStart: () => number;
  submit: Submit;
  /** Reads what is typed into the log field; comes behind the first frame. */
  capture: Capture | null;
  onAddSteps: (steps: readonly ParsedStep[]) => Promise<Kept>;
  /** What an earlier history left: how many wins in the browser's account. */
  left: { wins: number } | null;
  onStartAnew: () => void;
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

function useView({ state, now, today, submit, capture }: NewTabProps) {
  const { snapshot, live } = state;
  const { current, days, counts } = snapshot;
  const { hour, settings } = current;
  const wins = standing(days[today]);
  const over = hour !== null && phase(hour, now) === "over";
  const ever = wins.length > 0 || Object.values(counts).some((count) => count > 0);
  const logging = useLogging(submit, today, capture);
  return {
    now,
    today,
    current,
    hour,
    wins,
    logging,
    submit,
    mode: hour ? (over ? ("recap" as const) : ("running" as const)) : ("idle" as const),
    steps: lineup(current, today),
    hourWins: hour ? winsOfHour({ current, days }, hour.id) : [],
    counts: { ...counts, [today]: wins.length },
    first: !ever,
    landing: useLanding(wins, today, !live, settings.celebration),
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
  const lead = useRef<HTMLDivElement>(null);
  const holdFocus = useHeldFocus(lead);
  useHourAnnouncements(known ? view.hour : null, now);
  return (
    <div class={`newtab ${view.mode} ${known ? "" : "unknown"}`}>
      <div class="sky">
        <Bar today={view.today} now={now} first={view.first} />
        <main class="stage wrap">
          <div class="lead" ref={lead} onFocusIn={holdFocus}>
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
        onAddSteps={props.onAddSteps}
        firstDay={firstDay}
      />
      {KeyList && <KeyList dialog={keys} />}
    </div>
  );
}

/** `/`, S, P and `?`, as far as they mean something now. */
function usePageKeys({ mode, hour, steps, current, logging, submit }: View) {
  const list = useRef<HTMLDialogElement>(null);
  const running = mode === "running" ? hour : null;
  const [step] = steps;
  const held = running?.pauses.at(-1)?.to === undefined && running?.pauses.length;
  useLetterKeys(
    current.settings.letterKeys,
    {
      "/": () => logging.field.current?.focus(),
      s: running && step ? () => void submit({ type: "step/skip", stepId: step.id }) : undefined,
      p: running
        ? () => void submit({ type: held ? "hour/resume" : "hour/pause", hourId: running.id })
        : undefined,
    },
    () => list.current?.showModal(),
  );
  return list;
}

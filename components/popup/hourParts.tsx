import { MINUTE, phase, remaining } from "../../utils/domain/hour";
import type { Hour, Step } from "../../utils/domain/schema";
import { stepMinutes, winsOfHour } from "../../utils/domain/world";
import { GapQuestion } from "../GapQuestion";
import { HourControls } from "../HourControls";
import { StepTitle } from "../StepTitle";
import type { View } from "./Popup";
import { lineupParts, logPart, todayPart, troublePart } from "./sharedParts";

/** One step at a time, what comes next, and the log field for what was no step. */
export function hourParts(view: View) {
  const { text, submit } = view;
  const { hour } = view.snapshot.current;
  if (!hour) return [];
  const [step, ...rest] = view.steps;
  const finish = () => {
    if (step) void submit({ type: "step/done", stepId: step.id });
  };
  const next = view.isListOpen ? [] : lineupParts(view, rest, text("newtab.next"));
  return [
    troublePart(view),
    gapPart(view, hour),
    step ? (
      <NowStep key="now" view={view} step={step} />
    ) : (
      <NoStep key="now" view={view} hour={hour} />
    ),
    controlsPart(view, hour, step),
    ...(hour.gap ? [] : next),
    todayPart(view),
    logPart(view, text(step ? "popup.askRunning" : "log.ask"), finish),
  ];
}

export function gapPart({ submit }: View, hour: Hour) {
  if (!hour.gap) return null;
  return (
    <GapQuestion
      key="gap"
      gap={hour.gap}
      onAnswer={(answer) => void submit({ type: "hour/answer-gap", hourId: hour.id, answer })}
    />
  );
}

function NowStep({ view, step }: { view: View; step: Step }) {
  const { text } = view;
  return (
    <div class="now">
      <p class="now-line">
        <span>{text("hour.now")}</span>
        <span>{text("lineup.about", { minutes: stepMinutes(step) })}</span>
      </p>
      <h1 class="now-title">
        <StepTitle step={step} />
      </h1>
    </div>
  );
}

/** All done, with time to spare; or nothing lined up yet. */
function NoStep({ view, hour }: { view: View; hour: Hour }) {
  const { text } = view;
  const isDone = winsOfHour(view.snapshot, hour.id).some((win) => win.stepId !== undefined);
  const minutes = Math.ceil(remaining(hour, view.now) / MINUTE);
  return (
    <div class="now">
      <h1 class="now-title">{isDone ? text("hour.allDone", { minutes }) : text("hour.invite")}</h1>
    </div>
  );
}

function controlsPart({ submit, now }: View, hour: Hour, step: Step | undefined) {
  const hourId = hour.id;
  return (
    <HourControls
      key="controls"
      hasStep={step !== undefined}
      paused={phase(hour, now) === "paused"}
      onDone={() => step && void submit({ type: "step/done", stepId: step.id })}
      onSkip={() => step && void submit({ type: "step/skip", stepId: step.id })}
      onPause={() => void submit({ type: "hour/pause", hourId })}
      onResume={() => void submit({ type: "hour/resume", hourId })}
      onExtend={() => void submit({ type: "hour/extend", hourId })}
      onEnd={() => void submit({ type: "hour/end", hourId })}
    />
  );
}

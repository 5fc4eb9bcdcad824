import { phase } from "../../utils/domain/hour";
import type { Hour, Step } from "../../utils/domain/schema";
import { stepMinutes, winsOfHour } from "../../utils/domain/world";
import { GapQuestion } from "../GapQuestion";
import { HourControls } from "../HourControls";
import { NoStep } from "../NoStep";
import { StepTitle } from "../StepTitle";
import type { View } from "./Popup";
import { lineupParts, logPart, todayPart, troublePart } from "./sharedParts";

/** One step at a time, what comes next, and the log field for what was no step. */
export function hourParts(view: View) {
  const { text, acts } = view;
  const { hour } = view.snapshot.current;
  if (!hour) return [];
  const [step, ...rest] = view.steps;
  const finish = () => {
    if (step) void acts.finish(step.id);
  };
  const next = view.isListOpen ? [] : lineupParts(view, rest, text("newtab.next"));
  return [
    troublePart(view),
    gapPart(view, hour),
    step ? (
      <NowStep key="now" view={view} step={step} />
    ) : (
      <div class="now" key="now">
        <h1 class="now-title">
          <NoStep hour={hour} wins={winsOfHour(view.snapshot, hour.id)} now={view.now} />
        </h1>
      </div>
    ),
    controlsPart(view, hour, step),
    ...(hour.gap ? [] : next),
    todayPart(view),
    logPart(view, text(step ? "popup.askRunning" : "log.ask"), finish),
  ];
}

export function gapPart({ acts }: View, hour: Hour) {
  if (!hour.gap) return null;
  return (
    <GapQuestion
      key="gap"
      gap={hour.gap}
      onAnswer={(answer) => void acts.act({ type: "hour/answer-gap", hourId: hour.id, answer })}
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

function controlsPart({ acts, now }: View, hour: Hour, step: Step | undefined) {
  const hourId = hour.id;
  return (
    <HourControls
      key="controls"
      hasStep={step !== undefined}
      paused={phase(hour, now) === "paused"}
      onDone={() => step && void acts.finish(step.id)}
      onSkip={() => step && void acts.act({ type: "step/skip", stepId: step.id })}
      onPause={() => void acts.act({ type: "hour/pause", hourId })}
      onResume={() => void acts.act({ type: "hour/resume", hourId })}
      onExtend={() => void acts.act({ type: "hour/extend", hourId })}
      onEnd={() => void acts.act({ type: "hour/end", hourId })}
    />
  );
}

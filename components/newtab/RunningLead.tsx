import { endsAt, isPaused, MINUTE, remaining } from "../../utils/domain/hour";
import type { Hour, Step } from "../../utils/domain/schema";
import { stepMinutes } from "../../utils/domain/world";
import { GapQuestion } from "../GapQuestion";
import { HourControls } from "../HourControls";
import { StepTitle } from "../StepTitle";
import { useText } from "../TextContext";
import { TimeLeft } from "../TimeLeft";
import { shownTitle } from "../Title";
import type { Submit } from "./logging";

type RunningLeadProps = {
  hour: Hour;
  /** ms */
  now: number;
  /** The current step; none when the lineup is empty. */
  step: Step | undefined;
  /** Whether this hour has brought a win yet. */
  won: boolean;
  submit: Submit;
};

/** The running hour: time left, one step, what can be done about it. */
export function RunningLead({ hour, now, step, won, submit }: RunningLeadProps) {
  const text = useText();
  const left = remaining(hour, now);
  const about = (type: "hour/pause" | "hour/resume" | "hour/extend" | "hour/end") => () =>
    void submit({ type, hourId: hour.id });
  const minutes = Math.max(1, Math.floor(left / MINUTE));
  return (
    <>
      <TimeLeft remaining={left} endsAt={isPaused(hour) ? null : endsAt(hour)} />
      {step ? (
        <>
          <h1 title={shownTitle(step.title)}>
            <StepTitle step={step} />
          </h1>
          <p class="about">{text("newtab.aboutStep", { minutes: stepMinutes(step) })}</p>
        </>
      ) : (
        <h1>{won ? text("hour.allDone", { minutes }) : text("hour.invite")}</h1>
      )}
      {hour.gap && (
        <GapQuestion
          gap={hour.gap}
          onAnswer={(answer) => void submit({ type: "hour/answer-gap", hourId: hour.id, answer })}
        />
      )}
      <HourControls
        hasStep={step !== undefined}
        paused={isPaused(hour)}
        onDone={() => step && void submit({ type: "step/done", stepId: step.id })}
        onSkip={() => step && void submit({ type: "step/skip", stepId: step.id })}
        onPause={about("hour/pause")}
        onResume={about("hour/resume")}
        onExtend={about("hour/extend")}
        onEnd={about("hour/end")}
      />
    </>
  );
}

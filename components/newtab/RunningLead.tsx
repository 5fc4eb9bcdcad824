import { endsAt, isPaused, remaining } from "../../utils/domain/hour";
import type { Hour, Step, Win } from "../../utils/domain/schema";
import { stepMinutes } from "../../utils/domain/world";
import { shownTitle } from "../../utils/text/shown-title";
import { GapQuestion } from "../GapQuestion";
import { HourControls } from "../HourControls";
import type { Acts } from "../log/useActs";
import { NoStep } from "../NoStep";
import { StepTitle } from "../StepTitle";
import { useText } from "../TextContext";
import { TimeLeft } from "../TimeLeft";

type RunningLeadProps = {
  hour: Hour;
  /** ms */
  now: number;
  /** The current step; none when the lineup is empty. */
  step: Step | undefined;
  /** What this hour has brought. */
  wins: readonly Win[];
  acts: Acts;
};

/** The running hour: time left, one step, what can be done about it. */
export function RunningLead({ hour, now, step, wins, acts }: RunningLeadProps) {
  const text = useText();
  const left = remaining(hour, now);
  const about = (type: "hour/pause" | "hour/resume" | "hour/extend" | "hour/end") => () =>
    void acts.act({ type, hourId: hour.id });
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
        <h1>
          <NoStep hour={hour} wins={wins} now={now} />
        </h1>
      )}
      {hour.gap && (
        <GapQuestion
          gap={hour.gap}
          onAnswer={(answer) => void acts.act({ type: "hour/answer-gap", hourId: hour.id, answer })}
        />
      )}
      <HourControls
        hasStep={step !== undefined}
        paused={isPaused(hour)}
        onDone={() => step && void acts.finish(step.id)}
        onSkip={() => step && void acts.act({ type: "step/skip", stepId: step.id })}
        onPause={about("hour/pause")}
        onResume={about("hour/resume")}
        onExtend={about("hour/extend")}
        onEnd={about("hour/end")}
      />
    </>
  );
}

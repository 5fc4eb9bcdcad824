import type { Back } from "../../utils/domain/back";
import { CAIRN } from "../../utils/domain/cairn";
import { useLater } from "../afterPaint";
import { LogField } from "../LogField";
import { useText } from "../TextContext";
import { FieldSection } from "./FieldSection";
import { GoalsSection } from "./GoalsSection";
import type { FirstDay, View } from "./NewTab";
import { StepsSection } from "./StepsSection";
import { TodayList } from "./TodayList";
import { useWide } from "./useWide";

type ShoreProps = {
  view: View;
  weekStart: () => number;
  earlierShown: boolean;
  firstDay: Pick<FirstDay, "welcome" | "onSamples">;
  back: Back | null;
};

/** Below the horizon: today in words where no label says it, the steps, the last twelve weeks. */
export function Shore({ view, weekStart, earlierShown, firstDay, back }: ShoreProps) {
  const { ShoreFoot, Welcome } = useLater() ?? {};
  const { mode, steps, acts } = view;
  const { showLineup, showWeeks } = view.current.settings;
  const running = mode === "running";
  const goals = view.rows.length > 0 && <GoalsSection view={view} />;
  return (
    <div class="shore">
      <div class="wrap">
        <Today view={view} earlierShown={earlierShown} />
        <div class="to-do">
          {(running || (mode === "idle" && showLineup)) && (
            <StepsSection
              steps={running ? steps.slice(1) : steps}
              running={running}
              today={view.today}
              goals={goals}
              onDone={(stepId) => void acts.finish(stepId)}
              onAdd={view.onAddSteps}
            />
          )}
          {mode === "idle" && !showLineup && goals}
          {mode !== "idle" && <AlsoDone view={view} />}
        </div>
        {showWeeks && (
          <FieldSection
            counts={view.counts}
            milestones={view.milestones}
            today={view.today}
            weekStart={weekStart}
            lastWeek={view.folded ? view.week : null}
          />
        )}
        {firstDay.welcome && Welcome && (
          <Welcome {...firstDay.welcome} onSamples={firstDay.onSamples} />
        )}
        {ShoreFoot && mode === "idle" && (
          <ShoreFoot back={back} hasWins={view.wins.length > 0 && !view.hidden} />
        )}
      </div>
    </div>
  );
}

/** In the wide layout the labels are the list; what they leave out lies here when asked for. */
function Today({ view, earlierShown }: { view: View; earlierShown: boolean }) {
  const text = useText();
  const wide = useWide();
  const { wins } = view;
  if (!wide || view.hour) {
    return <TodayList wins={wins.toReversed()} heading={text("newtab.today")} />;
  }
  const built = wins.length % CAIRN || CAIRN;
  const earlier = wins.slice(0, -built).toReversed();
  if (!earlierShown || earlier.length === 0) return null;
  return <TodayList wins={earlier} heading={text("newtab.earlierToday")} twin />;
}

/** A win that was no step can be logged at any moment, quietly. */
function AlsoDone({ view }: { view: View }) {
  const text = useText();
  const { mode, steps, acts } = view;
  const [step] = mode === "running" ? steps : [];
  return (
    <section class="also" aria-label={text("newtab.askRunning")}>
      <LogField
        acts={acts}
        wins={view.wins}
        count={view.count}
        settings={view.current.settings}
        placeholder={text(mode === "running" ? "newtab.askRunning" : "log.ask")}
        showKey={view.current.settings.letterKeys}
        onEmpty={step && (() => void acts.finish(step.id))}
      />
    </section>
  );
}

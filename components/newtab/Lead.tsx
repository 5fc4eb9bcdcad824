import { IdleLead } from "./IdleLead";
import type { View } from "./NewTab";
import { RecapLead } from "./RecapLead";
import { RunningLead } from "./RunningLead";

/** The words above the horizon: one thing per moment. */
export function Lead({ view }: { view: View }) {
  const { mode, hour, now, steps, hourWins, acts } = view;
  if (hour && mode === "running") {
    return <RunningLead hour={hour} now={now} step={steps[0]} wins={hourWins} acts={acts} />;
  }
  if (hour && mode === "recap") {
    return <RecapLead hour={hour} now={now} wins={hourWins} left={steps} acts={acts} />;
  }
  const minutes = view.current.settings.hourMinutes;
  return (
    <IdleLead
      view={view}
      minutes={minutes}
      onStart={() => void acts.act({ type: "hour/start", minutes })}
    />
  );
}

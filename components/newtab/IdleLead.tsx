import type { Step } from "../../utils/domain/schema";
import { totalMinutes } from "../../utils/domain/world";
import { useLater } from "../afterPaint";
import { LogField } from "../LogField";
import type { Acts } from "../log/useActs";
import { useText } from "../TextContext";
import type { View } from "./NewTab";

const IDEAS = ["newtab.idea1", "newtab.idea2", "newtab.idea3"] as const;

type IdleLeadProps = {
  view: View;
  /** The length chosen last, in minutes. */
  minutes: number;
  onStart: () => void;
};

/** What was done today, the field for the next win, and the invitation to an hour. */
export function IdleLead({ view, minutes, onStart }: IdleLeadProps) {
  const text = useText();
  const { first, hidden, wins, asks, acts } = view;
  const { Setback, SetbackLink, CheckIn } = useLater() ?? {};
  const said = first ? text("newtab.first") : text("newtab.done", { count: wins.length });
  return (
    <>
      <h1>{hidden ? text("newtab.felt") : said}</h1>
      {view.setback && Setback ? (
        <Setback view={view} />
      ) : (
        <>
          <LogField
            acts={acts}
            wins={wins}
            count={view.count}
            settings={view.current.settings}
            placeholder={text(first ? "log.askFirst" : "log.ask")}
            showKey={view.current.settings.letterKeys}
            beside={!first && SetbackLink && <SetbackLink view={view} />}
          />
          {first && <Ideas field={acts.field} />}
          {asks && <div class={`check-in ${asks}`}>{CheckIn && <CheckIn view={view} />}</div>}
          {!(asks && view.open) && (
            <Invitation steps={view.steps} usual={minutes} onStart={onStart} />
          )}
        </>
      )}
    </>
  );
}

/** An idea goes through the field, so that it is said and can be taken back like any win. */
function Ideas({ field }: Pick<Acts, "field">) {
  const text = useText();
  const log = (idea: string) => {
    if (!field.current) return;
    field.current.value = idea;
    field.current.form?.requestSubmit();
    field.current.focus();
  };
  return (
    <ul class="suggest" aria-label={text("newtab.ideas")}>
      {IDEAS.map((idea) => (
        <li key={idea}>
          <button type="button" class="chip" onClick={() => log(text(idea))}>
            {text(idea)}
          </button>
        </li>
      ))}
    </ul>
  );
}

type InvitationProps = Pick<IdleLeadProps, "onStart"> & { steps: readonly Step[]; usual: number };

function Invitation({ steps, usual, onStart }: InvitationProps) {
  const text = useText();
  const count = steps.length;
  const minutes = count > 0 ? totalMinutes(steps) : usual;
  return (
    <div class="invite">
      <button type="button" class="btn main" onClick={onStart}>
        {text("hour.start")}
        {count > 0 && (
          // The steps say how long they are, the button how long the hour is; its name stays.
          <span class="opt" aria-hidden="true">
            {text("lineup.minutes", { minutes: usual })}
          </span>
        )}
      </button>
      <p>
        {count > 0 ? text("newtab.invite", { count }) : text("newtab.inviteEmpty", { minutes })}
        <br />
        {count > 0 ? text("newtab.inviteAbout", { minutes }) : text("newtab.inviteEmptyMore")}
      </p>
    </div>
  );
}

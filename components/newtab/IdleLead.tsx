import type { Step } from "../../utils/domain/schema";
import { totalMinutes } from "../../utils/domain/world";
import { LogField } from "../LogField";
import { useText } from "../TextContext";
import type { Logging } from "./logging";

const IDEAS = ["newtab.idea1", "newtab.idea2", "newtab.idea3"] as const;

type IdleLeadProps = {
  logging: Logging;
  count: number;
  /** Whether there has never been a win. */
  first: boolean;
  /** The lineup. */
  steps: readonly Step[];
  /** The length chosen last, in minutes. */
  minutes: number;
  onStart: () => void;
};

/** What was done today, the field for the next win, and the invitation to an hour. */
export function IdleLead({ logging, count, first, steps, minutes, onStart }: IdleLeadProps) {
  const text = useText();
  return (
    <>
      <h1>{first ? text("newtab.first") : text("newtab.done", { count })}</h1>
      <LogField
        {...logging}
        count={count}
        placeholder={text(first ? "log.askFirst" : "log.ask")}
        showKey
      />
      {first && <Ideas field={logging.field} />}
      <Invitation steps={steps} usual={minutes} onStart={onStart} />
    </>
  );
}

/** An idea goes through the field, so that it is said and can be taken back like any win. */
function Ideas({ field }: Pick<Logging, "field">) {
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

type InvitationProps = Pick<IdleLeadProps, "steps" | "onStart"> & { usual: number };

function Invitation({ steps, usual, onStart }: InvitationProps) {
  const text = useText();
  const count = steps.length;
  const minutes = count > 0 ? totalMinutes(steps) : usual;
  return (
    <div class="invite">
      <button type="button" class="btn main" onClick={onStart}>
        {text("hour.start")}
      </button>
      <p>
        {count > 0 ? text("newtab.invite", { count }) : text("newtab.inviteEmpty", { minutes })}
        <br />
        {count > 0 ? text("newtab.inviteAbout", { minutes }) : text("newtab.inviteEmptyMore")}
      </p>
    </div>
  );
}

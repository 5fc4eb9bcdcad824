import { useState } from "preact/hooks";
import { Row } from "../options/Section";
import { Switch } from "../Switch";
import { useText } from "../TextContext";
import type { DataSectionProps } from "./DataSection";
import type { Exchange } from "./useExchange";
import { dateOf, momentAt } from "./words";

type BackupRowsProps = DataSectionProps & { exchange: Exchange };

/** The copies, from the nearest to the farthest: but for the first, clearing the browser's data does not reach them. */
export function BackupRows(props: BackupRowsProps) {
  return (
    <>
      <CopyRow {...props} />
      <FileRow {...props} />
      <TailRow {...props} />
    </>
  );
}

/** What was taken out by mistake comes back from it. */
function CopyRow({ facts: { copy, left }, exchange }: BackupRowsProps) {
  const text = useText();
  if (!copy || left?.tail) return null; // until that is decided, one thing is offered
  return (
    <Row
      name={text("data.copy")}
      more={text("data.copyMore", { moment: momentAt(copy.savedAt, text) })}
    >
      <button type="button" class="btn line" onClick={() => void exchange.read({ from: "copy" })}>
        {text("data.restore")}
      </button>
    </Row>
  );
}

function FileRow({ facts, doors, settings, onSet }: BackupRowsProps) {
  const text = useText();
  const [refused, setRefused] = useState(false);
  const isOn = settings.backupFiles && facts.mayDownload !== false;
  const last = facts.fileDay
    ? text("data.fileLast", { date: dateOf(facts.fileDay, text) })
    : text("data.noFileYet");
  const change = async (on: boolean) => {
    const allowed = !on || (await doors.allowFiles());
    setRefused(!allowed);
    if (allowed || settings.backupFiles) onSet({ backupFiles: on && allowed });
  };
  const trouble = refused
    ? "data.filesRefused"
    : settings.backupFiles && !isOn
      ? "data.filesTakenAway"
      : isOn && facts.fileFailed
        ? "data.fileFailed"
        : null;
  return (
    <>
      <Switch
        label={text("data.files")}
        description={`${text("data.filesMore")} ${isOn || facts.fileDay ? last : ""}`.trim()}
        checked={isOn}
        onChange={(on) => void change(on)}
      />
      {trouble && (
        <p class="s trouble" role="alert">
          {text(trouble)}
        </p>
      )}
    </>
  );
}

function TailRow({ facts, doors, exchange, settings, onSet }: BackupRowsProps) {
  const text = useText();
  const { tail, left } = facts;
  const isDecided = left?.tail === null;
  return (
    <>
      <Switch
        label={text("data.tail")}
        description={text("data.tailMore")}
        checked={settings.backupTail}
        onChange={(backupTail) => onSet({ backupTail })}
      />
      {settings.backupTail && !tail && <p class="s quiet under">{text("data.noTailYet")}</p>}
      {tail && isDecided && (
        <p class="s quiet under">
          {text("data.tailLast", { wins: tail.wins, moment: momentAt(tail.savedAt, text) })}{" "}
          <button
            type="button"
            class="link"
            onClick={() => void exchange.read({ from: "account" })}
          >
            {text("data.seeTail")}
          </button>{" "}
          {!settings.backupTail && (
            <button type="button" class="link" onClick={() => void doors.forgetTail()}>
              {text("data.forgetTail")}
            </button>
          )}
        </p>
      )}
    </>
  );
}

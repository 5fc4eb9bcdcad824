import type { ComponentChildren, TargetedSubmitEvent } from "preact";
import { useId } from "preact/hooks";
import type { Settings, Win } from "../utils/domain/schema";
import { laterParts } from "./afterPaint";
import { Icon } from "./Icon";
import { LogStatus } from "./log/LogStatus";
import type { Acts } from "./log/useActs";
import { useDraft, useEnter, useFocus } from "./log/useField";
import { useLogging } from "./log/useLogging";
import { rowId, useReading } from "./log/useReading";
import { useText } from "./TextContext";
import "./LogField.css";

const useLogLater = laterParts(() => import("./log/later"));

type LogFieldProps = {
  acts: Acts;
  /** Today's wins as they stand. */
  wins: readonly Win[];
  /** How many they are; null where that is not to be told. */
  count: number | null;
  settings: Settings;
  placeholder: string;
  /** Shows the `/` key in place of the submit button. */
  showKey?: boolean;
  /** What an empty Enter does, in a running hour. */
  onEmpty?: (() => void) | undefined;
  autofocus?: boolean;
  /** What stands at the end of the line below the field. */
  beside?: ComponentChildren;
};

/** Where a win is logged. The words stay in the field until they are kept for good. */
export function LogField(props: LogFieldProps) {
  const text = useText();
  const { said, capture, field: input } = props.acts;
  const status = useId();
  const list = useId();
  const reading = useReading(capture, input);
  const submit = useLogging(props, input, reading);
  const { Completions, ReadingLine } = useLogLater() ?? {};
  const enter = useEnter();
  useDraft(input, props.acts.draft);
  useFocus(input, props.autofocus ?? false);

  const onSubmit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!enter.wasNotMeant()) submit(event.timeStamp);
  };
  const failed = said?.kind === "trouble";
  const offers = Completions !== undefined && reading.offered.length > 0;
  return (
    <div class="log-box">
      <form class="log" onSubmit={onSubmit}>
        <input
          ref={input}
          type="text"
          aria-label={text("log.label")}
          placeholder={props.placeholder}
          autocomplete="off"
          enterkeyhint="done"
          aria-invalid={failed}
          aria-describedby={failed ? status : undefined}
          aria-keyshortcuts={props.showKey ? "/" : undefined}
          aria-autocomplete={capture ? "list" : undefined}
          aria-controls={offers ? list : undefined}
          aria-activedescendant={
            offers && reading.active >= 0 ? rowId(list, reading.active) : undefined
          }
          onInput={reading.changed}
          onFocus={capture?.prepare}
          onBlur={reading.close}
          onKeyDown={(event) => {
            enter.onKeyDown(event);
            reading.onKeyDown(event);
          }}
        />
        {props.showKey ? (
          <span class="key" aria-hidden="true">
            /
          </span>
        ) : (
          <button
            type="submit"
            class="ib"
            aria-label={text("log.submit")}
            title={text("log.submit")}
          >
            <Icon name="enter" />
          </button>
        )}
        {offers && (
          <Completions
            id={list}
            field={input}
            completions={reading.offered}
            active={reading.active}
            onChoose={reading.choose}
          />
        )}
      </form>
      <div class="log-status">
        <div id={status}>
          {ReadingLine && reading.read && !(said && "trouble" in said) ? (
            <ReadingLine read={reading.read} today={props.acts.today} onToggle={reading.toggle} />
          ) : (
            <LogStatus {...props} />
          )}
        </div>
        {props.beside}
      </div>
    </div>
  );
}

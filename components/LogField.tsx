import type { ComponentChildren, RefObject, TargetedSubmitEvent } from "preact";
import { useId, useRef } from "preact/hooks";
import type { Capture, WinFacts } from "../utils/domain/capture/capture";
import type { CivilDate, Settings, Win } from "../utils/domain/schema";
import type { Kept } from "../utils/page/store";
import { laterParts } from "./afterPaint";
import { Icon } from "./Icon";
import { LogStatus } from "./log/LogStatus";
import { type LogDraft, useDraft, useEnter, useFocus } from "./log/useField";
import { useLogging } from "./log/useLogging";
import { useReading } from "./log/useReading";
import { useText } from "./TextContext";
import "./LogField.css";

const useLogLater = laterParts(() => import("./log/later"));

type LogFieldProps = {
  onLog: (facts: WinFacts) => Promise<Kept>;
  onTakeBack: (winId: string) => void;
  onPutBack: (winId: string) => void;
  /** Today's wins as they stand. */
  wins: readonly Win[];
  /** How many they are; null where that is not to be told. */
  count: number | null;
  settings: Settings;
  today: CivilDate;
  /** Reads what is typed; without it, what is typed is the title. */
  capture?: Capture | null;
  placeholder: string;
  /** Shows the `/` key in place of the submit button. */
  showKey?: boolean;
  /** What an empty Enter does, in a running hour. */
  onEmpty?: (() => void) | undefined;
  autofocus?: boolean;
  /** What was typed outlives the field when the page draws it at another place. */
  draft?: LogDraft;
  /** What stands at the end of the line below the field. */
  beside?: ComponentChildren;
  /** The field itself, for a key that leads to it. */
  field?: RefObject<HTMLInputElement | null>;
};

/** Where a win is logged. The words stay in the field until they are kept for good. */
export function LogField(props: LogFieldProps) {
  const text = useText();
  const own = useRef<HTMLInputElement>(null);
  const input = props.field ?? own;
  const status = useId();
  const list = useId();
  const reading = useReading(props.capture, input);
  const { said, setSaid, submit } = useLogging(props, input, reading);
  const { Completions, ReadingLine } = useLogLater() ?? {};
  const enter = useEnter();
  useDraft(input, props.draft);
  useFocus(input, props.autofocus ?? false);

  const onSubmit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!enter.meansText()) submit(event.timeStamp);
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
          aria-autocomplete={props.capture ? "list" : undefined}
          aria-controls={offers ? list : undefined}
          aria-activedescendant={
            offers && reading.active >= 0 ? `${list}-${reading.active}` : undefined
          }
          onInput={reading.changed}
          onFocus={props.capture?.prepare}
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
          {ReadingLine && reading.read && !failed ? (
            <ReadingLine read={reading.read} today={props.today} onToggle={reading.toggle} />
          ) : (
            <LogStatus said={said} {...props} onSaid={setSaid} field={input} />
          )}
        </div>
        {props.beside}
      </div>
    </div>
  );
}

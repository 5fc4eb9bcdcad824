import type { RefObject, TargetedKeyboardEvent, TargetedSubmitEvent } from "preact";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Trouble } from "../utils/domain/schema";
import { cleanTitle } from "../utils/domain/text";
import type { Kept } from "../utils/page/store";
import { useAnnounce } from "./Announcer";
import { Icon } from "./Icon";
import { useText } from "./TextContext";
import "./LogField.css";

/** An empty Enter so soon (ms) after a win is the second half of a double press. */
const DOUBLE_MS = 800;

type LogFieldProps = {
  onLog: (title: string) => Promise<Kept>;
  onTakeBack: (winId: string) => void;
  onPutBack: (winId: string) => void;
  /** Today's wins as they stand. */
  count: number;
  placeholder: string;
  /** Shows the `/` key in place of the submit button. */
  showKey?: boolean;
  /** What an empty Enter does, in a running hour. */
  onEmpty?: (() => void) | undefined;
  autofocus?: boolean;
  /** What was typed outlives the field when the page draws it at another place. */
  draft?: LogDraft;
  /** The field itself, for a key that leads to it. */
  field?: RefObject<HTMLInputElement | null>;
};

/** What stood in a log field that is gone, and whether the person was in it. */
export type LogDraft = { words: string; focused: boolean };

type Said =
  | { kind: "logged"; id: string; count: number }
  | { kind: "taken-back"; id: string }
  | { kind: "trouble"; trouble: Trouble };

/** Where a win is logged. The words stay in the field until they are kept for good. */
export function LogField(props: LogFieldProps) {
  const text = useText();
  const own = useRef<HTMLInputElement>(null);
  const input = props.field ?? own;
  const status = useId();
  const { said, setSaid, submit } = useLogging(props, input);
  const enter = useEnter();
  useDraft(input, props.draft);
  useFocus(input, props.autofocus ?? false);

  const onSubmit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!enter.meansText()) submit(event.timeStamp);
  };
  const failed = said?.kind === "trouble";
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
          onKeyDown={enter.onKeyDown}
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
      </form>
      <div class="log-status" id={status}>
        <Status said={said} {...props} onSaid={setSaid} field={input} />
      </div>
    </div>
  );
}

/**
 * Gives the field the focus as the page opens. Firefox loads a popup before it shows it and loses
 * the focus as it does, so the field takes it once more when the window has it and no one else.
 */
function useFocus(input: RefObject<HTMLInputElement | null>, wanted: boolean) {
  useEffect(() => {
    if (!wanted) return;
    const take = () => {
      if (document.activeElement === document.body) input.current?.focus();
    };
    input.current?.focus();
    addEventListener("focus", take);
    return () => removeEventListener("focus", take);
  }, [wanted, input]);
}

/** Takes over what was typed where the field stood before, and leaves it for the next place. */
function useDraft(input: RefObject<HTMLInputElement | null>, draft: LogDraft | undefined) {
  useLayoutEffect(() => {
    const field = input.current;
    if (!field || !draft) return;
    field.value = draft.words;
    if (draft.focused) field.focus();
    return () => {
      draft.words = field.value;
      draft.focused = document.activeElement === field;
    };
  }, [input, draft]);
}

/** Sends what was typed and keeps the field honest about what became of it. */
function useLogging(props: LogFieldProps, input: RefObject<HTMLInputElement | null>) {
  const text = useText();
  const announce = useAnnounce();
  const [said, setSaid] = useState<Said | null>(null);
  const latest = useRef(props);
  latest.current = props;
  /** What stands in the field and is being sent. */
  const sending = useRef("");
  const keptAt = useRef(Number.NEGATIVE_INFINITY);

  const send = async (words: string, title: string) => {
    const result = await latest.current.onLog(title).catch(() => null);
    if (!result?.kept) {
      sending.current = "";
      return setSaid({ kind: "trouble", trouble: result?.trouble ?? "closed" });
    }
    const field = input.current;
    if (field?.value.startsWith(words)) field.value = field.value.slice(words.length);
    sending.current = sending.current.slice(words.length);
    const { count } = latest.current;
    setSaid({ kind: "logged", id: result.id, count });
    announce(text("log.logged", { count }));
  };

  const submit = (moment: number) => {
    const value = input.current?.value ?? "";
    const words = value.startsWith(sending.current) ? value.slice(sending.current.length) : value;
    const title = cleanTitle(words);
    if (title) {
      keptAt.current = moment;
      sending.current += words;
      void send(words, title);
    } else if (!value && moment - keptAt.current > DOUBLE_MS) latest.current.onEmpty?.();
  };
  return { said, setSaid, submit };
}

/** Tells an Enter that is meant from one that chooses a candidate of an input method, or repeats. */
function useEnter() {
  const notMeant = useRef(false);
  return {
    onKeyDown: (event: TargetedKeyboardEvent<HTMLInputElement>) => {
      // Safari ends a composition before this event; 229 is what is left to tell it by.
      notMeant.current = event.isComposing || event.keyCode === 229 || event.repeat;
    },
    meansText() {
      const was = notMeant.current;
      notMeant.current = false;
      return was;
    },
  };
}

function Status(
  props: Pick<LogFieldProps, "onTakeBack" | "onPutBack"> & {
    said: Said | null;
    onSaid: (said: Said) => void;
    field: RefObject<HTMLInputElement | null>;
  },
) {
  const { said, onSaid } = props;
  const text = useText();
  const announce = useAnnounce();
  if (!said) return null;
  if (said.kind === "trouble") return <p role="alert">{text(`log.error.${said.trouble}`)}</p>;
  const { id } = said;
  const takeBack = () => {
    props.onTakeBack(id);
    onSaid({ kind: "taken-back", id });
    announce(text("log.takenBack"));
    props.field.current?.focus();
  };
  const putBack = () => {
    props.onPutBack(id);
    onSaid({ kind: "logged", id, count: 0 });
    announce(text("log.putBackDone"));
    props.field.current?.focus();
  };
  if (said.kind === "taken-back") {
    return (
      <p>
        {text("log.takenBack")}{" "}
        <button type="button" class="link" onClick={putBack}>
          {text("log.putBack")}
        </button>
      </p>
    );
  }
  return (
    <p>
      {said.count > 0 ? text("log.logged", { count: said.count }) : text("log.putBackDone")}{" "}
      <button type="button" class="link" onClick={takeBack}>
        {text("log.takeBack")}
      </button>
    </p>
  );
}

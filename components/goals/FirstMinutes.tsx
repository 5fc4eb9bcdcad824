import type { TargetedSubmitEvent } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Trouble } from "../../utils/domain/schema";
import { cleanTitle } from "../../utils/domain/text";
import type { Kept } from "../../utils/page/store";
import { useText } from "../TextContext";

/** A step longer than this (minutes) is offered to be split. */
export const LONG_MINUTES = 10;

/** One question in place: what the first five minutes are. The answer becomes a step. */
export function FirstMinutes(props: {
  question: string;
  /** It stands there unasked, and so does not take the focus. */
  isCalm?: boolean;
  onAdd: (title: string) => Promise<Kept>;
  onClose?: () => void;
}) {
  const text = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { isCalm = false, onClose } = props;
  useEffect(() => {
    if (!isCalm) input.current?.focus();
  }, [isCalm]);
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const title = cleanTitle(input.current?.value ?? "");
    if (title === "") return input.current?.focus();
    const kept = await props.onAdd(title);
    if (!kept.kept) setTrouble(kept.trouble);
  };
  return (
    <form
      class="first-minutes"
      onSubmit={submit}
      onKeyDown={(event) => event.key === "Escape" && onClose?.()}
    >
      <label for={id}>{props.question}</label>
      <div class="row">
        <input ref={input} id={id} class="in" type="text" dir="auto" autocomplete="off" />
        <button type="submit" class="btn line">
          {text("goals.addIt")}
        </button>
        {onClose && (
          <button type="button" class="btn text" onClick={onClose}>
            {text("goals.fineAsIs")}
          </button>
        )}
      </div>
      {trouble && (
        <p class="problem" role="alert">
          {text(`log.error.${trouble}`)}
        </p>
      )}
    </form>
  );
}

import type { TargetedKeyboardEvent } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { MOST_STEP_MINUTES, typedMinutes } from "../../utils/domain/minutes";
import type { Step } from "../../utils/domain/schema";
import { stepMinutes } from "../../utils/domain/world";
import { shownTitle } from "../../utils/text/shown-title";
import { useText } from "../TextContext";

/** A step's minutes; pressed, they become a small field. Escape leaves them as they were. */
export function StepMinutes(props: { step: Step; onChange: (minutes: number) => void }) {
  const { step, onChange } = props;
  const text = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const box = useRef<HTMLSpanElement>(null);
  const isOpen = typed !== null;
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (isOpen) box.current?.querySelector("input")?.select();
    else if (wasOpen.current) box.current?.querySelector("button")?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const minutes = stepMinutes(step);
  const title = shownTitle(step.title);
  const leave = (value: string) => {
    const chosen = typedMinutes(value, MOST_STEP_MINUTES);
    if (chosen !== null && chosen !== minutes) onChange(chosen);
    setTyped(null);
  };
  return (
    <span class="min-box" ref={box}>
      {typed === null ? (
        <button
          type="button"
          class="min"
          data-part="minutes"
          aria-label={text("lineup.changeMinutes", { minutes, title })}
          onClick={() => setTyped(String(minutes))}
        >
          {text("lineup.minutes", { minutes })}
        </button>
      ) : (
        <MinutesInput
          label={text("lineup.minutesOf", { title })}
          typed={typed}
          onType={setTyped}
          onEnter={leave}
          onCancel={() => setTyped(null)}
        />
      )}
    </span>
  );
}

function MinutesInput(props: {
  label: string;
  typed: string;
  onType: (typed: string) => void;
  onEnter: (typed: string) => void;
  onCancel: () => void;
}) {
  const { typed } = props;
  const text = useText();
  const wrong = useId();
  const isWrong = typed !== "" && typedMinutes(typed, MOST_STEP_MINUTES) === null;
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
    // Else Enter would press the button that takes the focus, and Escape would close the popup.
    event.preventDefault();
    if (event.key === "Escape") props.onCancel();
    else if (!isWrong) props.onEnter(typed);
  };
  return (
    <>
      <input
        class="min-field"
        inputMode="numeric"
        autocomplete="off"
        aria-label={props.label}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? wrong : undefined}
        value={typed}
        onInput={(event) => props.onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => props.onEnter(typed)}
      />
      {isWrong && (
        <span class="min-wrong" id={wrong} role="alert">
          {text("lineup.minutesWrong")}
        </span>
      )}
    </>
  );
}

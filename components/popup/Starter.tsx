import type { TargetedSubmitEvent } from "preact";
import { useRef, useState } from "preact/hooks";
import { type Length, LengthPicker, lengthMinutes } from "../LengthPicker";
import { useText } from "../TextContext";

type StarterProps = {
  length: Length;
  onLength: (length: Length) => void;
  onStart: (minutes: number) => void;
};

/** The length and the start of a power hour; ready at all times, with nothing lined up too. */
export function Starter({ length, onLength, onStart }: StarterProps) {
  const text = useText();
  const form = useRef<HTMLFormElement>(null);
  const [isTried, setTried] = useState(false);
  const minutes = lengthMinutes(length);
  const start = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (minutes !== null) return onStart(minutes);
    setTried(true);
    form.current?.querySelector<HTMLElement>("[role=spinbutton]")?.focus();
  };
  return (
    <form class="starter" ref={form} onSubmit={start}>
      <LengthPicker
        length={length}
        refused={minutes === null && (isTried || length.typed.trim() !== "")}
        onChange={(next) => {
          setTried(false);
          onLength(next);
        }}
      />
      <button type="submit" class="btn main wide">
        {text("hour.start")}
        {minutes !== null && (
          // The chosen length is said by the radio button; the name stays what the button does.
          <span class="opt" aria-hidden="true">
            {text("lineup.minutes", { minutes })}
          </span>
        )}
      </button>
    </form>
  );
}

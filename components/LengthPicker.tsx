import type { TargetedKeyboardEvent } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { typedMinutes } from "../utils/domain/minutes";
import { useText } from "./TextContext";
import "./Pick.css";

/** The lengths offered by name, in minutes. */
const OFFERED = [15, 25, 60];
const MOST = 180;

/** What is chosen: a length that is offered, or one that is typed. */
export type Length = { custom: boolean; typed: string };

/** The choice that stands for so many minutes. */
export function lengthOf(minutes: number): Length {
  return { custom: !OFFERED.includes(minutes), typed: String(minutes) };
}

/** The minutes chosen, 1 to 180; null when what is typed is no such number. */
export function lengthMinutes({ typed }: Length): number | null {
  return typedMinutes(typed, MOST);
}

type LengthPickerProps = {
  length: Length;
  /** Says at the field that its number will not do. */
  refused: boolean;
  onChange: (length: Length) => void;
};

/** How long the power hour will be. */
export function LengthPicker({ length, refused, onChange }: LengthPickerProps) {
  const text = useText();
  const group = useId();
  const wrong = useId();
  const pressed = useRef(false);
  return (
    <div class="length">
      <div class="pick" role="radiogroup" aria-label={text("hour.howLong")}>
        {OFFERED.map((minutes) => (
          <label key={minutes}>
            <input
              type="radio"
              name={group}
              checked={!length.custom && length.typed === String(minutes)}
              onChange={() => onChange(lengthOf(minutes))}
            />
            <span>{text("lineup.minutes", { minutes })}</span>
          </label>
        ))}
        <label
          onPointerDown={() => {
            pressed.current = true;
          }}
        >
          <input
            type="radio"
            name={group}
            checked={length.custom}
            onChange={() => onChange({ ...length, custom: true })}
          />
          <span>{text("hour.custom")}</span>
        </label>
        {length.custom && (
          <MinutesField
            typed={length.typed}
            wrong={refused ? wrong : null}
            selected={pressed.current}
            onType={(typed) => onChange({ custom: true, typed })}
          />
        )}
      </div>
      {refused && (
        <p class="note trouble" id={wrong} role="alert">
          {text("hour.minutesWrong")}
        </p>
      )}
    </div>
  );
}

/**
 * A spin button of its own: the browsers' number fields swallow letters without a word. Up and
 * down change it by one, page up and down by five.
 * @param props.wrong id of the words that say what is wrong with it, if something is
 * @param props.selected whether it takes the focus as it appears
 */
function MinutesField(props: {
  typed: string;
  wrong: string | null;
  selected: boolean;
  onType: (typed: string) => void;
}) {
  const { typed, wrong, selected, onType } = props;
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  // Follows a press on “Custom”. Arrow keys among the radios stay there, and so does a page's start.
  useLayoutEffect(() => {
    if (selected) input.current?.select();
  }, [selected]);
  const minutes = typedMinutes(typed, MOST);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    const by = STEPS[event.key];
    if (!by) return;
    event.preventDefault();
    onType(String(Math.min(Math.max((minutes ?? 0) + by, 1), MOST)));
  };
  return (
    <input
      ref={input}
      class="minutes"
      type="text"
      role="spinbutton"
      inputMode="numeric"
      autocomplete="off"
      aria-label={text("hour.minutes")}
      aria-valuemin={1}
      aria-valuemax={MOST}
      aria-valuenow={minutes ?? undefined}
      aria-invalid={wrong !== null}
      aria-describedby={wrong ?? undefined}
      value={typed}
      defaultValue={typed} // an attribute, so that it stands in the popup's picture
      onInput={(event) => onType(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}

const STEPS: Record<string, number> = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 };

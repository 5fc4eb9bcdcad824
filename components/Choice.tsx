import { useId } from "preact/hooks";
import "./Pick.css";

type ChoiceProps<T extends string> = {
  label: string;
  options: readonly (readonly [value: T, label: string])[];
  value: T;
  onChange: (value: T) => void;
};

/** One of a few that all stand in sight. */
export function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  const group = useId();
  return (
    <div class="pick" role="radiogroup" aria-label={label}>
      {options.map(([option, words]) => (
        <label key={option}>
          <input
            type="radio"
            name={group}
            checked={option === value}
            onChange={() => onChange(option)}
          />
          <span>{words}</span>
        </label>
      ))}
    </div>
  );
}

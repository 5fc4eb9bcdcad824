import { Icon } from "./Icon";
import "./Select.css";

type SelectProps = {
  label: string;
  options: readonly (readonly [value: string, label: string])[];
  value: string;
  onChange: (value: string) => void;
};

/** One of many: the browser's own list in our frame. */
export function Select({ label, options, value, onChange }: SelectProps) {
  return (
    <span class="select">
      <select
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option} selected={option === value}>
            {words}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}

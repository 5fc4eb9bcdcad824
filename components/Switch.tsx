import { useId } from "preact/hooks";
import "./Switch.css";

type SwitchProps = {
  label: string;
  description?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
};

/** A pebble in a groove: hollow at the start is off, filled at the end is on. */
export function Switch({ label, description, checked, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div class="opt-row">
      <div>
        <label class="t" for={id}>
          {label}
        </label>
        {description && (
          <span class="d" id={`${id}-d`}>
            {description}
          </span>
        )}
      </div>
      <input
        id={id}
        class="switch"
        type="checkbox"
        role="switch"
        aria-checked={checked}
        aria-describedby={description ? `${id}-d` : undefined}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  );
}

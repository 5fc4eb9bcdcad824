import { useId } from "preact/hooks";
import "./Slider.css";

type SliderProps = {
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  /** The value in words. */
  said: string;
  onChange: (value: number) => void;
};

/** A stone on a line; the part that is passed is ink. */
export function Slider({ label, value, min, max, step = 1, said, onChange }: SliderProps) {
  const id = useId();
  const share = Math.min(1, Math.max(0, (value - min) / (max - min || 1)));
  return (
    <div class="slide">
      <label for={id}>{label}</label>
      <output for={id}>{said}</output>
      <input
        id={id}
        type="range"
        class="range"
        style={{ "--share": share }}
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={said}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}

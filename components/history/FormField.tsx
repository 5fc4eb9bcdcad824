import type { Problem } from "../../utils/domain/win-form";
import { useText } from "../TextContext";

type FormFieldProps = {
  id: string;
  name: string;
  label: string;
  value: string;
  onType: (value: string) => void;
  problem?: Problem | undefined;
  class?: string;
  type?: "date" | "time";
  max?: string;
  inputMode?: "text" | "decimal";
  /** A field of several lines. */
  lines?: number;
  /** One of these, value and label. */
  options?: readonly (readonly [string, string])[];
};

/** A labelled field, and under it what is wrong with it. */
export function FormField(props: FormFieldProps) {
  const { id, problem } = props;
  const text = useText();
  return (
    <div class={`f ${props.class ?? ""}`}>
      <label for={id}>{props.label}</label>
      <Control {...props} />
      {problem && (
        <p class="problem" id={`${id}p`}>
          {text(`history.problem.${problem}`)}
        </p>
      )}
    </div>
  );
}

function Control(props: FormFieldProps) {
  const { id, value, problem, options, lines } = props;
  const said = {
    id,
    name: props.name,
    class: "in",
    value,
    "aria-invalid": problem !== undefined,
    "aria-describedby": problem && `${id}p`,
    autocomplete: "off",
    onInput: (event: { currentTarget: { value: string } }) =>
      props.onType(event.currentTarget.value),
  };
  if (lines) return <textarea {...said} rows={lines} />;
  if (props.type) return <input {...said} type={props.type} max={props.max} />;
  if (!options) return <input {...said} type="text" inputMode={props.inputMode} dir="auto" />;
  return (
    <select {...said}>
      {options.map(([option, label]) => (
        <option key={option} value={option} selected={option === value}>
          {label}
        </option>
      ))}
    </select>
  );
}

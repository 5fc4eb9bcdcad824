import { Icon } from "./Icon";
import "./Select.css";
import "./FormField.css";

type FormFieldProps = {
  id: string;
  name: string;
  label: string;
  value: string;
  onType: (value: string) => void;
  /** What is wrong with it, in words. */
  problem?: string | undefined;
  /** What stands beside the label, and under the field. */
  aside?: string;
  hint?: string | undefined;
  placeholder?: string;
  class?: string;
  type?: "date" | "time";
  min?: string;
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
  return (
    <div class={`f ${props.class ?? ""}`}>
      <label for={id}>
        {props.label}
        {props.aside && <span class="hush"> {props.aside}</span>}
      </label>
      <Control {...props} />
      {props.hint && (
        <p class="hint" id={`${id}h`}>
          {props.hint}
        </p>
      )}
      {problem && (
        <p class="problem" id={`${id}p`}>
          {problem}
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
    "aria-describedby": describedBy(props),
    placeholder: props.placeholder,
    autocomplete: "off",
    onInput: (event: { currentTarget: { value: string } }) =>
      props.onType(event.currentTarget.value),
  };
  if (lines) return <textarea {...said} rows={lines} />;
  if (props.type) return <input {...said} type={props.type} min={props.min} max={props.max} />;
  if (!options) return <input {...said} type="text" inputMode={props.inputMode} dir="auto" />;
  return (
    <span class="select">
      <select {...said}>
        {options.map(([option, label]) => (
          <option key={option} value={option} selected={option === value}>
            {label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}

function describedBy({ id, hint, problem }: FormFieldProps): string | undefined {
  const said = [problem && `${id}p`, hint && `${id}h`].filter(Boolean);
  return said.length > 0 ? said.join(" ") : undefined;
}

import type { TargetedKeyboardEvent } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import type { CheckIn } from "../../utils/domain/schema";
import { useText } from "../TextContext";

type Told = { helped?: string | null; hindered?: string | null; tomorrow?: string | null };
const FIELDS = ["helped", "hindered", "tomorrow"] as const;

/** What helped, what got in the way, where tomorrow begins: each only if one likes, each saved as it is left. */
export function CheckInFields(props: {
  checkIn: CheckIn | undefined;
  onSave: (patch: Told) => Promise<void>;
  onClose: () => void;
}) {
  const text = useText();
  const id = useId();
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A field that is left with the page is left all the same.
    const leave = () => {
      if (area.current?.contains(document.activeElement)) {
        (document.activeElement as HTMLElement).blur();
      }
    };
    addEventListener("pagehide", leave);
    return () => removeEventListener("pagehide", leave);
  }, []);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter" || event.isComposing || event.repeat) return;
    const fields = [...(area.current?.querySelectorAll("input") ?? [])];
    const next = fields[fields.indexOf(event.currentTarget) + 1];
    if (next) next.focus();
    else {
      event.currentTarget.blur();
      props.onClose();
    }
  };
  return (
    <div class="fields" ref={area}>
      {FIELDS.map((field) => (
        <div key={field}>
          <label for={`${id}-${field}`}>{text(`day.${field}`)}</label>
          <input
            id={`${id}-${field}`}
            type="text"
            autocomplete="off"
            maxLength={2000}
            defaultValue={props.checkIn?.[field] ?? ""}
            onKeyDown={onKeyDown}
            onChange={({ currentTarget: { value } }) =>
              void props.onSave({ [field]: value.trim() || null })
            }
          />
        </div>
      ))}
      <button type="button" class="link s quiet" onClick={props.onClose}>
        {text("day.thatsAll")}
      </button>
    </div>
  );
}

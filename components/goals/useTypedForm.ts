import type { TargetedSubmitEvent } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Trouble } from "../../utils/domain/schema";
import type { Kept } from "../../utils/page/store";
import type { MessageKey } from "../../utils/text/text";
import { useText } from "../TextContext";

/** Fields that hold words as they were typed. */
type Words<T> = Exclude<{ [K in keyof T]: T[K] extends string ? K : never }[keyof T], "repeat">;

/**
 * A form whose words stay until they are kept; what is wrong is said at its field, and the first
 * such field gets the focus.
 * @param check what is wrong, by field
 * @param keep what becomes of the words; null when nothing changed
 */
export function useTypedForm<T extends object, P extends Partial<Record<keyof T, string>>>(
  start: T,
  check: (typed: T) => P,
  keep: (typed: T) => Promise<Kept | null>,
) {
  const [typed, setTyped] = useState(start);
  const [problems, setProblems] = useState<P | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [problems]);
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wrong = check(typed);
    setProblems(wrong);
    if (Object.keys(wrong).length > 0) return;
    const kept = await keep(typed);
    if (kept && !kept.kept) setTrouble(kept.trouble);
  };
  const text = useText();
  const id = useId();
  const type = (part: Partial<T>) => setTyped((before) => ({ ...before, ...part }));
  /** What a field's control needs. @param onType in place of just taking the words over */
  const field = (name: Words<T> & string, onType?: (value: string) => void) => {
    const problem = problems?.[name];
    return {
      id: `${id}${name}`,
      name,
      value: String(typed[name]),
      label: text(`goals.field.${name}` as MessageKey),
      problem: problem && text(`goals.problem.${problem}` as MessageKey),
      onType: onType ?? ((value: string) => type({ [name]: value } as Partial<T>)),
    };
  };
  return { typed, type, problems, trouble, form, submit, id, field };
}

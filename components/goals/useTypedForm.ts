import type { TargetedSubmitEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Trouble } from "../../utils/domain/schema";
import type { Kept } from "../../utils/page/store";

/**
 * A form whose words stay until they are kept; what is wrong is said at its field, and the first
 * such field gets the focus.
 * @param check what is wrong, by field
 * @param keep what becomes of the words; null when nothing changed
 */
export function useTypedForm<T extends object, P extends object>(
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
  const type = (part: Partial<T>) => setTyped((before) => ({ ...before, ...part }));
  return { typed, type, problems, trouble, form, submit };
}

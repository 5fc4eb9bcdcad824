import type { RefObject, TargetedKeyboardEvent } from "preact";
import { useState } from "preact/hooks";
import type { Capture, Completion, WinFacts } from "../../utils/domain/capture/capture";
import { cleanTitle } from "../../utils/domain/text";
import type { Read } from "./ReadingLine";

/** The id of a completion's row, by which the field names the active one. @param id of the list */
export const rowId = (id: string, row: number) => `${id}-${row}`;

/**
 * Reads along while the field is typed in. Without a `capture`, which comes behind the first frame,
 * what is typed is the title.
 */
export function useReading(
  capture: Capture | null | undefined,
  field: RefObject<HTMLInputElement | null>,
) {
  const [typed, setTyped] = useState("");
  /** The text that the person wants as it stands; what they add to it as well. */
  const [literal, setLiteral] = useState(false);
  const [offered, setOffered] = useState<readonly Completion[]>([]);
  const [active, setActive] = useState(-1);

  const changed = () => {
    const value = field.current?.value ?? "";
    setTyped(value);
    setActive(-1);
    setOffered(capture && value.trim() ? capture.complete(value) : []);
    if (value.trim() === "") setLiteral(false);
  };
  const choose = ({ text }: Completion) => {
    if (!field.current) return;
    field.current.value = text;
    field.current.focus();
    changed();
    setOffered([]);
  };
  /** What is logged of the words. */
  const factsOf = (words: string): WinFacts => {
    if (!capture || literal) return { title: cleanTitle(words) };
    return capture.winOf(capture.read(words));
  };

  const facts = capture && typed.trim() ? capture.winOf(capture.read(typed)) : null;
  const goal = capture && facts?.goalId ? capture.read(typed).goal?.name : undefined;
  const read: Read | null =
    facts && isMore(facts) ? { typed: cleanTitle(typed), facts, goal, literal } : null;

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.isComposing) return;
    const { key } = event;
    const completion = offered[active];
    const moves = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
    if (moves !== 0 && offered.length > 0) {
      const places = offered.length + 1;
      setActive(((active + 1 + moves + places) % places) - 1);
    } else if (key === "Enter" && completion) choose(completion);
    else if (key === "Escape" && offered.length > 0) setOffered([]);
    else if (key === "Escape" && read && !literal) setLiteral(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    read,
    offered,
    active,
    changed,
    choose,
    factsOf,
    onKeyDown,
    close: () => setOffered([]),
    toggle: () => {
      setLiteral(!literal);
      field.current?.focus();
    },
  };
}

/** Whether anything was read besides the title. */
function isMore({ title: _, ...facts }: WinFacts): boolean {
  return Object.keys(facts).length > 0;
}

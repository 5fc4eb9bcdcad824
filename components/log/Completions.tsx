import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Completion } from "../../utils/domain/capture/capture";
import { shownTitle } from "../../utils/text/shown-title";
import { useText } from "../TextContext";
import { Title } from "../Title";
import { rowId } from "./useReading";
import "./Completions.css";

type CompletionsProps = {
  id: string;
  field: RefObject<HTMLInputElement | null>;
  completions: readonly Completion[];
  /** Which one Enter would choose; none at −1. */
  active: number;
  onChoose: (completion: Completion) => void;
};

/** What the words in the field could go on to. It stands below the field, or above where no room is. */
export function Completions({ id, field, completions, active, onChoose }: CompletionsProps) {
  const text = useText();
  const list = useRef<HTMLDivElement>(null);
  const [isAbove, setAbove] = useState(false);
  useLayoutEffect(() => {
    const room = innerHeight - (field.current?.getBoundingClientRect().bottom ?? 0);
    setAbove((list.current?.offsetHeight ?? 0) > room);
  }, [completions.length, field]);
  return (
    <div
      ref={list}
      id={id}
      class={isAbove ? "completions above" : "completions"}
      role="listbox"
      aria-label={text("log.completions")}
    >
      {completions.map((completion, row) => (
        <div
          key={completion.text}
          id={rowId(id, row)}
          role="option"
          tabIndex={-1}
          aria-selected={row === active}
          title={shownTitle(completion.label)}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onMouseUp={() => onChoose(completion)}
        >
          <Title of={completion.label} />
        </div>
      ))}
    </div>
  );
}

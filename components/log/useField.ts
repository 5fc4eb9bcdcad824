import type { RefObject, TargetedKeyboardEvent } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

/** What stood in a log field that is gone, and whether the person was in it. */
export type LogDraft = { words: string; focused: boolean };

/**
 * Gives the field the focus as the page opens, unless somebody is in another field of its picture
 * already. Firefox loads a popup before it shows it and loses the focus as it does, so the field takes
 * it once more when the window has it and no one else.
 */
export function useFocus(input: RefObject<HTMLInputElement | null>, wanted: boolean) {
  useEffect(() => {
    if (!wanted) return;
    const take = () => {
      if (document.activeElement === document.body) input.current?.focus();
    };
    take();
    addEventListener("focus", take);
    return () => removeEventListener("focus", take);
  }, [wanted, input]);
}

/** Takes over what was typed where the field stood before, and leaves it for the next place. */
export function useDraft(input: RefObject<HTMLInputElement | null>, draft: LogDraft) {
  useLayoutEffect(() => {
    const field = input.current;
    if (!field) return;
    // What was typed into the first frame's picture stands in it already.
    if (field.value === "") field.value = draft.words;
    if (draft.focused) field.focus();
    return () => {
      draft.words = field.value;
      draft.focused = document.activeElement === field;
    };
  }, [input, draft]);
}

/** Tells an Enter that is meant from one that chooses a candidate of an input method, or repeats. */
export function useEnter() {
  const notMeant = useRef(false);
  return {
    onKeyDown: (event: TargetedKeyboardEvent<HTMLInputElement>) => {
      // Safari ends a composition before this event; 229 is what is left to tell it by.
      notMeant.current = event.isComposing || event.keyCode === 229 || event.repeat;
    },
    /** Whether the last one was not meant to submit. Said once. */
    wasNotMeant() {
      const was = notMeant.current;
      notMeant.current = false;
      return was;
    },
  };
}

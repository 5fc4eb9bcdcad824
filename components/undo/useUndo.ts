import { useEffect, useState } from "preact/hooks";
import type { Trouble } from "../../utils/domain/schema";
import type { Draft, Kept } from "../../utils/page/store";
import { useAnnounce } from "../Announcer";
import { useText } from "../TextContext";
import { useStable } from "../useStable";

/** Something a person does that can be taken back: with its words and its way back. */
export type Act = {
  draft: Draft;
  /** What was done, in a line. */
  said: string;
  /** What takes it back. @param id the act's own, and so that of a win it logged */
  back: (id: string) => Draft;
  /** The id of what to return to when it is taken back. */
  returnTo?: string;
  /** Whether what the person stood on is gone with it. */
  takesFocus?: boolean;
};

/** Something that was done, and can be taken back. */
type Done = Omit<Act, "draft" | "back"> & { back: Draft };

/** So many acts can be taken back, the last first. */
const REMEMBERED = 50;

/** Some of what is said ends in one already. */
const FULL_STOP = /[.。]$/;

export type Undo = ReturnType<typeof useUndo>;

/**
 * Does what is asked and remembers the way back.
 * @param onBack is told what came back
 */
export function useUndo(submit: (draft: Draft) => Promise<Kept>, onBack: (id: string) => void) {
  const text = useText();
  const announce = useAnnounce();
  const [done, setDone] = useState<readonly Done[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const send = async (draft: Draft) => {
    const kept = await submit(draft);
    setTrouble(kept.kept ? null : kept.trouble);
    return kept;
  };
  const act = useStable(async ({ draft, back, ...words }: Act) => {
    const kept = await send(draft);
    if (!kept.kept) return kept;
    setDone((before) => [...before, { ...words, back: back(kept.id) }].slice(-REMEMBERED));
    announce(text("history.undoHint", { what: words.said.replace(FULL_STOP, "") }));
    return kept;
  });
  const undo = useStable(async () => {
    const last = done.at(-1);
    if (!last) return;
    setDone((before) => before.filter((one) => one !== last));
    const kept = await send(last.back);
    if (!kept.kept) return setDone((before) => [...before, last]);
    announce(text("history.undone"));
    if (last.returnTo) onBack(last.returnTo);
  });
  useUndoKey(undo);
  const dismiss = () => {
    setDone([]);
    setTrouble(null);
  };
  return { last: done.at(-1) ?? null, trouble, act, undo, dismiss };
}

const FIELDS = "input:not([type=checkbox]), textarea, select";

/** Control (or Command) Z outside of fields. */
function useUndoKey(undo: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!isUndo || event.key.toLowerCase() !== "z") return;
      if (event.target instanceof Element && event.target.closest(FIELDS)) return;
      event.preventDefault();
      undo();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [undo]);
}

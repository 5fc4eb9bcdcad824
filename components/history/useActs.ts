import { useEffect, useRef, useState } from "preact/hooks";
import type { Trouble, Win } from "../../utils/domain/schema";
import { logOf, type Place, patchOf, reverse, type Typed } from "../../utils/domain/win-form";
import type { Draft, Kept } from "../../utils/page/store";
import { isolate } from "../../utils/text/text";
import { useAnnounce } from "../Announcer";
import { useText } from "../TextContext";
import { shownTitle } from "../Title";

/** Something that was done here and can be taken back. */
export type Undoable = {
  /** What was done, in a line. */
  said: string;
  back: Draft;
  /** The win to return to when it is taken back. */
  winId: string | undefined;
  /** Whether what the person stood on is gone with it. */
  takesFocus?: boolean;
};

/** So many acts can be taken back, the last first. */
const REMEMBERED = 50;

export type Acts = ReturnType<typeof useActs>;

/**
 * What a person can do to wins here, each with its way back.
 * @param onBack is told which win came back
 */
export function useActs(
  submit: (draft: Draft) => Promise<Kept>,
  place: Place,
  onBack: (winId: string) => void,
) {
  const text = useText();
  const announce = useAnnounce();
  const [done, setDone] = useState<readonly Undoable[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const act = async (draft: Draft, undoable: (id: string) => Undoable) => {
    const kept = await submit(draft);
    setTrouble(kept.kept ? null : kept.trouble);
    if (!kept.kept) return kept;
    const next = undoable(kept.id);
    setDone((before) => [...before, next].slice(-REMEMBERED));
    announce(text("history.undoHint", { what: next.said }));
    return kept;
  };
  const named = (win: Pick<Win, "title">) => ({ title: isolate(shownTitle(win.title)) });

  const undo = async () => {
    const last = done.at(-1);
    if (!last) return;
    setDone((before) => before.filter((one) => one !== last));
    const kept = await submit(last.back);
    setTrouble(kept.kept ? null : kept.trouble);
    if (!kept.kept) return setDone((before) => [...before, last]);
    announce(text("history.undone"));
    if (last.winId) onBack(last.winId);
  };
  useUndoKey(undo);

  return {
    last: done.at(-1) ?? null,
    trouble,
    undo,
    dismiss: () => {
      setDone([]);
      setTrouble(null);
    },
    /** Logs a win for another day. */
    log: (typed: Typed) => {
      const facts = logOf(typed, place);
      return act({ type: "win/log", ...facts }, (id) => ({
        said: text("history.added", named(facts)),
        back: { type: "win/remove", wins: [{ id, day: facts.day }] },
        winId: undefined,
      }));
    },
    edit: (win: Win, typed: Typed) => {
      const patch = patchOf(win, typed, place);
      const draft = { type: "win/edit", winId: win.id, day: win.day, patch } as const;
      return act(draft, () => ({
        said: text("history.changed", named({ title: patch.title ?? win.title })),
        back: { ...draft, day: patch.moved?.day ?? win.day, patch: reverse(win, patch) },
        winId: win.id,
      }));
    },
    remove: (wins: readonly Win[]) => {
      const some = wins.map(({ id, day }) => ({ id, day }));
      const [first] = wins;
      if (!first) return;
      const isOne = wins.length === 1;
      void act({ type: "win/remove", wins: some }, () => ({
        said: isOne
          ? text("history.deleted", named(first))
          : text("history.deletedMany", { count: wins.length }),
        back: { type: "win/restore", wins: some },
        winId: first.id,
        takesFocus: !isOne,
      }));
    },
  };
}

const FIELDS = "input:not([type=checkbox]), textarea, select";

/** Control (or Command) Z outside of fields. */
function useUndoKey(undo: () => void): void {
  const latest = useRef(undo);
  latest.current = undo;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!isUndo || event.key.toLowerCase() !== "z") return;
      if (event.target instanceof Element && event.target.closest(FIELDS)) {
        return;
      }
      event.preventDefault();
      latest.current();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}

import type { RefObject } from "preact";
import { useMemo, useRef } from "preact/hooks";
import type { Capture, WinFacts } from "../../utils/domain/capture/capture";
import type { CivilDate } from "../../utils/domain/schema";
import type { Draft, Kept } from "../../utils/page/store";
import type { LogDraft } from "../log/useField";

export type Submit = (draft: Draft) => Promise<Kept>;

/** What the page's log field needs, wherever on the page it stands. */
export type Logging = {
  onLog: (facts: WinFacts) => Promise<Kept>;
  /** Logs what a setback taught. */
  onLesson: (title: string, setbackId: string) => Promise<Kept>;
  onTakeBack: (winId: string) => void;
  onPutBack: (winId: string) => void;
  /** Reads what is typed; comes behind the first frame. */
  capture: Capture | null;
  /** The day that a win logged now is logged on. */
  today: CivilDate;
  draft: LogDraft;
  field: RefObject<HTMLInputElement | null>;
};

export function useLogging(submit: Submit, today: CivilDate, capture: Capture | null): Logging {
  const field = useRef<HTMLInputElement | null>(null);
  const draft = useRef<LogDraft>({ words: "", focused: false }).current;
  // A win logged before the day turned can still be taken back after it.
  const days = useRef(new Map<string, CivilDate>()).current;
  return useMemo(() => {
    const named = (id: string) => [{ id, day: days.get(id) ?? today }];
    const log = async (facts: WinFacts & { setbackId?: string }) => {
      const kept = await submit({ type: "win/log", ...facts });
      days.set(kept.id, facts.day ?? today);
      return kept;
    };
    return {
      field,
      draft,
      capture,
      today,
      onLog: log,
      onLesson: (title, setbackId) => log({ title, setbackId }),
      onTakeBack: (winId) => void submit({ type: "win/remove", wins: named(winId) }),
      onPutBack: (winId) => void submit({ type: "win/restore", wins: named(winId) }),
    };
  }, [submit, today, capture, draft, days]);
}

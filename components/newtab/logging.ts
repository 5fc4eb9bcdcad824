import type { RefObject } from "preact";
import { useMemo, useRef } from "preact/hooks";
import type { CivilDate } from "../../utils/domain/schema";
import type { Draft, Kept } from "../../utils/page/store";
import type { LogDraft } from "../LogField";

export type Submit = (draft: Draft) => Promise<Kept>;

/** What the page's log field needs, wherever on the page it stands. */
export type Logging = {
  onLog: (title: string) => Promise<Kept>;
  onTakeBack: (winId: string) => void;
  onPutBack: (winId: string) => void;
  draft: LogDraft;
  field: RefObject<HTMLInputElement | null>;
};

/** @param today the day a win that is taken back was logged on */
export function useLogging(submit: Submit, today: CivilDate): Logging {
  const field = useRef<HTMLInputElement | null>(null);
  const draft = useRef<LogDraft>({ words: "", focused: false }).current;
  return useMemo(
    () => ({
      field,
      draft,
      onLog: (title) => submit({ type: "win/log", title }),
      onTakeBack: (winId) => void submit({ type: "win/remove", wins: [{ id: winId, day: today }] }),
      onPutBack: (winId) => void submit({ type: "win/restore", wins: [{ id: winId, day: today }] }),
    }),
    [submit, today, draft],
  );
}

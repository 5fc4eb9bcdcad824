import type { RefObject } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import type { Capture, WinFacts } from "../../utils/domain/capture/capture";
import { lastMoment } from "../../utils/domain/hour";
import type { CivilDate, Hour } from "../../utils/domain/schema";
import type { Draft, Kept } from "../../utils/page/store";
import { useAnnounce } from "../Announcer";
import { useText } from "../TextContext";
import type { LogDraft } from "./useField";
import { loggedWords, type Said } from "./useLogging";

export type Submit = (draft: Draft) => Promise<Kept>;

/** What new tab and popup do, and what the line below their log field says of it. */
export type Acts = {
  said: Said | null;
  onSaid: (said: Said | null) => void;
  /** Does what has no field of its own; says so when it could not be kept. Gives whether it was. */
  act: (draft: Draft) => Promise<boolean>;
  /** Finishes a step, and offers to take that back. */
  finish: (stepId: string) => Promise<boolean>;
  /** Closes a recap; steps that are let go can be put back. */
  closeRecap: (
    hourId: string,
    leftover: "keep" | "let-go",
    left: readonly string[],
  ) => Promise<boolean>;
  /** Leads to the field; what is logged there next was done in this hour, which is over. */
  addTo: (hour: Hour) => void;
  onLog: (facts: WinFacts) => Promise<Kept>;
  /** Reads what is typed; comes behind the first frame. */
  capture: Capture | null;
  /** The day that a win logged now is logged on. */
  today: CivilDate;
  draft: LogDraft;
  field: RefObject<HTMLInputElement | null>;
};

type Shown = {
  /** Today's wins; null where they are not to be told. */
  count: number | null;
  /** The hour that is current. */
  hour: Hour | null;
};

export function useActs(
  submit: Submit,
  today: CivilDate,
  capture: Capture | null,
  shown: Shown,
): Acts {
  const text = useText();
  const announce = useAnnounce();
  const [said, onSaid] = useState<Said | null>(null);
  const field = useRef<HTMLInputElement | null>(null);
  const draft = useRef<LogDraft>({ words: "", focused: false }).current;
  /** The hour that is over, by its id, to which the next win is added. */
  const addsTo = useRef<string | null>(null);
  const latest = useRef({ ...shown, text });
  latest.current = { ...shown, text };
  const acts = useMemo(() => {
    const keep = async (doing: Draft, then: (id: string) => Said | null) => {
      const kept = await submit(doing);
      if (!kept.kept) {
        onSaid({ kind: "refused", trouble: kept.trouble });
        return false;
      }
      const next = then(kept.id);
      onSaid((before) => next ?? (before?.kind === "refused" ? null : before));
      return true;
    };
    const log = async (facts: WinFacts) => {
      const { hour } = latest.current;
      // A win of today cannot have been won yesterday.
      const isOfHour = hour?.id === addsTo.current && hour?.day === today;
      const moment = isOfHour && lastMoment(hour);
      const kept = await submit({ type: "win/log", ...(moment && { moment }), ...facts });
      if (kept.kept) addsTo.current = null;
      return kept;
    };
    return {
      onLog: log,
      act: (doing: Draft) => keep(doing, () => null),
      addTo: (hour: Hour) => {
        addsTo.current = hour.id;
        field.current?.focus();
      },
      finish: (stepId: string) =>
        keep({ type: "step/done", stepId }, (id) => {
          const { count, text } = latest.current;
          // A win that is counted is announced as its stone lands.
          if (count === null) announce(loggedWords(text, null));
          return { kind: "logged", id, day: today };
        }),
      closeRecap: (hourId: string, leftover: "keep" | "let-go", left: readonly string[]) =>
        keep({ type: "recap/close", hourId, leftover }, () =>
          leftover === "let-go" ? { kind: "let-go", steps: left } : null,
        ),
    };
  }, [submit, today, announce]);
  return { ...acts, said, onSaid, capture, today, draft, field };
}

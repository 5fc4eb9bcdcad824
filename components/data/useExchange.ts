import { useRef, useState } from "preact/hooks";
import type { Columns } from "../../utils/domain/exchange/import/columns";
import type { Problem } from "../../utils/domain/exchange/import/read";
import type { Pace } from "../../utils/domain/exchange/pace";
import {
  type Entered,
  type Format,
  hasNews,
  type Planned,
  type Preview,
  type Range,
  type Table,
  type Wiped,
} from "../../utils/domain/exchange/preview";
import type { DataDoors, Saved, Source } from "./doors";

export type Job = "reading" | "entering" | "taking-back" | "saving" | "deleting";

/** What stands in the section's place. */
export type Stage =
  | { at: "rows" }
  | { at: "working"; job: Job; share: number; source?: Source | undefined }
  | { at: "columns"; source: Source; table: Table }
  | { at: "preview"; source: Source; planned: Planned }
  | { at: "deleting" };

/** What was last said about it. */
export type Said =
  | { what: "imported" | "taken-back"; stage: string; added: number; changed: number }
  | { what: "nothing-new"; same: number }
  | ({ what: "saved" } & Saved)
  | { what: "raw-saved"; name: string }
  | { what: "refused"; problem: Problem | "no-access" }
  | { what: "trouble"; trouble: (Entered & { entered: false })["trouble"] }
  | { what: "not-deleted"; trouble: (Wiped & { wiped: false })["trouble"] }
  | { what: "failed" | "cancelled" | "deleted" | "copy-left" };

export type Exchange = ReturnType<typeof useExchange>;

/** The share of a job that is worth drawing anew. */
const STEP = 0.01;

/** Leads an import, an export or the end of everything from one stage to the next. */
export function useExchange(doors: DataDoors) {
  const [stage, setStage] = useState<Stage>({ at: "rows" });
  const [said, setSaid] = useState<Said | null>(null);
  const running = useRef<AbortController | null>(null);

  const finish = (words: Said | null) => {
    setStage({ at: "rows" });
    setSaid(words);
  };
  /** Runs a job; what comes of one that was cancelled is not looked at. */
  const work = async <T>(
    job: Job,
    run: (pace: Pace) => Promise<T>,
    then: (result: T) => void,
    source?: Source,
  ) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setSaid(null);
    setStage({ at: "working", job, share: 0, source });
    let shown = 0;
    const progress = (share: number) => {
      if (own.signal.aborted || Math.abs(share - shown) < STEP) return;
      shown = share;
      setStage({ at: "working", job, share, source });
    };
    try {
      const result = await run({ signal: own.signal, progress });
      if (!own.signal.aborted) then(result);
    } catch {
      if (!own.signal.aborted) finish({ what: "failed" });
    }
  };
  const read = (source: Source, columns?: Columns) =>
    work(
      "reading",
      (pace) => doors.read(source, pace, columns),
      (preview) => show(source, preview),
      source,
    );
  const show = (source: Source, preview: Preview) => {
    if (preview.status === "planned") setStage({ at: "preview", source, planned: preview });
    else if (preview.status === "choose-columns")
      setStage({ at: "columns", source, table: preview });
    else finish({ what: "refused", problem: preview.problem });
  };
  const confirm = (source: Source, { plan }: Planned) => {
    if (!hasNews(plan)) return finish({ what: "nothing-new", same: plan.same });
    const counts = { added: plan.added.length, changed: plan.changed.length };
    return work(
      "entering",
      () => doors.enter(plan),
      (answer) => {
        if (!answer.entered) return finish({ what: "trouble", trouble: answer.trouble });
        if (source.from === "account") void doors.decided();
        finish({ what: "imported", stage: answer.stage, ...counts });
      },
    );
  };
  const again = (done: Extract<Said, { stage: string }>) => {
    const undo = done.what === "imported";
    const next = { ...done, what: undo ? ("taken-back" as const) : ("imported" as const) };
    return work(
      "taking-back",
      (pace) => (undo ? doors.takeBack(done.stage) : doors.putBack(done.stage, pace)),
      (answer) =>
        finish(
          answer.entered
            ? { ...next, stage: answer.stage }
            : { what: "trouble", trouble: answer.trouble },
        ),
    );
  };
  const wipe = () =>
    work("deleting", doors.wipe, (answer) =>
      finish(
        answer.wiped
          ? { what: answer.isCopyLeft ? "copy-left" : "deleted" }
          : { what: "not-deleted", trouble: answer.trouble },
      ),
    );
  const save = (format: Format, range: Range | null) => {
    const returnTo = stage.at === "deleting" ? stage : ({ at: "rows" } as const);
    return work(
      "saving",
      (pace) => doors.save(format, range, pace),
      (saved) => {
        setStage(returnTo);
        if (saved) setSaid({ what: "saved", ...saved });
      },
    );
  };
  const saveRaw = (which: "aside" | "all") =>
    work(
      "saving",
      () => doors.saveRaw(which),
      (name) => finish({ what: "raw-saved", name }),
    );
  const cancel = () => {
    running.current?.abort();
    finish({ what: "cancelled" });
  };
  const askToWipe = () => {
    setSaid(null);
    setStage({ at: "deleting" });
  };
  return { stage, said, read, confirm, again, wipe, save, saveRaw, cancel, askToWipe };
}

/** What comes in from outside: read, planned, entered, taken back. Only the writer changes anything. */

import { broughtBack } from "../domain/exchange/bring-back";
import { toJson } from "../domain/exchange/file";
import type { Columns } from "../domain/exchange/import/columns";
import type { Found } from "../domain/exchange/import/found";
import { type Kind, readImport } from "../domain/exchange/import/read";
import { MAX_BYTES } from "../domain/exchange/limits";
import { inSteps, type Pace } from "../domain/exchange/pace";
import type { Patch } from "../domain/exchange/patch";
import { partsOf } from "../domain/exchange/patch-parts";
import { readPatch } from "../domain/exchange/patch-schema";
import { type Existing, type Plan, planning } from "../domain/exchange/plan";
import type { Entered, Preview, Wiped } from "../domain/exchange/preview";
import { foundIn } from "../domain/exchange/put-back";
import { readDay } from "../domain/reading";
import type { Day, Win } from "../domain/schema";
import * as clock from "../platform/clock";
import * as staging from "../platform/staging";
import type { Draft, PageStore } from "./store";
import { readHistory } from "./whole";

export type ReadOptions = Pace & {
  /** The title of a stretch that was timed and has no words, in the person's language. */
  timed: string;
  /** Minutes after midnight at which a day begins. */
  dayStart: number;
  columns?: Columns | undefined;
};

/** Share of the work at which the file is read; share of the rest at which what is here is. */
const FILE_READ = 0.6;
const HERE_READ = 0.6;

/** Reads a file and plans its import. Whatever the file is, this resolves. */
export async function previewFile(
  file: Pick<File, "name" | "size" | "arrayBuffer">,
  options: ReadOptions,
): Promise<Preview> {
  if (file.size > MAX_BYTES) return { status: "refused", problem: "too-big" };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return { status: "refused", problem: "no-access" };
  return preview(new Uint8Array(bytes), file.name, options);
}

/** The wins of a tail by the same door as a file's. @param savedAt ms */
export async function previewTail(
  raw: unknown[],
  savedAt: number,
  options: ReadOptions,
): Promise<Preview> {
  const text = [...toJson({ days: daysFrom(raw) }, savedAt)].join("");
  return preview(new TextEncoder().encode(text), "tail.json", options);
}

/** What a copy of everything would bring back. @param text as it was exported */
export async function previewCopy(text: string, pace: Pace): Promise<Preview> {
  const here = { zone: clock.zone(), dayStart: 0, now: clock.now(), timed: "" };
  const bytes = new TextEncoder().encode(text);
  const outcome = await readImport(bytes, "copy.json", { ...here, ...between(pace, 0, FILE_READ) });
  if (outcome.status !== "read") return outcome;
  const { found } = outcome;
  return planFound(outcome, between(pace, FILE_READ, 1), (existing) =>
    broughtBack(found, existing, here.now),
  );
}

/** The days of stored wins, as far as they can be read. */
export function daysFrom(raw: unknown[]): Day[] {
  const { value } = readDay({ wins: raw, hours: [] }, "");
  const days = Map.groupBy(value.wins, ({ day }: Win) => day);
  return [...days].map(([day, wins]) => ({ day, wins, hours: [] }));
}

async function preview(bytes: Uint8Array, name: string, options: ReadOptions): Promise<Preview> {
  const { columns, timed, dayStart, ...pace } = options;
  const here = {
    zone: clock.zone(),
    dayStart,
    now: clock.now(),
    timed,
    ...(columns && { columns }),
  };
  const outcome = await readImport(bytes, name, { ...here, ...between(pace, 0, FILE_READ) });
  return outcome.status === "read" ? planFound(outcome, between(pace, FILE_READ, 1)) : outcome;
}

/** Plans how what was found comes in. @param beside what of it is to come in, beside what is here */
export async function planFound(
  { kind, found }: { kind: Kind; found: Found },
  pace: Pace,
  beside: (existing: Existing) => Found = () => found,
): Promise<Preview> {
  try {
    const existing = await readHistory(between(pace, 0, HERE_READ));
    const plan =
      existing &&
      (await inSteps(planning(existing, beside(existing)), between(pace, HERE_READ, 1)));
    if (!plan) return { status: "refused", problem: "cancelled" };
    return { status: "planned", kind, exportedAt: found.exportedAt, plan };
  } catch {
    return { status: "refused", problem: "no-access" };
  }
}

/** The pace of a part of the work, from one share of it to another. */
function between(pace: Pace, from: number, to: number): Pace {
  return { ...pace, progress: (share) => pace.progress?.(from + share * (to - from)) };
}

/** Lays the plan's patch where the writer finds it, and waits until it is entered. */
export async function enterPlan(
  { patch }: Pick<Plan, "patch">,
  store: PageStore,
): Promise<Entered & { stage: string }> {
  const stage = await staging.lay([...partsOf(patch)]).catch(() => "");
  if (stage === "") return { stage, entered: false, trouble: "full" };
  return { stage, ...(await enter({ type: "data/patch", stage, undo: false }, store)) };
}

/** Takes an import back. */
export async function takeBack(
  stage: string,
  store: PageStore,
): Promise<Entered & { stage: string }> {
  return { stage, ...(await enter({ type: "data/patch", stage, undo: true }, store)) };
}

/** Puts an import back that was taken back, by a new plan, as far as it is not here. */
export async function putBack(
  stage: string,
  store: PageStore,
  pace: Pace,
): Promise<Entered & { stage: string }> {
  const lost = { stage, entered: false, trouble: "lost" } as const;
  const parts: Patch[] = [];
  for await (const raw of staging.look(stage)) {
    const part = readPatch(raw);
    if (!part) return lost;
    parts.push(part);
  }
  if (parts.length === 0) return lost;
  const preview = await planFound({ kind: "tiny-wins-json", found: foundIn(parts) }, pace);
  return preview.status === "planned" ? enterPlan(preview.plan, store) : lost;
}

/** How long (ms) after the outbox gave an intent up its snapshot may still be on its way. */
const GRACE_MS = 15_000;

/** Submits, and waits until the writer has entered it or says why not. */
export async function enter(draft: Draft, store: PageStore): Promise<Entered> {
  const kept = await store.submit(draft);
  if (!kept.kept) return { entered: false, trouble: kept.trouble };
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (entered: Entered) => {
      clearTimeout(timer);
      stop();
      resolve(entered);
    };
    const look = () => {
      const { snapshot, pending } = store.get();
      if (snapshot.applied.includes(kept.id)) settle({ entered: true });
      else if (snapshot.trouble) settle({ entered: false, trouble: snapshot.trouble });
      else if (!pending.some(({ id }) => id === kept.id))
        timer ??= setTimeout(() => settle({ entered: false, trouble: "lost" }), GRACE_MS);
    };
    const stop = store.subscribe(look);
    setTimeout(look);
  });
}

/**
 * Has everything deleted, now or not at all: what the writer refuses is not kept for later. Where it
 * died before it could answer, its next snapshot tells.
 */
export async function wipe(store: PageStore): Promise<Wiped> {
  const { id, answer } = await store.ask({ type: "data/wipe" });
  if (answer?.entered) return { wiped: true, isCopyLeft: answer.isCopyLeft === true };
  if (answer) return { wiped: false, trouble: answer.trouble };
  return (await isNamed(id, store))
    ? { wiped: true, isCopyLeft: false }
    : { wiped: false, trouble: "unheard" };
}

/** Whether a snapshot tells in time that the intent was entered. */
function isNamed(id: string, store: PageStore): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (isEntered: boolean) => {
      clearTimeout(timer);
      stop();
      resolve(isEntered);
    };
    const look = () => store.get().snapshot.applied.includes(id) && settle(true);
    const timer = setTimeout(() => settle(false), GRACE_MS);
    const stop = store.subscribe(look);
    look();
  });
}

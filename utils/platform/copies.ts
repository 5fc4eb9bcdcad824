/**
 * When backups are made: after the history changed, never in the way of it, and no more often than
 * is useful. A worker that dies in between finds here what is still to do.
 */
import type { Snapshot } from "../domain/schema";
import type { TailMeta } from "../domain/tail";
import {
  Declined,
  lastBackup,
  type MakeBackup,
  mayDownload,
  nextPlace,
  type Place,
  saveBackup,
} from "./backup";
import { clearNotifications } from "./bell";
import { browser } from "./browser";
import { now } from "./clock";
import { keepMirror } from "./mirror";
import { hasOwnWins } from "./own-wins";
import { addToRing, dropRing } from "./ring";
import { idOf } from "./roads";
import { settled } from "./settle";
import * as staging from "./staging";
import { dropTail, saveTail, tailMeta } from "./tail";

const KEY = "copies";
const TAIL_ALARM = "copies";
const FILE_ALARM = "copies:file";
/** The tail is saved at most this often, ms: the browser limits writes, and wins come in groups. */
const TAIL_EVERY_MS = 10 * 60_000;
/** A file that could not be saved is tried again after this long, ms. */
const RETRY_MS = 30 * 60_000;
/** Who closed the browser's own question is not asked again before the next day, ms. */
const DECLINED_MS = 24 * 60 * 60_000;

type Copies = {
  fileDay?: string;
  /** Where the last file lies. */
  filePlace?: Place;
  ringDay?: string;
  fileRevision?: number;
  /** When (ms) a file that could not be saved is tried again; 0 when all is well. */
  fileRetryAt?: number;
  tailAt?: number;
  tailRevision?: number;
  /** Whether the person was asked about the tail that was found here before their first win. */
  answered?: boolean;
};

let turn: Promise<unknown> = Promise.resolve();
/** Whether a file is being saved. The browser may ask where to; the other copies go on meanwhile. */
let isSaving = false;
/** Ends the copies that are being made of what is deleted. */
let making = new AbortController();

/** Makes the copies that are due. Never throws: a backup that fails is tried again later. */
export function keepCopies(snapshot: Snapshot, makeBackup: MakeBackup): Promise<void> {
  const { signal } = making;
  const result = turn.then(async () => {
    signal.throwIfAborted();
    const { backupTail, backupFiles } = snapshot.current.settings;
    if (!(await keepMirror())) return; // something was lost: no copy is replaced by what is left
    await keepRing(snapshot, signal);
    if (backupTail) await keepTail(snapshot, signal);
    if (backupFiles) await keepFile(snapshot, makeBackup, signal);
  });
  turn = result.catch(() => {});
  return result.catch(() => {});
}

/** Calls back when a copy that was put off is due. */
export function onCopiesDue(callback: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === TAIL_ALARM || name === FILE_ALARM) callback();
  });
}

/** A tail of an earlier history is not overwritten before the person was asked about it. */
async function keepTail(snapshot: Snapshot, signal: AbortSignal): Promise<void> {
  const copies = await readCopies();
  if (copies.tailRevision === snapshot.revision) return;
  if (copies.tailAt === undefined && !copies.answered && (await tailMeta())) return;
  const due = (copies.tailAt ?? 0) + TAIL_EVERY_MS;
  if (now() < due) return browser.alarms.create(TAIL_ALARM, { when: due });
  await saveTail(snapshot, signal);
  signal.throwIfAborted();
  await writeCopies({ tailAt: now(), tailRevision: snapshot.revision });
}

/** One a day, by the day's first change: yesterday is in it whole. */
async function keepRing(snapshot: Snapshot, signal: AbortSignal): Promise<void> {
  const { ringDay } = await readCopies();
  if (ringDay === snapshot.today || !(await hasOwnWins(snapshot.counts))) return;
  await addToRing(snapshot.today, signal).catch(() => {}); // no files here, or no room: the others go on
  signal.throwIfAborted();
  await writeCopies({ ringDay: snapshot.today });
}

/** One file a day: yesterday's wins are safe before today's first is a file of its own. */
async function keepFile(
  snapshot: Snapshot,
  makeBackup: MakeBackup,
  signal: AbortSignal,
): Promise<void> {
  const { today, revision } = snapshot;
  const { fileDay, fileRevision, fileRetryAt = 0 } = await readCopies();
  if (isSaving || fileDay === today || fileRevision === revision) return;
  if (now() < fileRetryAt) return browser.alarms.create(FILE_ALARM, { when: fileRetryAt });
  if (!(await mayDownload()) || !(await hasOwnWins(snapshot.counts))) return;
  isSaving = true;
  void saveFile(snapshot, makeBackup, signal)
    .catch(() => {})
    .finally(() => {
      isSaving = false;
    });
}

async function saveFile(
  { today, revision }: Snapshot,
  makeBackup: MakeBackup,
  signal: AbortSignal,
): Promise<void> {
  try {
    const filePlace = nextPlace((await readCopies()).filePlace, today);
    const isSaved = await saveBackup(filePlace, makeBackup);
    if (signal.aborted) return;
    if (!isSaved) return await writeCopies({ fileRetryAt: 0 }); // it is made at the next change
    await writeCopies({ filePlace, fileDay: today, fileRevision: revision, fileRetryAt: 0 });
  } catch (error) {
    if (signal.aborted) return;
    const when = now() + (error instanceof Declined ? DECLINED_MS : RETRY_MS);
    await writeCopies({ fileRetryAt: when });
    browser.alarms.create(FILE_ALARM, { when });
  }
}

/** Lets a file that could not be saved be tried at the next change. */
export async function retryFile(): Promise<void> {
  await writeCopies({ fileRetryAt: 0 });
}

/** The person has decided about what was found: restored it, or begun anew. */
export async function answerTail(): Promise<void> {
  await writeCopies({ answered: true });
}

/** Copies of an earlier history: nothing, once the person has decided about them. */
export type LeftBehind = {
  tail: TailMeta | null;
  file: { name: string; savedAt: number } | null;
};

/** Looks for what waits to be decided about. */
export async function leftBehind(): Promise<LeftBehind> {
  const { answered, tailAt, fileDay } = await readCopies();
  return {
    tail: !answered && tailAt === undefined ? await tailMeta() : null,
    file: !answered && fileDay === undefined ? await lastBackup().catch(() => null) : null,
  };
}

/** Calls back when a copy was made, or could not be; returns how to stop. */
export function watchCopies(onChange: () => void): () => void {
  const look = (changes: Record<string, unknown>, area: string) => {
    if (area === "sync" || (area === "local" && KEY in changes)) onChange();
  };
  browser.storage.onChanged.addListener(look);
  return () => browser.storage.onChanged.removeListener(look);
}

/** The day of the last file, and whether a later one could not be saved. */
export async function lastFile(): Promise<{ fileDay: string | null; fileFailed: boolean }> {
  const { fileDay = null, fileRetryAt = 0 } = await readCopies();
  return { fileDay, fileFailed: fileRetryAt > 0 };
}

/** Leaves nothing behind in any store but the ledger, which the writer has emptied, and the outbox. */
export async function forgetStores(): Promise<void> {
  await staging.dropAll();
  await browser.alarms.clearAll();
  await clearNotifications();
  const stored = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(stored.filter((key) => idOf(key) === null));
}

/**
 * Deletes the copies of the history that are no files of the person's; what is being copied ends
 * first. Rejects while one is left.
 */
export async function dropCopies(): Promise<void> {
  making.abort();
  making = new AbortController();
  await settled(turn).catch(() => {}); // whatever hangs on is found by its file, which cannot go
  const dropped = await Promise.allSettled([settled(dropTail()), settled(dropRing())]);
  for (const one of dropped) if (one.status === "rejected") throw one.reason;
}

async function readCopies(): Promise<Copies> {
  return ((await browser.storage.local.get(KEY))[KEY] as Copies | undefined) ?? {};
}

let writing: Promise<void> = Promise.resolve();

/** One change after the other: a file is noted while the other copies are made. */
function writeCopies(change: Copies): Promise<void> {
  const result = writing.then(async () => {
    await browser.storage.local.set({ [KEY]: { ...(await readCopies()), ...change } });
  });
  writing = result.catch(() => {});
  return result;
}

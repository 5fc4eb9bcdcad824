/**
 * The ring's place: the origin's own files. They share nothing with IndexedDB and `storage.local`,
 * so that damage to either leaves them; and no page hears of megabytes that change.
 */
import { jsonScribe } from "../domain/exchange/file";
import { makeRoom, nameOf, type RingFile, readNames } from "../domain/ring";
import { ownWins } from "../domain/samples/mark";
import type { CivilDate } from "../domain/schema";
import { now } from "./clock";
import * as history from "./history";

const FOLDER = "ring";
/** Days that are read at once: a win that is logged meanwhile waits for no more than these. */
const PIECE_DAYS = 60;

/** The types know no iteration over a folder yet. */
type Folder = FileSystemDirectoryHandle & {
  entries(): AsyncIterable<[string, FileSystemFileHandle | FileSystemDirectoryHandle]>;
};

async function folder(): Promise<Folder> {
  const root = await navigator.storage.getDirectory();
  return (await root.getDirectoryHandle(FOLDER, { create: true })) as Folder;
}

/** The files there are, newest first; none where the browser keeps none, as in a private window. */
export async function listRing(): Promise<RingFile[]> {
  try {
    const names: string[] = [];
    for await (const [name, handle] of (await folder()).entries()) {
      const isWhole = handle.kind === "file" && (await handle.getFile()).size > 0;
      if (isWhole) names.push(name); // else the worker died before it had written it
    }
    return readNames(names);
  } catch {
    return [];
  }
}

/** The text of a file of the ring. Rejects when it is not whole. */
export async function readRing(name: string): Promise<string> {
  const file = await (await (await folder()).getFileHandle(name)).getFile();
  return new Response(file.stream().pipeThrough(new DecompressionStream("gzip"))).text();
}

/**
 * Adds the day's file, unless it looks like a loss, and gives up what is over.
 * @param signal ends it: everything was deleted meanwhile
 */
export async function addToRing(day: CivilDate, signal: AbortSignal): Promise<void> {
  const { wins, file } = await packed(signal);
  const next = { day, wins, savedAt: now() };
  const { mayAdd, drop } = makeRoom(await listRing(), next);
  if (!mayAdd) return;
  const ring = await folder();
  const name = nameOf(next);
  try {
    const handle = await ring.getFileHandle(name, { create: true });
    await file.stream().pipeTo(await handle.createWritable(), { signal });
  } catch (error) {
    await ring.removeEntry(name).catch(() => {});
    throw error;
  }
  for (const { name } of drop) await ring.removeEntry(name);
}

/** The file, which is small, and how many wins are in it: its name says so before it is written. */
async function packed(signal: AbortSignal): Promise<{ wins: number; file: Blob }> {
  const gzip = new CompressionStream("gzip");
  const file = new Response(gzip.readable).blob();
  const writer = gzip.writable.getWriter();
  const encoder = new TextEncoder();
  let wins = 0;
  try {
    for await (const part of written()) {
      signal.throwIfAborted();
      wins += part.wins;
      await writer.write(encoder.encode(part.text));
    }
    await writer.close();
  } catch (error) {
    file.catch(() => {}); // it ends with what it was made of
    await writer.abort(error);
    throw error;
  }
  return { wins, file: await file };
}

/** The file part by part, with the person's own wins in each; samples are not written. */
async function* written(): AsyncGenerator<{ wins: number; text: string }, void> {
  const scribe = jsonScribe(now());
  const { dates } = await history.open(0);
  const oldest = dates.toReversed();
  yield { wins: 0, text: scribe.begin() };
  for (let at = 0; at < oldest.length; at += PIECE_DAYS) {
    const piece = oldest.slice(at, at + PIECE_DAYS);
    const days = await history.read(piece[0] ?? "", piece.at(-1) ?? "");
    const wins = days.reduce((sum, day) => sum + ownWins(day).length, 0);
    yield { wins, text: days.map(scribe.day).join("") };
  }
  yield { wins: 0, text: scribe.end({ current: await history.readNow() }) };
}

/** Leaves no file. Rejects when one is left: the browser holds those fast that are being written. */
export async function dropRing(): Promise<void> {
  const root = await navigator.storage.getDirectory().catch(() => null);
  if (!root) return; // no files here, as in a private window
  await root.removeEntry(FOLDER, { recursive: true }).catch((error: Error) => {
    if (error.name !== "NotFoundError") throw error;
  });
}

/**
 * The ring's place: the origin's own files. They share nothing with IndexedDB and `storage.local`,
 * so that damage to either leaves them; and no page hears of megabytes that change.
 */
import { jsonScribe } from "../domain/exchange/file";
import { makeRoom, nameOf, type RingFile, readNames } from "../domain/ring";
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
  const { counts } = await history.open(0);
  const next = { day, wins: Object.values(counts).reduce((a, b) => a + b, 0), savedAt: now() };
  const { mayAdd, drop } = makeRoom(await listRing(), next);
  if (!mayAdd) return;
  signal.throwIfAborted();
  const ring = await folder();
  const name = nameOf(next);
  try {
    const file = await ring.getFileHandle(name, { create: true });
    await writeInto(await file.createWritable(), signal);
  } catch (error) {
    await ring.removeEntry(name).catch(() => {});
    throw error;
  }
  for (const { name } of drop) await ring.removeEntry(name);
}

/** The file is as it was until all of it is written. */
async function writeInto(file: FileSystemWritableFileStream, signal: AbortSignal): Promise<void> {
  const gzip = new CompressionStream("gzip");
  const saved = gzip.readable.pipeTo(file);
  const writer = gzip.writable.getWriter();
  const encoder = new TextEncoder();
  try {
    for await (const part of written()) {
      signal.throwIfAborted();
      await writer.write(encoder.encode(part));
    }
    await writer.close();
  } catch (error) {
    await writer.abort(error);
    await saved.catch(() => {});
    throw error;
  }
  await saved;
}

async function* written(): AsyncGenerator<string, void> {
  const scribe = jsonScribe(now());
  const { dates } = await history.open(0);
  const oldest = dates.toReversed();
  yield scribe.begin();
  for (let at = 0; at < oldest.length; at += PIECE_DAYS) {
    const piece = oldest.slice(at, at + PIECE_DAYS);
    const days = await history.read(piece[0] ?? "", piece.at(-1) ?? "");
    yield days.map(scribe.day).join("");
  }
  yield scribe.end({ current: await history.readNow() });
}

/** Leaves no file. Rejects when one is left: the browser holds those fast that are being written. */
export async function dropRing(): Promise<void> {
  const root = await navigator.storage.getDirectory().catch(() => null);
  if (!root) return; // no files here, as in a private window
  await root.removeEntry(FOLDER, { recursive: true }).catch((error: Error) => {
    if (error.name !== "NotFoundError") throw error;
  });
}

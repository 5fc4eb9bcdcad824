/**
 * The tail: the last thirty days of wins, packed small enough for `storage.sync`, whose limits are
 * 102,400 bytes in all and 8,192 an item (key and JSON text together).
 */

import { ownWins } from "./samples/mark";
import type { CivilDate, Day, Win } from "./schema";

/** How far back the tail reaches, in days. */
export const TAIL_DAYS = 30;
const PREFIX = "tail:";
const META = "tail";
/** Characters of base64 in one item: under 8,192 bytes with key and quotes. */
const SHARD = 8_000;
/** Items that fit, with room to spare for what is not the tail. */
const MOST_SHARDS = 12;

export type TailMeta = {
  version: 1;
  /** ms */
  savedAt: number;
  wins: number;
  from: CivilDate;
  to: CivilDate;
  shards: number;
  /** Length of the packed text: a shard that is missing or cut shows. */
  length: number;
};

/** Turns text into short text and back; compression is the platform's. */
export type Packer = {
  pack(text: string): Promise<string>;
  unpack(packed: string): Promise<string>;
};

/**
 * The items to store for these days, newest kept first when not all fit; null when there is no win.
 * @param days any days, of which the last thirty with wins count
 */
export async function packTail(
  days: readonly Day[],
  now: number,
  packer: Packer,
): Promise<Record<string, unknown> | null> {
  const wins = days
    .toSorted((a, b) => (a.day < b.day ? 1 : -1))
    .slice(0, TAIL_DAYS)
    .flatMap((day) => ownWins(day).toReversed());
  for (let keep = wins.length; keep > 0; keep = Math.floor(keep * 0.8)) {
    const kept = wins.slice(0, keep);
    const packed = await packer.pack(JSON.stringify(kept));
    const shards = Math.ceil(packed.length / SHARD);
    if (shards <= MOST_SHARDS) return items(kept, packed, shards, now);
  }
  return null;
}

function items(wins: Win[], packed: string, shards: number, now: number): Record<string, unknown> {
  const days = wins.map(({ day }) => day).sort();
  const meta: TailMeta = {
    version: 1,
    savedAt: now,
    wins: wins.length,
    from: days[0] as CivilDate,
    to: days.at(-1) as CivilDate,
    shards,
    length: packed.length,
  };
  const parts = Array.from({ length: shards }, (_, i) => [
    PREFIX + i,
    packed.slice(i * SHARD, (i + 1) * SHARD),
  ]);
  return { [META]: meta, ...Object.fromEntries(parts) };
}

/** What a stored tail says of itself; null when there is none. */
export function readMeta(stored: Record<string, unknown>): TailMeta | null {
  const meta = stored[META] as Partial<TailMeta> | undefined;
  const sound = meta?.version === 1 && Number.isInteger(meta.shards) && Number.isInteger(meta.wins);
  return sound ? (meta as TailMeta) : null;
}

/** The keys of a tail that a newer, shorter one leaves behind. */
export function staleKeys(
  stored: Record<string, unknown>,
  kept: Record<string, unknown>,
): string[] {
  return Object.keys(stored).filter((key) => key.startsWith(PREFIX) && !(key in kept));
}

/**
 * The packed wins of a stored tail, as raw records for the import door.
 * @throws Error when a part of it is missing
 */
export async function unpackTail(
  stored: Record<string, unknown>,
  packer: Packer,
): Promise<unknown[]> {
  const meta = readMeta(stored);
  if (!meta) throw new Error("There is no tail");
  const parts = Array.from({ length: meta.shards }, (_, i) => stored[PREFIX + i]);
  const packed = parts.filter((part) => typeof part === "string").join("");
  if (packed.length !== meta.length) throw new Error("The tail is not whole");
  return JSON.parse(await packer.unpack(packed)) as unknown[];
}

/** How much history there is, without reading it whole. */
import type { CivilDate } from "../domain/schema";
import * as history from "../platform/history";

/** Days whose hours are counted at once. */
const PIECE_DAYS = 50;

/** Wins that stand, and the first day with one. */
export async function readFacts(): Promise<{ wins: number; since: CivilDate | null }> {
  const { counts } = await history.open(0);
  const days = Object.keys(counts).filter((day) => (counts[day] ?? 0) > 0);
  const wins = days.reduce((sum, day) => sum + (counts[day] ?? 0), 0);
  return { wins, since: days.reduce<CivilDate | null>(earlier, null) };
}

function earlier(a: CivilDate | null, b: CivilDate): CivilDate {
  return a !== null && a < b ? a : b;
}

/** Power hours that were closed, counted in pieces. */
export async function readHours(isOver: () => boolean): Promise<number> {
  const { dates } = await history.open(0);
  let hours = 0;
  for (let at = 0; at < dates.length && !isOver(); at += PIECE_DAYS) {
    const piece = dates.slice(at, at + PIECE_DAYS);
    hours += await history.countHours(piece.at(-1) ?? "", piece[0] ?? "");
    await history.pause();
  }
  return hours;
}

/** What a power hour's stored facts mean at a given moment. All times in milliseconds. */
import type { Hour } from "./schema";

export const MINUTE = 60_000;
/** What one press of "+5 min" adds. */
export const EXTENSION_MS = 5 * MINUTE;
/** Absence that is asked about: longer than this, the browser slept or was closed. */
export const GAP_MS = 2 * MINUTE;
/** How long an hour can become by extending it; a day's work would be a mistake. */
const LONGEST_MS = 12 * 60 * MINUTE;

/** running and paused belong to the present; over means that the recap waits. */
export type Phase = "running" | "paused" | "over";

/**
 * Active time from the start to the moment `at`: pauses and left-out gaps taken off. Never
 * negative, never more than the chosen length, whatever the clock does.
 */
export function activeAt(hour: Hour, at: number): number {
  const until = Math.max(hour.startedAt, Math.min(at, hour.endedAt ?? Infinity));
  let active = until - hour.startedAt;
  for (const [from, to] of union(hour, until)) active -= to - from;
  return Math.min(Math.max(active, 0), hour.lengthMs);
}

/** Active time as it stands now. An hour that has rung stays full when the clock is set back. */
export function elapsed(hour: Hour, now: number): number {
  return activeAt(hour, hour.rungAt === undefined ? now : Math.max(now, endsAt(hour) ?? now));
}

/** Whether the person knows of its end: they made it, or it rang. */
export function endIsKnown(hour: Hour): boolean {
  return hour.endedAt !== undefined || hour.rungAt !== undefined;
}

/** Time left, 0 to the chosen length. */
export function remaining(hour: Hour, now: number): number {
  if (endIsKnown(hour)) return 0;
  return hour.lengthMs - elapsed(hour, now);
}

/** Whole minutes left, at least one. */
export function spareMinutes(hour: Hour, now: number): number {
  return Math.max(1, Math.floor(remaining(hour, now) / MINUTE));
}

/** What a recap says it took, in whole minutes, at least one. */
export function spentMinutes(hour: Hour, now: number): number {
  return Math.max(1, Math.round(elapsed(hour, now) / MINUTE));
}

/** What the hour is at `now`. It ends when its time has run out, whether anything woke or not. */
export function phase(hour: Hour, now: number): Phase {
  if (remaining(hour, now) <= 0) return "over";
  return isPaused(hour) ? "paused" : "running";
}

/** Whether something done at `at` was done in this hour, even if it is entered after its end. */
export function covers(hour: Hour, at: number): boolean {
  if (at < hour.startedAt) return false;
  if (hour.endedAt !== undefined) return at <= hour.endedAt;
  return activeAt(hour, at) < hour.lengthMs;
}

/** The last moment of an hour that is over that it covers; null while a pause holds it open. */
export function lastMoment(hour: Hour): number | null {
  const end = endsAt(hour);
  return end === null || hour.endedAt !== undefined ? end : end - 1;
}

/** Whether a pause is still open; not always the last, since a clock can be set back. */
export function isPaused(hour: Hour): boolean {
  return hour.pauses.some(({ to }) => to === undefined);
}

/** The moment at which it ends or ended; null while a pause holds it open. */
export function endsAt(hour: Hour): number | null {
  if (hour.endedAt !== undefined) return hour.endedAt;
  let end = hour.startedAt + hour.lengthMs;
  for (const [from, to] of union(hour, Infinity)) {
    if (from >= end) break;
    end += to - from;
  }
  return Number.isFinite(end) ? end : null;
}

/** The pauses as disjoint stretches in order, cut to start and `until`. */
function union(hour: Hour, until: number): [number, number][] {
  const spans = hour.pauses
    .map(({ from, to }): [number, number] => [
      Math.max(from, hour.startedAt),
      Math.min(to ?? Infinity, until),
    ])
    .filter(([from, to]) => to > from)
    .sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of spans) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** A new hour, begun at `at`. */
export function startHour(
  facts: Pick<Hour, "id" | "day" | "zone"> & { at: number; minutes: number },
): Hour {
  const { id, day, zone, at, minutes } = facts;
  return { id, day, zone, startedAt: at, lengthMs: minutes * MINUTE, pauses: [], updatedAt: at };
}

/** Holds the time; nothing happens unless it runs. */
export function pause(hour: Hour, at: number): Hour {
  if (phase(hour, at) !== "running") return hour;
  return { ...hour, pauses: [...hour.pauses, { from: Math.max(at, hour.startedAt) }] };
}

/** Goes on; nothing happens unless it is paused. */
export function resume(hour: Hour, at: number): Hour {
  if (!isPaused(hour) || hour.endedAt !== undefined) return hour;
  return { ...hour, pauses: closePause(hour, at) };
}

/**
 * Five minutes more. On an hour that is over and not yet closed, the time since its end is left
 * out, so that five minutes are really left; its bell will ring again. Nothing happens to one that
 * is as long as an hour can become.
 */
export function extend(hour: Hour, at: number): Hour {
  const over = phase(hour, at) === "over";
  const used = over ? activeAt(hour, at) : hour.lengthMs;
  const lengthMs = Math.min(used + EXTENSION_MS, LONGEST_MS);
  if (lengthMs <= used) return hour;
  if (!over) return { ...hour, lengthMs };
  const { endedAt: _ended, rungAt: _rung, gap: _gap, ...open } = hour;
  const end = endsAt(hour) ?? at;
  return {
    ...open,
    lengthMs,
    pauses: at > end ? [...closePause(hour, end), { from: end, to: at }] : closePause(hour, end),
  };
}

/** Ends it before its time. Nothing happens when it is over already. */
export function end(hour: Hour, at: number): Hour {
  if (phase(hour, at) === "over") return hour;
  const endedAt = Math.max(at, hour.startedAt);
  return { ...hour, endedAt, pauses: closePause(hour, endedAt) };
}

function closePause(hour: Hour, at: number): Hour["pauses"] {
  return hour.pauses.map(({ from, to }) => ({ from, to: to ?? Math.max(at, from) }));
}

/** Notes an absence to ask about. One question: a further gap before the answer widens it. */
export function noteGap(hour: Hour, from: number, to: number): Hour {
  const start = Math.max(Math.min(hour.gap?.from ?? from, from), hour.startedAt);
  const stop = Math.max(hour.gap?.to ?? to, to);
  if (stop - start <= GAP_MS || phase(hour, from) !== "running") return hour;
  return { ...hour, gap: { from: start, to: stop } };
}

/**
 * Answers the question: count the gap, leave it out (the hour goes on where it was), or end the
 * hour at the moment when the gap began. An hour that ran out while it was away has stood still
 * since, so leaving out reaches to the answer.
 */
export function answerGap(hour: Hour, answer: "count" | "leave-out" | "end", at: number): Hour {
  if (!hour.gap) return hour;
  const { gap, ...answered } = hour;
  if (answer === "count") return answered;
  if (answer === "end") {
    return { ...answered, endedAt: gap.from, pauses: closePause(hour, gap.from) };
  }
  const { rungAt, ...unrung } = answered;
  const to = covers(unrung, gap.to) ? gap.to : Math.max(at, gap.to);
  const open = { ...unrung, pauses: [...hour.pauses, { from: gap.from, to }] };
  const stillOver = rungAt !== undefined && phase(open, at) === "over";
  return stillOver ? { ...open, rungAt } : open;
}

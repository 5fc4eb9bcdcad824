/** What alarms, badge and notification should be, for an hour at a moment. */
import { endIsKnown, endsAt, GAP_MS, MINUTE, phase, remaining } from "./hour";
import type { Hour } from "./schema";

/** An end that is signalled later than this (ms) says when it really was, and makes no sound. */
export const LATE_BELL_MS = 10 * MINUTE;

export type BellPlan = {
  /** When to wake for the end, ms; null when nothing runs. */
  endAt: number | null;
  /** When the badge's minute changes next, ms; null when it stands still. */
  beatAt: number | null;
  badge: { state: "none" } | { state: "running" | "paused"; minutes: number } | { state: "over" };
  /** Whether the end has to be signalled now, and whether it comes late. */
  ring: { endedAt: number; late: boolean } | null;
};

/** The plan for an hour, or for none. @param now ms */
export function planBell(hour: Hour | null, now: number): BellPlan {
  const still = { endAt: null, beatAt: null, ring: null };
  if (!hour) return { ...still, badge: { state: "none" } };
  const left = remaining(hour, now);
  const minutes = Math.ceil(left / MINUTE);
  switch (phase(hour, now)) {
    case "paused":
      return { ...still, badge: { state: "paused", minutes } };
    case "running":
      return {
        endAt: endsAt(hour),
        beatAt: now + (left % MINUTE || MINUTE),
        badge: { state: "running", minutes },
        ring: null,
      };
    case "over": {
      const endedAt = endsAt(hour) ?? now;
      const ring = !endIsKnown(hour) ? { endedAt, late: now - endedAt > LATE_BELL_MS } : null;
      return { ...still, badge: { state: "over" }, ring };
    }
  }
}

/**
 * The absence between two signs of life, if it is long enough to ask about.
 * @param lastSeen ms of the last sign of life in this hour; null when there was none
 */
export function absence(
  hour: Hour,
  lastSeen: number | null,
  now: number,
): { from: number; to: number } | null {
  if (endIsKnown(hour)) return null;
  const resumed = Math.max(hour.startedAt, ...hour.pauses.map(({ to }) => to ?? Infinity));
  const from = Math.max(lastSeen ?? hour.startedAt, resumed);
  return Number.isFinite(from) && now - from > GAP_MS ? { from, to: now } : null;
}

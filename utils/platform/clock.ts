/** The doors to time, place and chance. Everything else is told. */
import { addDays } from "../domain/day";
import type { CivilDate } from "../domain/schema";

/** Milliseconds since the epoch, by the wall clock. */
export function now(): number {
  return Date.now();
}

const HOUR_MS = 3_600_000;

/** The browser's last answer: asking takes milliseconds, and a key press asks three times. */
let asked = { name: "UTC", offset: Number.NaN, hour: Number.NaN };

/**
 * The IANA time zone the person is in, e.g. "Europe/Berlin". One with the same difference from UTC
 * may go unnoticed for an hour.
 */
export function zone(): string {
  const offset = new Date(now()).getTimezoneOffset();
  const hour = Math.floor(now() / HOUR_MS);
  if (asked.offset !== offset || asked.hour !== hour) {
    const name = new Intl.DateTimeFormat().resolvedOptions().timeZone ?? "UTC";
    asked = { name, offset, hour };
  }
  return asked.name;
}

/**
 * The day it is for the person, by the clock of the machine: a browser's first `Intl` object takes
 * tens of milliseconds to make. @param dayStart minutes after midnight
 */
export function today(dayStart: number): CivilDate {
  const local = new Date(now());
  const pad = (part: number, width: number) => String(part).padStart(width, "0");
  const date = [
    pad(local.getFullYear(), 4),
    pad(local.getMonth() + 1, 2),
    pad(local.getDate(), 2),
  ].join("-");
  return local.getHours() * 60 + local.getMinutes() < dayStart ? addDays(date, -1) : date;
}

/**
 * When the clock of the machine next shows a full hour or one of the given times, ms.
 * @param minutes after midnight
 */
export function nextTurn(from: number, minutes: readonly number[]): number {
  const midnight = new Date(from).setHours(0, 0, 0, 0);
  const turns = minutes.flatMap((minute) => [
    new Date(midnight).setHours(0, minute),
    new Date(midnight).setHours(24, minute),
  ]);
  turns.push(new Date(from).setMinutes(60, 0, 0));
  return Math.min(...turns.filter((turn) => turn > from));
}

/** A new id that no one else has. */
export function newId(): string {
  return crypto.randomUUID();
}

/** The doors to time, place and chance. Everything else is told. */
import { civilDate } from "../domain/day";
import type { CivilDate } from "../domain/schema";

/** Milliseconds since the epoch, by the wall clock. */
export function now(): number {
  return Date.now();
}

/** The IANA time zone the person is in, e.g. "Europe/Berlin". */
export function zone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone ?? "UTC";
}

/** The day it is for the person. @param dayStart minutes after midnight */
export function today(dayStart: number): CivilDate {
  return civilDate(now(), zone(), dayStart);
}

/** A new id that no one else has. */
export function newId(): string {
  return crypto.randomUUID();
}

/** Dates and times as files write them. Impossible ones are refused, never rolled over. */
import { civilDate } from "../day";
import type { CivilDate } from "../schema";
import { momentAt } from "../wall-clock";
import { isCivilDate } from "../years";

/** The first moment of the year 1: an earlier date is no civil date. */
const FIRST = -62_135_596_800_000;
const ISO =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)$/;

/** The moment (ms) that an ISO 8601 text with an offset names; NaN when there is none such. */
export function fromISO(text: string): number {
  const direct = text.length === 24 ? Date.parse(text) : Number.NaN;
  // A date that was rolled over, such as 31 February, does not come back as it was.
  if (direct >= FIRST && new Date(direct).toISOString() === text) return direct;
  const match = ISO.exec(text);
  if (!match || !isCivilDate(match[1])) return Number.NaN;
  const [, date, hour, minute, second = "00", fraction = "", offset = "Z"] = match;
  const ms = Number(fraction.padEnd(3, "0").slice(0, 3));
  const base = Date.parse(`${date}T${hour}:${minute}:${second}Z`);
  return base + ms - offsetOf(offset);
}

/** The moment as ISO 8601 in UTC, to the millisecond. */
export function toISO(at: number): string {
  return new Date(at).toISOString();
}

function offsetOf(offset: string): number {
  if (offset === "Z") return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return (offset.startsWith("-") ? -minutes : minutes) * 60_000;
}

/** A moment and the day it counts for. */
export type When = { at: number; day: CivilDate };

/** Where the person is, for files that do not say. */
export type Place = {
  /** IANA time zone. */
  zone: string;
  /** Minutes after midnight at which a day begins. */
  dayStart?: number;
};

/** The day of a moment (ms); null when it lies outside the calendar. */
export function whenOf(at: number, { zone, dayStart = 0 }: Place): When | null {
  if (!Number.isFinite(at) || at < FIRST || at > 253_402_300_799_999) return null;
  const day = civilDate(Math.trunc(at), zone, dayStart);
  return isCivilDate(day) ? { at: Math.trunc(at), day } : null;
}

/** The moment at which clocks in `zone` show that time of day (seconds after midnight) on that date. */
export function momentOf(day: CivilDate, seconds: number, zone: string): number {
  return momentAt(day, Math.floor(seconds / 60), zone) + (seconds % 60) * 1000;
}

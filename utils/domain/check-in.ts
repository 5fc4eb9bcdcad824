/** When a day is asked how it felt. */
import type { CheckIn, Settings } from "./schema";

/** What the new tab has of a day's check-in: it asks, was passed by, or was told. */
export type Asking = "ask" | "passed" | "told";

/**
 * Null before the hour that the person chose. A day lasts until the next one starts: with a day's
 * start at four, one in the night is late in the evening.
 * @param minutes after midnight, by the person's clock
 */
export function asking(
  { checkInFrom, dayStart }: Pick<Settings, "checkInFrom" | "dayStart">,
  checkIn: CheckIn | undefined,
  minutes: number,
): Asking | null {
  if (checkInFrom === "off") return null;
  if ((minutes < dayStart ? minutes + 24 * 60 : minutes) < checkInFrom) return null;
  if (!checkIn) return "ask";
  const { mood, helped, hindered, tomorrow } = checkIn;
  return mood || helped || hindered || tomorrow ? "told" : "passed";
}

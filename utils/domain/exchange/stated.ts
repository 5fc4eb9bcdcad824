/** Dates, times and durations as people and other programs write them in a table. */
import type { CivilDate } from "../schema";
import { isCivilDate } from "../years";
import { type DecimalSign, readNumber } from "./numbers";
import { fromISO, momentOf, type Place, type When, whenOf } from "./when";

/** Which of two numbers such as 3/4/2026 is the day. */
export type DateOrder = "dmy" | "mdy";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NOON = 12 * 3600;
/** Longer than any date; what is longer is not looked at. */
const LONGEST = 60;

/**
 * The moment and day that two cells name. A date that is stated without an offset is the day, as
 * written; without a time the moment is noon.
 */
export function readWhen(date: string, time: string, order: DateOrder, place: Place): When | null {
  const text = date.trim();
  if (text.length > LONGEST) return null;
  const instant = fromISO(text.replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, "$1T").replace(/ ?UTC$/, "Z"));
  if (!Number.isNaN(instant)) return whenOf(instant, place);
  if (/^\d{10}$/.test(text)) return whenOf(Number(text) * 1000, place);
  if (/^\d{13}$/.test(text)) return whenOf(Number(text), place);
  const stated = readDate(text, order);
  if (!stated) return null;
  const clock = time.trim() || stated.rest;
  const seconds = clock === "" ? NOON : readTime(clock);
  if (seconds === null) return null;
  return { at: momentOf(stated.day, seconds, place.zone), day: stated.day };
}

/** A date at the beginning of the text, and what follows it. */
function readDate(text: string, order: DateOrder): { day: CivilDate; rest: string } | null {
  const numbers = /^(\d{1,4})[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,4})(?:[T,\s]\s*(.*))?$/.exec(text);
  if (numbers) {
    const [, a = "", b = "", c = "", rest = ""] = numbers;
    if (a.length === 4) return toDay(a, b, c, rest);
    return order === "mdy" && text[a.length] !== "." ? toDay(c, a, b, rest) : toDay(c, b, a, rest);
  }
  const named =
    /^(?:[a-z]{3,9},?\s+)?(?:([a-z]{3,9})\.?\s+(\d{1,2})|(\d{1,2})\.?\s+([a-z]{3,9})\.?),?\s+(\d{4})(?:[,\s]\s*(.*))?$/i.exec(
      text,
    );
  if (!named) return null;
  const [, m1, d1, d2, m2, year = "", rest = ""] = named;
  const month = MONTHS.indexOf((m1 ?? m2 ?? "").slice(0, 3).toLowerCase()) + 1;
  return toDay(year, String(month), d1 ?? d2 ?? "", rest);
}

function toDay(year: string, month: string, day: string, rest: string) {
  const full = year.length === 2 ? `20${year}` : year.padStart(4, "0");
  const date = `${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCivilDate(date) ? { day: date, rest: rest.trim() } : null;
}

/** Seconds after midnight; null when it is no time of day. */
export function readTime(text: string): number | null {
  const match = /^(\d{1,2})[:.h](\d\d)(?:[:.](\d\d)(?:\.\d+)?)?\s*(?:([ap])\.?m\.?)?$/i.exec(
    text.trim().slice(0, LONGEST),
  );
  if (!match) return null;
  const [, h, m, s = "0", half] = match;
  const hour = half ? (Number(h) % 12) + (half.toLowerCase() === "p" ? 12 : 0) : Number(h);
  if (hour > 23 || Number(m) > 59 || Number(s) > 59) return null;
  return hour * 3600 + Number(m) * 60 + Number(s);
}

/**
 * Minutes from "25", "1:30", "0:25:00", "25 min", "1.5 h" or "1h 30m"; null when it is none of them.
 * @param decimal the sign before decimals in its column; null when nothing says it
 */
export function readMinutes(text: string, decimal: DecimalSign | null): number | null {
  const typed = text.trim().toLowerCase();
  if (typed.length > LONGEST) return null;
  const bare = readNumber(typed, decimal);
  if (bare !== null) return bare;
  const clock = /^(\d{1,5}):([0-5]\d)(?::([0-5]\d))?$/.exec(typed);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60;
  const words = /^(?:([\d.,]+) ?h[a-z]*\.?)? ?(?:([\d.,]+) ?m[a-z]*\.?)?$/.exec(typed);
  if (!words || (words[1] === undefined && words[2] === undefined)) return null;
  const [hours, minutes] = [words[1] ?? "0", words[2] ?? "0"].map((n) => readNumber(n, decimal));
  return typeof hours === "number" && typeof minutes === "number" ? hours * 60 + minutes : null;
}

/** The order that a column of dates is written in: told by the first number above 12, or null. */
export function dateOrder(dates: readonly string[]): DateOrder | null {
  for (const date of dates) {
    const [, a, b] = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]/.exec(date.slice(0, LONGEST)) ?? [];
    if (Number(a) > 12) return "dmy";
    if (Number(b) > 12) return "mdy";
  }
  return null;
}

/** Sizes, days and markdown in words. */

import { noonUTC } from "../../utils/domain/day";
import type { Wording } from "../../utils/domain/exchange/markdown";
import type { CivilDate } from "../../utils/domain/schema";
import type { Text } from "../../utils/text/text";

const KB = 1000;
const MB = 1_000_000;

/** A size as people read it, from kilobytes up. */
export function sizeOf(bytes: number, text: Text): string {
  const rounded = (value: number) => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value));
  if (bytes < MB) return text("data.kilobytes", { size: text.number(Math.ceil(bytes / KB)) });
  return text("data.megabytes", { size: text.number(rounded(bytes / MB)) });
}

/** The date with its year. */
export function dateOf(day: CivilDate, text: Text): string {
  return text.date(noonUTC(day), "date");
}

/** The date of a moment (ms), where the person is. */
export function dateAt(at: number, text: Text): string {
  const local = new Date(at);
  return text.date(Date.UTC(local.getFullYear(), local.getMonth(), local.getDate(), 12), "date");
}

/** Date and time of a moment, ms. */
export function momentAt(at: number, text: Text): string {
  return text("data.moment", { date: dateAt(at, text), time: text.time(at) });
}

/** The words of an export as Markdown. */
export function wordingOf(text: Text): Wording {
  return {
    heading: text("data.markdownHeading"),
    day: (date) => date,
    amount: (amount, unit) => (unit ? `${text.number(amount)} ${unit}` : text.number(amount)),
    minutes: (minutes) => text("data.someMinutes", { minutes }),
  };
}

/** One line of this day in another season. */
import type { CivilDate, Day } from "./schema";
import { standing } from "./world";
import { LOOKS_BACK, monthsBefore } from "./years";

export type Back = {
  months: number;
  day: CivilDate;
  /** The day's first win, and how many more there were. */
  title: string;
  more: number;
};

/** What was won longest ago among the days one looks back on; null when nothing was. */
export function lookBack(today: CivilDate, days: readonly Day[]): Back | null {
  for (const months of LOOKS_BACK) {
    const day = monthsBefore(today, months);
    const [first, ...others] = standing(days.find((one) => one.day === day));
    if (first) return { months, day, title: first.title, more: others.length };
  }
  return null;
}

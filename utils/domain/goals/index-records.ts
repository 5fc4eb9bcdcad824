/** The ledger's records that index goals: one of totals for each, and one of days for each year. */
import type { CivilDate, Day, GoalDay, GoalTotals } from "../schema";
import { goalDays, NO_TOTALS, recount } from "./progress";

/** Before a goal's id: what all its days came to. */
export const GOAL_TOTALS = "goal:";

/** The year of a day, four digits. */
export function yearOf(day: CivilDate): string {
  return day.slice(0, 4);
}

/** Before the year and a goal's id: its days of that year. */
export const GOAL_DAYS = "goal-days:";

/** Before a goal's id: its days of a year. @param year four digits */
export function goalYear(year: string): string {
  return `${GOAL_DAYS}${year}:`;
}

/** The records as all days together make them. */
export function goalRecords(days: Iterable<Day>): Map<string, unknown> {
  const totals = new Map<string, GoalTotals>();
  const years = new Map<string, Record<CivilDate, GoalDay>>();
  for (const day of days) {
    for (const [goalId, ofDay] of goalDays(day)) {
      const [sum, year] = [GOAL_TOTALS + goalId, goalYear(yearOf(day.day)) + goalId];
      totals.set(sum, recount(totals.get(sum) ?? NO_TOTALS, undefined, ofDay));
      const known = years.get(year) ?? {};
      known[day.day] = ofDay;
      years.set(year, known);
    }
  }
  return new Map<string, unknown>([...totals, ...years]);
}

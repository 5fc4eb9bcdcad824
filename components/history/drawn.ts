import type { FoundDay } from "../../utils/domain/history";
import type { CivilDate, Win } from "../../utils/domain/schema";

/** Wins of one day that are drawn before "Show more"; and how many more each time. */
export const DAY_ROWS = 50;
export const MORE_DAY_ROWS = 200;
/** Wins that are drawn at first; and how many more each time the list's end comes into sight. */
export const ROWS = 20;
export const MORE_ROWS = 60;

export type DrawnDay = FoundDay & {
  /** All wins of that day that were found; `wins` may hold fewer. */
  all: number;
};

/**
 * As much of what was found as is drawn.
 * @param start the day at which the list begins; null at the newest
 * @param rows wins to be drawn, about
 * @param perDay wins to be drawn of days where more was asked for
 */
export function drawnDays(
  days: readonly FoundDay[],
  start: CivilDate | null,
  rows: number,
  perDay: ReadonlyMap<CivilDate, number>,
): { drawn: DrawnDay[]; more: boolean } {
  const from = start === null ? 0 : days.findIndex(({ date }) => date <= start);
  if (from < 0) return { drawn: [], more: false };
  const drawn: DrawnDay[] = [];
  let room = rows;
  for (const { date, wins, notes } of days.slice(from)) {
    if (room <= 0) return { drawn, more: true };
    const shown = wins.slice(0, perDay.get(date) ?? DAY_ROWS);
    drawn.push({ date, wins: shown, all: wins.length, notes });
    room -= Math.max(1, shown.length);
  }
  return { drawn, more: false };
}

/** The wins of all drawn days, as they stand. */
export function drawnWins(drawn: readonly DrawnDay[]): readonly Win[] {
  return drawn.flatMap(({ wins }) => wins);
}

/** Whether both would be drawn alike. */
export function areSame(a: readonly DrawnDay[], b: readonly DrawnDay[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((day, i) => {
    const other = b[i];
    if (day.date !== other?.date || day.all !== other.all) return false;
    if (day.notes !== other.notes) return false;
    return (
      day.wins.length === other.wins.length && day.wins.every((win, j) => win === other.wins[j])
    );
  });
}

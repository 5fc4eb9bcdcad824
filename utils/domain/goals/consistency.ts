/**
 * Consistency that forgives: on how many of the last 7 and 28 days something was won. Nothing
 * falls to zero; a day without is a spare day, and the reserve of spare days is spent by the
 * person's word only. It is arithmetic on the civil dates stored with wins: no clock, no zone.
 */
import type { CivilDate, Goal } from "../schema";
import { isResting } from "./rest";
import { firstDay, lastDay, lastDays } from "./window";

/** Won; rested, as planned; taken from the reserve by the person; without, and nothing was taken. */
export type DayState = "won" | "resting" | "spare" | "without";
/** Days with wins, of the days that counted: those of rest and before the beginning are left out. */
export type DaysOf = { won: number; of: number };

export type Consistency = {
  /** The last 28 days counted, oldest first; fewer when the goal is younger. */
  days: { day: CivilDate; state: DayState }[];
  /** Today has no win yet: it stands beside the days, and counts once it has one or is over. */
  isTodayOpen: boolean;
  week: DaysOf;
  month: DaysOf;
  /** Spare days a week that the person left themselves, and how many of the last 7 days' are left. */
  reserve: { left: number; of: number };
  /** The latest day of the week without, when the reserve could cover it: it is asked, not taken. */
  offer: CivilDate | null;
};

type Facts = Pick<Goal, "since" | "rests" | "spareDays" | "spareDaysPerWeek">;

/** @param won the days with a win of the goal; `recentDays` gives them */
export function consistency(
  goal: Facts,
  won: ReadonlySet<CivilDate>,
  today: CivilDate,
): Consistency {
  const last = lastDay(won, today);
  const days = lastDays(firstDay(won, goal.since), last, 28).map((day) => {
    return { day, state: stateOf(goal, won, day) };
  });
  const week = days.slice(-7);
  const of = goal.spareDaysPerWeek ?? 0;
  const left = Math.max(0, of - week.filter(({ state }) => state === "spare").length);
  const without = week.filter(({ state }) => state === "without").at(-1)?.day ?? null;
  return {
    days,
    isTodayOpen: last < today,
    week: countOf(week),
    month: countOf(days),
    reserve: { left, of },
    offer: left > 0 ? without : null,
  };
}

/** A win counts on any day; a spare day on which something was won after all is given back. */
function stateOf(goal: Facts, won: ReadonlySet<CivilDate>, day: CivilDate): DayState {
  if (won.has(day)) return "won";
  if (isResting(goal.rests, day)) return "resting";
  return goal.spareDays?.includes(day) ? "spare" : "without";
}

function countOf(days: Consistency["days"]): DaysOf {
  const counted = days.filter(({ state }) => state !== "resting");
  return { won: counted.filter(({ state }) => state === "won").length, of: counted.length };
}

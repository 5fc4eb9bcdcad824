/** The look back on a week, on the first new tab of the next. */
import { goalDays } from "./goals/progress";
import { rounded, unitKey } from "./goals/tally";
import type { CivilDate, Day, Goal } from "./schema";
import { standing } from "./world";
import { daysOf, type Period } from "./years";

/** Goals that a review names. */
const GOALS = 3;
/** Lessons that a review tells. */
const LESSONS = 2;

/** What was won for a goal in a week: in its unit where that was counted. */
export type GoalOfWeek = { goal: Goal; wins: number; amount: number };

export type WeekReview = {
  wins: number;
  /** The days of the week in order. */
  days: { day: CivilDate; count: number }[];
  /** On how many of them something was won. */
  won: number;
  /** The day with the most, when one stands out. */
  most: CivilDate | null;
  /** The day without, when there was just one. */
  spare: CivilDate | null;
  /** Power hours that were started. */
  hours: number;
  /** Those with the most wins, and how many more there were. */
  goals: GoalOfWeek[];
  moreGoals: number;
  /** What check-ins named most often as what helped. */
  helped: string | null;
  /** What setbacks taught, the latest first, and how many more there were. */
  lessons: string[];
  moreLessons: number;
};

/** @param days those of the week that have a record */
export function reviewWeek(
  days: readonly Day[],
  goals: readonly Goal[],
  period: Period,
): WeekReview {
  const known = new Map(days.map((day) => [day.day, day]));
  const week = daysOf(period).map((day) => ({ day, count: standing(known.get(day)).length }));
  const within = week.flatMap(({ day }) => known.get(day) ?? []);
  const without = week.filter(({ count }) => count === 0);
  const lessons = within
    .flatMap(standing)
    .filter(({ setbackId }) => setbackId !== undefined)
    .map(({ title }) => title)
    .reverse();
  const won = goalsOf(within, goals);
  return {
    wins: week.reduce((sum, { count }) => sum + count, 0),
    days: week,
    won: week.length - without.length,
    most: most(week),
    spare: without.length === 1 ? (without[0]?.day ?? null) : null,
    hours: within.reduce((sum, { hours }) => sum + hours.length, 0),
    goals: won.slice(0, GOALS),
    moreGoals: Math.max(0, won.length - GOALS),
    helped: mostNamed(within),
    lessons: lessons.slice(0, LESSONS),
    moreLessons: Math.max(0, lessons.length - LESSONS),
  };
}

function most(week: WeekReview["days"]): CivilDate | null {
  const [first, second] = week.toSorted((a, b) => b.count - a.count);
  return first && first.count > (second?.count ?? 0) && second?.count ? first.day : null;
}

function goalsOf(days: readonly Day[], goals: readonly Goal[]): GoalOfWeek[] {
  const known = new Map(goals.map((goal) => [goal.id, goal]));
  const sums = new Map<string, GoalOfWeek>();
  for (const day of days) {
    for (const [id, of] of goalDays(day)) {
      const goal = known.get(id);
      if (!goal) continue;
      const before = sums.get(id) ?? { goal, wins: 0, amount: 0 };
      const amount = goal.unit === undefined ? 0 : (of.sums[unitKey(goal.unit)] ?? 0);
      sums.set(id, { goal, wins: before.wins + of.wins, amount: rounded(before.amount + amount) });
    }
  }
  return [...sums.values()].sort((a, b) => b.wins - a.wins || (a.goal.id < b.goal.id ? -1 : 1));
}

/** Of those named equally often, the one of the brightest day, then of the latest. */
function mostNamed(days: readonly Day[]): string | null {
  const named = days.flatMap(({ checkIn }) => {
    const words = checkIn?.helped?.trim();
    return words ? [{ words, mood: checkIn?.mood ?? 0 }] : [];
  });
  const groups = [...Map.groupBy(named, ({ words }) => words.normalize("NFKC").toLowerCase())];
  const [best] = groups
    .map(([, same]) => ({
      words: same.at(-1)?.words ?? "",
      times: same.length,
      mood: Math.max(...same.map(({ mood }) => mood)),
    }))
    .reverse()
    .sort((a, b) => b.times - a.times || b.mood - a.mood);
  return best?.words ?? null;
}

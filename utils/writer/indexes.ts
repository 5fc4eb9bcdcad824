/**
 * What is counted over days is kept beside them, by year, so that no page and no commit reads ten
 * years for it. Everything here can be rebuilt from the days.
 */
import { GOAL_TOTALS, goalYear, yearOf } from "../domain/goals/index-records";
import { goalDays, progressOf, recount } from "../domain/goals/progress";
import { isStanding } from "../domain/goals/standing";
import { markedDays } from "../domain/milestone";
import { readCounts, readGoalDays, readGoalTotals } from "../domain/reading";
import type {
  CivilDate,
  Counts,
  Day,
  Goal,
  GoalDay,
  GoalProgress,
  GoalTotals,
} from "../domain/schema";
import { countedSince } from "../domain/snapshot";
import { standing } from "../domain/world";
import type { Transaction } from "./ports";

/** A day that was changed: as it was and as it is. */
export type ChangedDay = { before: Day | undefined; after: Day };

const countsKey = (day: CivilDate) => `counts:${yearOf(day)}`;

/** Counts these days anew, in every index. */
export async function putIndexes(
  records: Transaction,
  changed: readonly ChangedDay[],
): Promise<void> {
  await Promise.all([
    putCounts(records, changed),
    putGoalDays(records, changed),
    putMilestones(records, changed),
  ]);
}

const MILESTONES = "milestones";

async function putMilestones(records: Transaction, changed: readonly ChangedDay[]): Promise<void> {
  const marked = await readMilestones(records);
  const after = markedDays(
    marked,
    changed.map((day) => day.after),
  );
  if (after.join() !== marked.join()) records.put(MILESTONES, after);
}

/** The days with a milestone, in order. */
export async function readMilestones(records: Transaction): Promise<CivilDate[]> {
  const raw = await records.get(MILESTONES);
  return Array.isArray(raw) ? raw.filter((day) => typeof day === "string") : [];
}

const TOTAL = "total";

/** Wins of all days: kept as a sum, and counted where there is none yet. */
export async function readTotal(records: Transaction): Promise<number> {
  const total = await records.get(TOTAL);
  if (Number.isSafeInteger(total) && (total as number) >= 0) return total as number;
  const years = await records.all("counts:");
  const counts = [...years.values()].flatMap((raw) => Object.values(readCounts(raw)));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** What all days came to for a goal. */
export async function readTotals(records: Transaction, goalId: string): Promise<GoalTotals> {
  return readGoalTotals(await records.get(GOAL_TOTALS + goalId));
}

async function putCounts(records: Transaction, changed: readonly ChangedDay[]): Promise<void> {
  let total = await readTotal(records);
  const years = Map.groupBy(changed, ({ after }) => countsKey(after.day));
  for (const [key, days] of years) {
    const counts = readCounts(await records.get(key));
    for (const { after } of days) {
      const count = standing(after).length;
      total += count - (counts[after.day] ?? 0);
      counts[after.day] = count;
    }
    records.put(key, counts);
  }
  records.put(TOTAL, Math.max(0, total));
}

/** A goal's day that is another now. */
type Change = { day: CivilDate; before: GoalDay | undefined; after: GoalDay | undefined };

async function putGoalDays(records: Transaction, changed: readonly ChangedDay[]): Promise<void> {
  const goals = new Map<string, Change[]>();
  for (const { before, after } of changed) {
    const [was, is] = [goalDays(before), goalDays(after)];
    for (const goalId of new Set([...was.keys(), ...is.keys()])) {
      const change = { day: after.day, before: was.get(goalId), after: is.get(goalId) };
      goals.set(goalId, [...(goals.get(goalId) ?? []), change]);
    }
  }
  for (const [goalId, changes] of goals) {
    const key = GOAL_TOTALS + goalId;
    const totals = changes.reduce(
      (sum, { before, after }) => recount(sum, before, after),
      readGoalTotals(await records.get(key)),
    );
    records.put(key, totals);
    for (const [year, ofYear] of Map.groupBy(changes, ({ day }) => yearOf(day))) {
      await putGoalYear(records, goalYear(year) + goalId, ofYear);
    }
  }
}

async function putGoalYear(records: Transaction, key: string, changes: Change[]): Promise<void> {
  const days = readGoalDays(await records.get(key));
  for (const { day, after } of changes) {
    if (after) days[day] = after;
    else delete days[day];
  }
  records.put(key, days);
}

/** Wins by day of the last twelve weeks; of the days without any, nothing. */
export async function recentCounts(records: Transaction, today: CivilDate): Promise<Counts> {
  const since = countedSince(today);
  const recent: Counts = {};
  const keys = new Set([countsKey(since), countsKey(today)]);
  const years = await Promise.all([...keys].map((key) => records.get(key)));
  for (const counts of years.map(readCounts)) {
    for (const [day, count] of Object.entries(counts)) {
      if (day >= since && count > 0) recent[day] = count;
    }
  }
  return recent;
}

/** The progress of every goal that is neither archived nor taken out. */
export async function readProgress(
  records: Transaction,
  goals: readonly Goal[],
  today: CivilDate,
): Promise<Record<string, GoalProgress>> {
  const shown = goals.filter(isStanding);
  if (shown.length === 0) return {};
  const year = Number(yearOf(today));
  // A flight to the west may have left a day of the year to come.
  const years = [year - 1, year, year + 1].map((one) => goalYear(String(one).padStart(4, "0")));
  const [totals, days] = await Promise.all([
    records.all(GOAL_TOTALS),
    Promise.all(years.map((key) => records.all(key))),
  ]);
  const entries = shown.map((goal) => {
    const own = years.map((key, i) => readGoalDays(days[i]?.get(key + goal.id)));
    const sum = readGoalTotals(totals.get(GOAL_TOTALS + goal.id));
    return [goal.id, progressOf(goal, sum, Object.assign({}, ...own), today)];
  });
  return Object.fromEntries(entries);
}

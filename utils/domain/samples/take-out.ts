/** Takes the samples out, whatever was tried with them meanwhile. What is a person's own stays. */
import type { Change, DayPatch, Patch } from "../exchange/patch";
import type { Current, Day, Step, Win } from "../schema";
import { isSample, isSampleWin, SAMPLE } from "./mark";

/** @param now ms */
export function takeOut(days: Iterable<Day>, current: Current, now: number): Patch {
  const patched = [...days].flatMap((day): [string, DayPatch][] => {
    const wins = day.wins.flatMap((win) => changeOf(win, isSampleWin(win), now));
    if (wins.length === 0) return [];
    return [[day.day, { wins, hours: [], checkIns: [], setbacks: [], isNew: true }]];
  });
  const steps = current.steps.flatMap((step) => changeOf(step, isSample(step), now));
  const goals = current.goals.filter(isSample).map((goal) => ({ before: goal, after: null }));
  return {
    days: Object.fromEntries(patched),
    current: { steps, goals, hour: null, order: null, settings: null, review: null },
  };
}

/** A sample goes; what is one's own only lets go of the sample goal it was given to. */
function changeOf<T extends Win | Step>(record: T, isToGo: boolean, now: number): Change<T>[] {
  if (isToGo) return [{ before: record, after: null }];
  if (!record.goalId?.startsWith(SAMPLE)) return [];
  const { goalId: _, ...rest } = record;
  const updatedAt = Math.max(now, record.updatedAt + 1);
  return [{ before: record, after: { ...rest, updatedAt } as T }];
}

import { useEffect, useState } from "preact/hooks";
import type { GoalDays } from "../domain/goals/whole-days";
import { readGoal } from "../platform/history";

/**
 * All days of the goal that is open, from the ledger's index; null until they are read, and when
 * they cannot be. They are read again after every change.
 * @param goalId null when every goal is folded: then nothing is read
 * @param revision of the snapshot the page shows
 */
export function useGoalDays(goalId: string | null, revision: number): GoalDays | null {
  const [read, setRead] = useState<{ goalId: string; days: GoalDays } | null>(null);
  useEffect(() => {
    if (goalId === null) return;
    let isWanted = true;
    readGoal(goalId).then(
      (days) => isWanted && setRead({ goalId, days }),
      () => isWanted && setRead(null),
    );
    return () => {
      isWanted = false;
    };
  }, [goalId, revision]);
  return read !== null && read.goalId === goalId ? read.days : null;
}

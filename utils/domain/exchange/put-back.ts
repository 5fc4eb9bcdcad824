/**
 * An import that was taken back, and is to be put back. It comes in like any other file: what taking
 * it back left alone, because the person had changed or moved it, is here already and stays so.
 */
import { type Found, nothingFound } from "./import/found";
import type { Change, Patch } from "./patch";

/** What the parts of its patch brought. */
export function foundIn(parts: readonly Patch[]): Found {
  const found = nothingFound(false);
  for (const { days, current } of parts) {
    for (const { wins, hours, checkIns, setbacks } of Object.values(days)) {
      for (const win of brought(wins)) found.wins.push(win);
      found.hours.push(...brought(hours));
      found.checkIns.push(...brought(checkIns));
      found.setbacks.push(...brought(setbacks));
    }
    const { steps, goals, hour, order, settings, review } = current;
    found.steps.push(...brought(steps));
    found.goals.push(...brought(goals));
    found.hours.push(...brought(hour ? [hour] : []));
    if (order) found.lineup = order.after;
    if (review?.after) found.review = review.after;
    if (settings) {
      found.settings = { values: settings.after.settings, updatedAt: settings.after.settingsAt };
    }
  }
  return found;
}

function brought<T>(changes: readonly Change<T>[]): T[] {
  return changes.flatMap(({ after }) => after ?? []);
}

/** What a file was found to hold, as `merge` takes it. */
import { given } from "../change";
import type { CivilDate, Current, Day, Step } from "../schema";
import { EMPTY_CURRENT, isOpen } from "../world";
import type { Found } from "./import/found";

/** What the file says is current; what it does not say is older than anything. */
export function currentOf(
  { steps, goals, settings, lineup, review, foreign }: Found,
  here: Current,
): Current {
  const known = new Map(here.steps.map((step) => [step.id, step]));
  return {
    ...EMPTY_CURRENT,
    steps: foreign ? steps.filter(({ id }) => !known.has(id)) : steps,
    goals,
    order: lineup ?? { ids: [], updatedAt: -1 },
    settings: { ...here.settings, ...settings?.values },
    settingsAt: settings?.updatedAt ?? -1,
    ...given({ review }),
  };
}

/** What a file has of days besides their wins. */
export function restByDay({ hours, checkIns, setbacks }: Found): Record<CivilDate, Day> {
  const days: Record<CivilDate, Day> = {};
  const open = (day: CivilDate) => (days[day] ??= { day, wins: [], hours: [] });
  for (const hour of hours) open(hour.day).hours.push(hour);
  for (const checkIn of checkIns) open(checkIn.id).checkIn = checkIn;
  for (const setback of setbacks) (open(setback.day).setbacks ??= []).push(setback);
  return days;
}

/**
 * The file's steps without those that were done here long ago: they live on in their wins only, and
 * a file from before would open them again.
 */
export function stepsOfUse(
  steps: readonly Step[],
  { days, current }: { days: readonly Day[]; current: Current },
): Step[] {
  const known = new Set(current.steps.map(({ id }) => id));
  const isLost = (step: Step) => isOpen(step) && !step.repeat && !known.has(step.id);
  const lost = new Set(steps.filter(isLost).map(({ id }) => id));
  const done = new Set<string>();
  for (const day of lost.size > 0 ? days : []) {
    for (const { stepId, deletedAt } of day.wins) {
      if (stepId !== undefined && deletedAt === undefined && lost.has(stepId)) done.add(stepId);
    }
  }
  return steps.filter(({ id }) => !done.has(id));
}

/**
 * What an import changes, record by record, with what was there before: so it is applied in one
 * transaction, and taken back by the same code. A record that was changed since by somebody else
 * is left alone, both ways; one that moves, in both of its places (`moves.ts`). It is put back by
 * planning it anew (`put-back.ts`): what was left alone when it was taken back stands already.
 */
import { given } from "../change";
import type {
  CheckIn,
  CivilDate,
  Current,
  Day,
  Goal,
  Hour,
  Review,
  Setback,
  Step,
  Win,
} from "../schema";
import { byMoment } from "../world";

/** One record's change. Null before: it is new. Null after: it goes from here. */
export type Change<T> = { before: T | null; after: T | null };

export type DayPatch = {
  wins: Change<Win>[];
  hours: Change<Hour>[];
  checkIns: Change<CheckIn>[];
  setbacks: Change<Setback>[];
  /** The day has no record without the import, and none again when it is taken back. */
  isNew: boolean;
};

type Chosen = Pick<Current, "settings" | "settingsAt">;

export type CurrentPatch = {
  steps: Change<Step>[];
  goals: Change<Goal>[];
  hour: Change<Hour> | null;
  order: { before: Current["order"]; after: Current["order"] } | null;
  settings: { before: Chosen; after: Chosen } | null;
  review: { before: Review | null; after: Review | null } | null;
};

export type Patch = { days: Record<CivilDate, DayPatch>; current: CurrentPatch };

/** The patch that takes this one back. */
export function undoOf(patch: Patch): Patch {
  const { steps, goals, hour, order, settings, review } = patch.current;
  const days = Object.entries(patch.days).map(([day, part]) => [day, undoOfDay(part)] as const);
  return {
    days: Object.fromEntries(days),
    current: {
      steps: steps.map(swap),
      goals: goals.map(swap),
      hour: hour && swap(hour),
      order: order && { before: order.after, after: order.before },
      settings: settings && { before: settings.after, after: settings.before },
      review: review && { before: review.after, after: review.before },
    },
  };
}

function undoOfDay({ wins, hours, checkIns, setbacks, isNew }: DayPatch): DayPatch {
  return {
    wins: wins.map(swap),
    hours: hours.map(swap),
    checkIns: checkIns.map(swap),
    setbacks: setbacks.map(swap),
    isNew,
  };
}

function swap<T>({ before, after }: Change<T>): Change<T> {
  return { before: after, after: before };
}

/** The day after the patch; undefined when it has no record then. */
export function patchDay(day: Day | undefined, date: CivilDate, patch: DayPatch): Day | undefined {
  const before = day ?? { day: date, wins: [], hours: [] };
  const wins = change(before.wins, patch.wins).sort(byMoment);
  const hours = change(before.hours, patch.hours);
  if (patch.hours.length > 0) hours.sort(byStart);
  const { checkIn: said, setbacks: noted = [], ...rest } = before;
  const [checkIn] = change(said ? [said] : [], patch.checkIns);
  const setbacks = change(noted, patch.setbacks).sort(byMoment);
  const isEmpty = [wins, hours, setbacks].every((list) => list.length === 0) && !checkIn;
  if (patch.isNew && isEmpty) return undefined;
  return { ...rest, wins, hours, ...(checkIn && { checkIn }), ...(setbacks[0] && { setbacks }) };
}

/** The order in which power hours are filed, one after the other. */
function byStart(a: Hour, b: Hour): number {
  return byMoment({ at: a.startedAt, id: a.id }, { at: b.startedAt, id: b.id });
}

/** What is current after the patch. */
export function patchCurrent(current: Current, patch: CurrentPatch): Current {
  const { order, settings } = patch;
  return {
    ...withReview(current, patch),
    steps: change(current.steps, patch.steps),
    goals: change(current.goals, patch.goals),
    hour: patch.hour ? changeOne(current.hour, patch.hour) : current.hour,
    ...(order && order.before.updatedAt === current.order.updatedAt && { order: order.after }),
    ...(settings && settings.before.settingsAt === current.settingsAt && settings.after),
  };
}

function withReview(current: Current, { review }: CurrentPatch): Current {
  if (!review || review.before?.updatedAt !== current.review?.updatedAt) return current;
  const { review: _, ...rest } = current;
  return { ...rest, ...given({ review: review.after }) };
}

export type Dated = { id: string; updatedAt: number };

/** The record's id. */
export function idOf({ before, after }: Change<Dated>): string {
  return (after ?? before)?.id ?? "";
}

function change<T extends Dated>(records: readonly T[], changes: readonly Change<T>[]): T[] {
  if (changes.length === 0) return [...records];
  const byId = new Map(records.map((record) => [record.id, record]));
  for (const one of changes) {
    const { before, after } = one;
    const id = idOf(one);
    if (!isVersion(byId.get(id), before)) continue;
    if (after) byId.set(id, after);
    else byId.delete(id);
  }
  return [...byId.values()];
}

function changeOne<T extends Dated>(record: T | null, change: Change<T>): T | null {
  return isOne(record, change) ? change.after : record;
}

/** Whether what stands where there is one alone is what the change expects. */
export function isOne(record: Dated | null, { before }: Change<Dated>): boolean {
  return record ? isVersion(record, before) && record.id === before?.id : before === null;
}

/** Whether a record is the version that a change expects; undefined and null: there is none. */
export function isVersion(record: Dated | undefined, version: Dated | null): boolean {
  return record?.updatedAt === version?.updatedAt;
}

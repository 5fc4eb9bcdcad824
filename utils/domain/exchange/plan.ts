/**
 * What an import would change, as a person sees it before it happens, and the patch that does it.
 * The rule is that of `merge`: a union by id in which the later change wins, so that twice is once
 * and the order of files does not matter.
 */
import { merge } from "../merge";
import { laterOf, sameRecord } from "../same";
import type { CivilDate, Current, Day, Hour, Step, Win } from "../schema";
import { lineup } from "../world";
import { currentOf, restByDay, stepsOfUse } from "./found-world";
import type { Found, Refused } from "./import/found";
import { atOnce, PIECE, type Work } from "./pace";
import type { CurrentPatch, DayPatch, Patch } from "./patch";

/** What is here. */
export type Existing = {
  /** Every day: a win may have moved to another one since it was exported. */
  days: Iterable<Day>;
  current: Current;
};

export type Plan = {
  /** Wins that are not here, or no longer. */
  added: Win[];
  /** Wins that are later in the file. */
  changed: { before: Win; after: Win }[];
  /** Wins that differ and are later here: they stay as they are. */
  kept: { here: Win; file: Win }[];
  /** Wins that are here already, or were taken out here and are not newer in the file. */
  same: number;
  refused: Refused[];
  hours: { added: number; changed: number };
  steps: { added: number; changed: number };
  goals: { added: number; changed: number };
  /** Days whose check-in, and setbacks, are new or later in the file. */
  checkIns: { added: number; changed: number };
  setbacks: { added: number; changed: number };
  /** Whether the file's settings are later and others, and replace these. */
  settings: boolean;
  /** Whether its weekly review is. */
  review: boolean;
  /** Whether its order of the lineup is, as far as steps stand in both. */
  order: boolean;
  patch: Patch;
};

/** Plans at once. */
export function planImport(existing: Existing, found: Found): Plan {
  return atOnce(planning(existing, found));
}

/** Plans in small pieces, for `inSteps`. */
export function* planning(existing: Existing, found: Found): Work<Plan> {
  const days = [...existing.days];
  const patch: Patch = { days: {}, current: noChange() };
  const plan: Plan = {
    ...{ added: [], changed: [], kept: [], same: 0, refused: found.refused },
    ...{ hours: { added: 0, changed: 0 }, steps: { added: 0, changed: 0 } },
    ...{ goals: { added: 0, changed: 0 }, checkIns: { added: 0, changed: 0 } },
    ...{ setbacks: { added: 0, changed: 0 }, patch },
    ...{ settings: false, review: false, order: false },
  };
  const here = new Map<string, Win>();
  for (const day of days) for (const win of day.wins) here.set(win.id, win);
  for (const [i, win] of found.wins.entries()) {
    planWin(plan, here.get(win.id), win, found.foreign);
    if (i % PIECE === PIECE - 1) yield i / found.wins.length;
  }
  const steps = stepsOfUse(found.steps, { days, current: existing.current });
  planRest(plan, { days, current: existing.current }, { ...found, steps });
  const known = new Set(days.map(({ day }) => day));
  for (const [day, changes] of Object.entries(patch.days)) changes.isNew = !known.has(day);
  return plan;
}

/** What is current, left as it is. */
export function noChange(): CurrentPatch {
  return { steps: [], goals: [], hour: null, order: null, settings: null, review: null };
}

function planWin(plan: Plan, here: Win | undefined, file: Win, foreign: boolean): void {
  const { patch } = plan;
  if (!here) {
    if (file.deletedAt === undefined) plan.added.push(file);
    else plan.same++;
    if (file.deletedAt === undefined)
      onDay(patch, file.day).wins.push({ before: null, after: file });
    return;
  }
  const isLater = file.updatedAt > here.updatedAt;
  const staysOut = here.deletedAt !== undefined && !isLater;
  if (staysOut || (foreign && !isLater) || sameRecord(here, file)) plan.same++;
  else if (laterOf(here, file) === here) plan.kept.push({ here, file });
  else {
    if (here.deletedAt !== undefined && file.deletedAt === undefined) plan.added.push(file);
    else plan.changed.push({ before: here, after: file });
    if (here.day === file.day) onDay(patch, here.day).wins.push({ before: here, after: file });
    else {
      onDay(patch, here.day).wins.push({ before: here, after: null });
      onDay(patch, file.day).wins.push({ before: null, after: file });
    }
  }
}

function onDay(patch: Patch, day: CivilDate): DayPatch {
  return (patch.days[day] ??= {
    wins: [],
    hours: [],
    checkIns: [],
    setbacks: [],
    isNew: false,
  });
}

/** Power hours, steps, lineup and settings are few: `merge` itself says what becomes of them. */
function planRest(plan: Plan, existing: { days: Day[]; current: Current }, found: Found): void {
  const { days, current } = existing;
  const here = { current, days: withoutWins(days) };
  const file = { current: currentOf(found, current), days: restByDay(found) };
  const merged = merge(here, file);

  const before = new Map(days.flatMap(({ hours }) => hours.map((hour) => [hour.id, hour])));
  const after = Object.values(merged.days).flatMap(({ hours }) => hours);
  for (const hour of after) planHour(plan, before.get(hour.id) ?? null, hour, current.hour);
  const { hour } = merged.current;
  if (!sameRecord(hour, current.hour))
    plan.patch.current.hour = { before: current.hour, after: hour };
  countHour(plan, current.hour, hour, before);
  plan.patch.current = { ...plan.patch.current, ...restOfCurrent(plan, current, merged.current) };
  planSaid(plan, here.days, merged.days);
}

type Days = Record<CivilDate, Day>;

/** What was said of days: check-ins, and setbacks, which an edit elsewhere may have moved. */
function planSaid(plan: Plan, here: Days, merged: Days): void {
  const checkIns = (days: Days) => Object.values(days).flatMap((day) => day.checkIn ?? []);
  for (const one of changes(checkIns(here), checkIns(merged), plan.checkIns)) {
    onDay(plan.patch, one.after.id).checkIns.push(one);
  }
  const setbacks = (days: Days) => Object.values(days).flatMap((day) => day.setbacks ?? []);
  for (const { before, after } of changes(setbacks(here), setbacks(merged), plan.setbacks)) {
    const moved = before !== null && before.day !== after.day;
    if (moved) onDay(plan.patch, before.day).setbacks.push({ before, after: null });
    onDay(plan.patch, after.day).setbacks.push({ before: moved ? null : before, after });
  }
}

/** The records that are not here as they will be, counted as new or changed. */
function changes<T extends { id: string }>(
  here: readonly T[],
  after: readonly T[],
  count: { added: number; changed: number },
): { before: T | null; after: T }[] {
  const byId = new Map(here.map((record) => [record.id, record]));
  const found: { before: T | null; after: T }[] = [];
  for (const record of after) {
    const before = byId.get(record.id) ?? null;
    if (sameRecord(before, record)) continue;
    found.push({ before, after: record });
    if (before) count.changed++;
    else count.added++;
  }
  return found;
}

function planHour(plan: Plan, before: Hour | null, after: Hour, current: Hour | null): void {
  if (before && sameRecord(before, after)) return;
  if (before && before.day !== after.day)
    onDay(plan.patch, before.day).hours.push({ before, after: null });
  const there = before?.day === after.day ? before : null;
  onDay(plan.patch, after.day).hours.push({ before: there, after });
  if (before || current?.id === after.id) plan.hours.changed++;
  else plan.hours.added++;
}

function countHour(plan: Plan, before: Hour | null, after: Hour | null, filed: Map<string, Hour>) {
  if (!after || sameRecord(before, after)) return;
  const stale = filed.get(after.id);
  if (stale) onDay(plan.patch, stale.day).hours.push({ before: stale, after: null });
  if (stale || before?.id === after.id) plan.hours.changed++;
  else plan.hours.added++;
}

function restOfCurrent(plan: Plan, before: Current, after: Current): Partial<CurrentPatch> {
  const settings = ({ settings, settingsAt }: Current) => ({ settings, settingsAt });
  plan.settings = !sameRecord(before.settings, after.settings);
  const sameOrder = sameRecord(before.order, after.order);
  plan.order = !inSameOrder(lineup(before), lineup(after));
  plan.review = !sameRecord(before.review, after.review);
  const sameSettings = sameRecord(settings(before), settings(after));
  return {
    steps: changes(before.steps, after.steps, plan.steps),
    goals: changes(before.goals, after.goals, plan.goals),
    order: sameOrder ? null : { before: before.order, after: after.order },
    settings: sameSettings ? null : { before: settings(before), after: settings(after) },
    review: plan.review ? { before: before.review ?? null, after: after.review ?? null } : null,
  };
}

/** Whether the steps that stand in both lineups follow each other alike. */
function inSameOrder(a: readonly Step[], b: readonly Step[]): boolean {
  const inBoth = (steps: readonly Step[], others: readonly Step[]) => {
    const ids = new Set(others.map(({ id }) => id));
    return steps.flatMap(({ id }) => (ids.has(id) ? [id] : []));
  };
  return sameRecord(inBoth(a, b), inBoth(b, a));
}

/** A copy that `merge` may fill: wins are planned one by one. */
function withoutWins(days: readonly Day[]): Record<CivilDate, Day> {
  return Object.fromEntries(days.map((day) => [day.day, { ...day, wins: [] }]));
}

/**
 * Records that a patch takes from one place to another: from a day to another day, or between a day
 * and what is current. The two halves may lie in different parts; they are applied both or neither,
 * or a record that was changed since would stand twice.
 */
import type { Current, Day } from "../schema";
import {
  type Change,
  type Dated,
  type DayPatch,
  idOf,
  isOne,
  isVersion,
  type Patch,
} from "./patch";

const LISTS = ["wins", "hours", "setbacks"] as const;
type List = (typeof LISTS)[number];

/** What a patch moves. The power hours that come and go as the current one are one move. */
export type Moving = { keys: ReadonlySet<string>; currentHours: ReadonlySet<string> };

const CURRENT = "current";

/** What the parts of a patch move, as they were laid. */
export function movingIn(parts: readonly Patch[]): Moving {
  const currentHours = new Set<string>();
  for (const { current } of parts) {
    for (const hour of [current.hour?.before, current.hour?.after]) {
      if (hour) currentHours.add(hour.id);
    }
  }
  const keys = new Set(currentHours.size > 0 ? [CURRENT] : []);
  for (const { days } of parts) {
    for (const [list, change] of Object.values(days).flatMap(changesOf)) {
      if (change.after === null) keys.add(keyOf(list, change, currentHours));
    }
  }
  return { keys, currentHours };
}

/** Whether the day has a half of what moves. */
export function hasMoves(patch: DayPatch, { keys, currentHours }: Moving): boolean {
  return changesOf(patch).some(([list, change]) => keys.has(keyOf(list, change, currentHours)));
}

/** What cannot move, since this day has not what the patch expects there. */
export function stuckOnDay(day: Day, patch: DayPatch, { keys, currentHours }: Moving): string[] {
  const here = new Map(
    LISTS.flatMap((list) => (day[list] ?? []).map((record) => [`${list} ${record.id}`, record])),
  );
  return changesOf(patch).flatMap(([list, change]) => {
    const key = keyOf(list, change, currentHours);
    const fits = isVersion(here.get(`${list} ${idOf(change)}`), change.before);
    return keys.has(key) && !fits ? [key] : [];
  });
}

/** What cannot move, since what is current is not what the patch expects. */
export function stuckInCurrent(current: Current, { current: { hour } }: Patch): string[] {
  return hour && !isOne(current.hour, hour) ? [CURRENT] : [];
}

/** The patch without what is stuck. */
export function withoutStuck(
  patch: Patch,
  stuck: ReadonlySet<string>,
  { currentHours }: Moving,
): Patch {
  if (stuck.size === 0) return patch;
  const moves = (list: List) => (change: Change<Dated>) =>
    !stuck.has(keyOf(list, change, currentHours));
  const days = Object.entries(patch.days).map(([day, part]): [string, DayPatch] => [
    day,
    {
      ...part,
      wins: part.wins.filter(moves("wins")),
      hours: part.hours.filter(moves("hours")),
      setbacks: part.setbacks.filter(moves("setbacks")),
    },
  ]);
  const hour = stuck.has(CURRENT) ? null : patch.current.hour;
  return { days: Object.fromEntries(days), current: { ...patch.current, hour } };
}

function changesOf(patch: DayPatch): [List, Change<Dated>][] {
  return LISTS.flatMap((list) =>
    patch[list].map((change): [List, Change<Dated>] => [list, change]),
  );
}

function keyOf(list: List, change: Change<Dated>, currentHours: ReadonlySet<string>): string {
  const id = idOf(change);
  return list === "hours" && currentHours.has(id) ? CURRENT : `${list} ${id}`;
}

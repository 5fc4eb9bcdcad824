/** What intents do to wins. */

import { putBack, reopened, touched } from "./apply-step";
import { CAIRN, stoneFor } from "./cairn";
import * as Hours from "./hour";
import type { CivilDate, Hour, IntentOf, Step, Win } from "./schema";
import {
  byMoment,
  dayOf,
  isOpen,
  later,
  replace,
  standing,
  type World,
  winsOfHour,
  withCurrent,
} from "./world";

/** Writes a win whose id is the intent's, so that a replay finds it there. */
export function addWin(
  world: World,
  intent: IntentOf<"win/log"> | IntentOf<"step/done">,
  facts: Pick<Win, "title"> & Partial<Win>,
): World {
  const { wins } = dayOf(world, intent.day);
  if (wins.some((win) => win.id === intent.id)) return world;
  const at = "moment" in intent && intent.moment !== undefined ? intent.moment : intent.at;
  const under = standing(dayOf(world, intent.day)).filter(
    (win) => byMoment(win, { id: intent.id, at }) < 0,
  );
  const place = under.length % CAIRN;
  const hour = hourAt(world, { at, day: intent.day });
  const win: Win = {
    ...facts,
    id: intent.id,
    at,
    day: intent.day,
    zone: intent.zone,
    stone: stoneFor(intent.id, place > 0 ? under.at(-1)?.stone : undefined, place),
    ...(hour && { powerHourId: hour.id, hourMs: Hours.activeAt(hour, at) }),
    updatedAt: intent.at,
  };
  return withWins(world, intent.day, [...wins, win]);
}

/** The facts a log intent gives about its win. */
export function winFacts(intent: IntentOf<"win/log">): Pick<Win, "title"> & Partial<Win> {
  const { title, amount, unit, minutes, goalId, note } = intent;
  return { title, ...given({ amount, unit, minutes, goalId, note }) };
}

/** Changes what a win says; a new moment may move it to another day. */
export function editWin(world: World, intent: IntentOf<"win/edit">): World {
  const day = dayOf(world, intent.day);
  const win = day.wins.find(({ id }) => id === intent.winId);
  if (!win || win.deletedAt !== undefined) return world;
  const { moved, ...patch } = intent.patch;
  const cleared = new Set(Object.keys(patch).filter((key) => patch[key as "note"] === null));
  const kept = Object.entries(win).filter(([key]) => !cleared.has(key));
  const edited = {
    ...Object.fromEntries(kept),
    ...given(patch),
    ...moved,
    updatedAt: later(win, intent.at),
  } as Win;
  if (edited.day === intent.day) return withWins(world, intent.day, replace(day.wins, edited));
  const left = withWins(
    world,
    intent.day,
    day.wins.filter(({ id }) => id !== win.id),
  );
  const there = dayOf(left, edited.day).wins.filter(({ id }) => id !== win.id);
  return withWins(left, edited.day, [...there, edited]);
}

/** The fields that have a value. */
function given<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const present = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== null,
  );
  return Object.fromEntries(present) as { [K in keyof T]?: NonNullable<T[K]> };
}

/** Takes wins out; the steps they finished are open again, first in the lineup. */
export function removeWins(world: World, intent: IntentOf<"win/remove">): World {
  const { world: next, changed } = changeWins(world, intent, (win) =>
    win.deletedAt === undefined ? { ...win, deletedAt: intent.at } : win,
  );
  const won = new Set(
    Object.values(next.days)
      .flatMap(standing)
      .map(({ stepId }) => stepId),
  );
  const freed = stepsOf(next, changed, ({ id, doneAt }) => doneAt !== undefined && !won.has(id));
  if (freed.size === 0) return next;
  const { steps, order } = next.current;
  return withCurrent(next, {
    steps: steps.map((step) => (freed.has(step.id) ? touched(reopened(step), intent.at) : step)),
    order: {
      ids: [...freed.keys(), ...order.ids.filter((id) => !freed.has(id))],
      updatedAt: intent.at,
    },
  });
}

/** Puts wins back; the steps they finished are done again. */
export function restoreWins(world: World, intent: IntentOf<"win/restore">): World {
  const { world: next, changed } = changeWins(world, intent, (win) => {
    const { deletedAt, ...back } = win;
    return deletedAt === undefined ? win : back;
  });
  const done = stepsOf(next, changed, ({ doneAt }) => doneAt === undefined);
  if (done.size === 0) return next;
  return withCurrent(next, {
    steps: next.current.steps.map((step) => {
      const win = done.get(step.id);
      return win ? touched({ ...putBack(step), doneAt: win.at }, intent.at) : step;
    }),
  });
}

/** Changes the wins that an intent names, each on its day. The same world when none changed. */
function changeWins(
  world: World,
  intent: IntentOf<"win/remove"> | IntentOf<"win/restore">,
  change: (win: Win) => Win,
): { world: World; changed: Win[] } {
  const changed: Win[] = [];
  let next = world;
  for (const [day, named] of Map.groupBy(intent.wins, (win) => win.day)) {
    const ids = new Set(named.map(({ id }) => id));
    const before = changed.length;
    const wins = dayOf(world, day).wins.map((win) => {
      const after = ids.has(win.id) ? change(win) : win;
      if (after === win) return win;
      changed.push({ ...after, updatedAt: later(win, intent.at) });
      return changed.at(-1) as Win;
    });
    if (changed.length > before) next = withWins(next, day, wins);
  }
  return { world: next, changed };
}

/** The steps that the wins finished, as far as `applies`, each with its win. */
function stepsOf(world: World, wins: readonly Win[], applies: (step: Step) => boolean) {
  const byStep = new Map(wins.map((win) => [win.stepId, win]));
  const steps = world.current.steps.filter((step) => byStep.has(step.id) && applies(step));
  return new Map(steps.map((step) => [step.id, byStep.get(step.id) as Win]));
}

/** A step that is done is a win; in a power hour with the active minutes since the bead before. */
export function finishStep(world: World, intent: IntentOf<"step/done">): World {
  const { steps } = world.current;
  const step = steps.find(({ id }) => id === intent.stepId);
  if (!step || !isOpen(step)) return world;
  const won = addWin(world, intent, {
    title: step.title,
    stepId: step.id,
    ...minutesSpent(world, intent),
  });
  if (won === world) return world;
  const done = touched({ ...step, doneAt: intent.at }, intent.at);
  return withCurrent(won, { steps: replace(steps, done) });
}

function minutesSpent(world: World, intent: IntentOf<"step/done">): Pick<Win, "minutes"> {
  const hour = hourAt(world, intent);
  if (!hour) return {};
  const earlier = winsOfHour(world, hour.id).filter((win) => win.at <= intent.at);
  const before = Math.max(0, ...earlier.map((win) => win.hourMs ?? 0));
  const spent = Hours.activeAt(hour, intent.at) - before;
  return { minutes: Math.max(1, Math.round(spent / Hours.MINUTE)) };
}

/** The hour an act belongs to, even if it is entered after its recap was closed. */
function hourAt(world: World, { at, day }: { at: number; day: CivilDate }): Hour | undefined {
  const { hour } = world.current;
  const hours = [...(hour ? [hour] : []), ...dayOf(world, day).hours];
  return hours.find((one) => Hours.covers(one, at));
}

function withWins(world: World, day: CivilDate, wins: Win[]): World {
  const record = { ...dayOf(world, day), wins: wins.sort(byMoment) };
  return { ...world, days: { ...world.days, [day]: record } };
}

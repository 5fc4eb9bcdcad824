/** What intents do to wins. */

import { putBack, reopened, touched, unlined } from "./apply-step";
import { CAIRN, stoneFor } from "./cairn";
import { given, patched } from "./change";
import * as Hours from "./hour";
import type { CivilDate, Hour, IntentOf, Step, Win } from "./schema";
import {
  byMoment,
  canBeDone,
  dayOf,
  isLinedUp,
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
  const { title, amount, unit, minutes, goalId, note, setbackId } = intent;
  return { title, ...given({ amount, unit, minutes, goalId, note, setbackId }) };
}

/** Changes what a win says; a new moment may move it to another day. */
export function editWin(world: World, intent: IntentOf<"win/edit">): World {
  const day = dayOf(world, intent.day);
  const win = day.wins.find(({ id }) => id === intent.winId);
  if (!win || win.deletedAt !== undefined) return world;
  const { moved, ...patch } = intent.patch;
  const edited: Win = { ...patched(win, patch), ...moved, updatedAt: later(win, intent.at) };
  if (edited.day === intent.day) return withWins(world, intent.day, replace(day.wins, edited));
  const left = withWins(
    world,
    intent.day,
    day.wins.filter(({ id }) => id !== win.id),
  );
  const there = dayOf(left, edited.day).wins.filter(({ id }) => id !== win.id);
  return withWins(left, edited.day, [...there, edited]);
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
  const freed = stepsOf(
    next,
    changed,
    ({ id, doneAt, doneBy, repeat }, win) =>
      doneAt !== undefined && (repeat ? doneBy === win.id : !won.has(id)),
  );
  if (freed.size === 0) return next;
  const { order } = next.current;
  const steps = next.current.steps.map((step) =>
    freed.has(step.id) ? touched(reopened(step), intent.at) : step,
  );
  const first = steps.filter((step) => freed.has(step.id) && isLinedUp(step)).map(({ id }) => id);
  const rest = order.ids.filter((id) => !first.includes(id));
  return withCurrent(next, { steps, order: { ids: [...first, ...rest], updatedAt: intent.at } });
}

/** Puts wins back; the steps they finished are done again. */
export function restoreWins(world: World, intent: IntentOf<"win/restore">): World {
  const { world: next, changed } = changeWins(world, intent, (win) => {
    const { deletedAt, ...back } = win;
    return deletedAt === undefined ? win : back;
  });
  const done = stepsOf(
    next,
    changed,
    ({ doneAt, doneBy, repeat }, win) => doneAt === undefined && (!repeat || doneBy === win.id),
  );
  if (done.size === 0) return next;
  return withCurrent(next, {
    steps: next.current.steps.map((step) => {
      const win = done.get(step.id);
      return win ? touched(doneWith(putBack(step), win.id, win.at), intent.at) : step;
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
function stepsOf(
  world: World,
  wins: readonly Win[],
  applies: (step: Step, win: Win) => boolean,
): Map<string, Win> {
  const found = new Map<string, Win>();
  const steps = new Map(world.current.steps.map((step) => [step.id, step]));
  for (const win of wins) {
    const step = steps.get(win.stepId ?? "");
    if (step && applies(step, win)) found.set(step.id, win);
  }
  return found;
}

function doneWith(step: Step, winId: string, at: number): Step {
  return { ...step, doneAt: at, ...(step.repeat && { doneBy: winId }) };
}

/** A step that is done is a win; in a power hour with the active minutes since the bead before. */
export function finishStep(world: World, intent: IntentOf<"step/done">): World {
  const { steps } = world.current;
  const step = steps.find(({ id }) => id === intent.stepId);
  if (!step || !canBeDone(step)) return world;
  const { title, goalId, amount, unit } = step;
  const won = addWin(world, intent, {
    title,
    stepId: step.id,
    ...given({ goalId, amount, unit }),
    ...minutesSpent(world, intent),
  });
  if (won === world) return world;
  const left = isLinedUp(step) ? step : unlined(step);
  const done = touched(doneWith(left, intent.id, intent.at), intent.at);
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

/**
 * What each intent does. The one place where history changes: the writer applies it to the
 * ledger, and a page to its own snapshot, so that a click shows in the next frame.
 */
import { CAIRN, stoneFor } from "./cairn";
import * as Hours from "./hour";
import type { CivilDate, Current, Hour, Intent, Step, Win } from "./schema";
import { byMoment, closedSince, dayOf, isOpen, lineup, standing, stepMinutes, type World, winsOfHour } from "./world";

/**
 * The world after the intent. The same world (by identity) when it changes nothing: a replay of a
 * win or a step, a second start, something that is over.
 */
export function apply(world: World, intent: Intent): World {
  switch (intent.type) {
    case "win/log":
      return addWin(world, intent, { title: intent.title });
    case "win/remove":
      return removeWin(world, intent);
    case "win/restore":
      return restoreWin(world, intent);
    case "step/add":
      return addSteps(world, intent);
    case "step/minutes":
      return changeSteps(world, intent, [intent.stepId], isOpen, (step) => ({
        ...step,
        minutes: intent.minutes,
      }));
    case "step/remove":
      return changeSteps(world, intent, intent.stepIds, isOpen, (step) => ({
        ...step,
        deletedAt: intent.at,
      }));
    case "step/restore":
      return changeSteps(world, intent, intent.stepIds, isRemoved, putBack);
    case "step/move":
      return moveStep(world, intent.stepId, intent.before, intent.at);
    case "step/sort":
      return sortSteps(world, intent.at);
    case "step/done":
      return finishStep(world, intent);
    case "step/skip":
      return moveStep(world, intent.stepId, null, intent.at);
    case "hour/start":
      return startHour(world, intent);
    case "hour/pause":
      return changeHour(world, intent, (hour) => Hours.pause(hour, intent.at));
    case "hour/resume":
      return changeHour(world, intent, (hour) => Hours.resume(hour, intent.at));
    case "hour/extend":
      return changeHour(world, intent, (hour) => Hours.extend(hour, intent.at));
    case "hour/end":
      return changeHour(world, intent, (hour) => Hours.end(hour, intent.at));
    case "hour/gap":
      return changeHour(world, intent, (hour) => Hours.noteGap(hour, intent.from, intent.to));
    case "hour/answer-gap":
      return changeHour(world, intent, (hour) => Hours.answerGap(hour, intent.answer, intent.at));
    case "hour/rung":
      return changeHour(world, intent, (hour) => ring(hour, intent.at));
    case "recap/close":
      return closeRecap(world, intent);
    case "settings/set":
      return setSettings(world, intent);
  }
}

/** Steps that were closed longer ago than this (ms) live on in their wins only. */
const KEPT_STEPS_MS = 30 * 24 * 60 * Hours.MINUTE;

type Of<T extends Intent["type"]> = Extract<Intent, { type: T }>;

function withCurrent(world: World, change: Partial<Current>): World {
  return { ...world, current: { ...world.current, ...change } };
}

function withWins(world: World, day: CivilDate, wins: Win[]): World {
  const record = { ...dayOf(world, day), wins: wins.sort(byMoment) };
  return { ...world, days: { ...world.days, [day]: record } };
}

/** Writes a win whose id is the intent's, so that a replay finds it there. */
function addWin(
  world: World,
  intent: Of<"win/log"> | Of<"step/done">,
  facts: Pick<Win, "title"> & Partial<Win>,
): World {
  const { wins } = dayOf(world, intent.day);
  if (wins.some((win) => win.id === intent.id)) return world;
  const live = standing(dayOf(world, intent.day));
  const place = live.length % CAIRN;
  const hour = hourAt(world, intent);
  const win: Win = {
    ...facts,
    id: intent.id,
    at: intent.at,
    day: intent.day,
    zone: intent.zone,
    stone: stoneFor(intent.id, place > 0 ? live.at(-1)?.stone : undefined, place),
    ...(hour && { powerHourId: hour.id, hourMs: Hours.activeAt(hour, intent.at) }),
    updatedAt: intent.at,
  };
  return withWins(world, intent.day, [...wins, win]);
}

/** The hour an act belongs to, even if it is entered after its recap was closed. */
function hourAt(world: World, { at, day }: { at: number; day: CivilDate }): Hour | undefined {
  const { hour } = world.current;
  const hours = [...(hour ? [hour] : []), ...dayOf(world, day).hours];
  return hours.find((one) => Hours.covers(one, at));
}

function removeWin(world: World, intent: Of<"win/remove">): World {
  const { wins } = dayOf(world, intent.day);
  const win = wins.find(({ id }) => id === intent.winId);
  if (!win || win.deletedAt !== undefined) return world;
  const removed = { ...win, deletedAt: intent.at, updatedAt: later(win, intent.at) };
  const next = withWins(world, intent.day, replace(wins, removed));
  const step = next.current.steps.find(({ id }) => id === win.stepId);
  if (step?.doneAt === undefined) return next;
  const steps = replace(next.current.steps, touched(reopened(step), intent.at));
  const rest = next.current.order.ids.filter((id) => id !== step.id);
  return withCurrent(next, { steps, order: { ids: [step.id, ...rest], updatedAt: intent.at } });
}

function restoreWin(world: World, intent: Of<"win/restore">): World {
  const { wins } = dayOf(world, intent.day);
  const win = wins.find(({ id }) => id === intent.winId);
  if (win?.deletedAt === undefined) return world;
  const { deletedAt: _deleted, ...back } = win;
  const restored = { ...back, updatedAt: later(win, intent.at) };
  const next = withWins(world, intent.day, replace(wins, restored));
  const step = next.current.steps.find(({ id }) => id === win.stepId);
  if (!step || !isOpen(step)) return next;
  const done = touched({ ...step, doneAt: win.at }, intent.at);
  return withCurrent(next, { steps: replace(next.current.steps, done) });
}

function addSteps(world: World, intent: Of<"step/add">): World {
  const { steps, order } = world.current;
  const known = new Set(steps.map(({ id }) => id));
  const added = intent.steps
    .filter(({ id }) => !known.has(id) && known.add(id))
    .map((step): Step => ({ ...step, createdAt: intent.at, updatedAt: intent.at }));
  if (added.length === 0) return world;
  const ids = [...order.ids, ...added.map(({ id }) => id)];
  return withCurrent(world, {
    steps: [...steps.filter((step) => closedSince(step, intent.at - KEPT_STEPS_MS)), ...added],
    order: { ids, updatedAt: intent.at },
  });
}

function changeSteps(
  world: World,
  intent: Intent,
  ids: string[],
  applies: (step: Step) => boolean,
  change: (step: Step) => Step,
): World {
  const chosen = new Set(ids);
  const { steps } = world.current;
  if (!steps.some((step) => chosen.has(step.id) && applies(step))) return world;
  return withCurrent(world, {
    steps: steps.map((step) =>
      chosen.has(step.id) && applies(step) ? touched(change(step), intent.at) : step,
    ),
  });
}

function moveStep(world: World, stepId: string, before: string | null, at: number): World {
  const ids = lineup(world.current).map(({ id }) => id);
  if (!ids.includes(stepId) || stepId === before) return world;
  const rest = ids.filter((id) => id !== stepId);
  const place = before === null ? -1 : rest.indexOf(before);
  rest.splice(place < 0 ? rest.length : place, 0, stepId);
  return withCurrent(world, { order: { ids: rest, updatedAt: at } });
}

function sortSteps(world: World, at: number): World {
  const ids = lineup(world.current)
    .toSorted((a, b) => stepMinutes(a) - stepMinutes(b))
    .map(({ id }) => id);
  return withCurrent(world, { order: { ids, updatedAt: at } });
}

/** A step that is done is a win; in a power hour with the active minutes since the bead before. */
function finishStep(world: World, intent: Of<"step/done">): World {
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

function minutesSpent(world: World, intent: Of<"step/done">): Pick<Win, "minutes"> {
  const hour = hourAt(world, intent);
  if (!hour) return {};
  const earlier = winsOfHour(world, hour.id).filter((win) => win.at <= intent.at);
  const before = Math.max(0, ...earlier.map((win) => win.hourMs ?? 0));
  const spent = Hours.activeAt(hour, intent.at) - before;
  return { minutes: Math.max(1, Math.round(spent / Hours.MINUTE)) };
}

function startHour(world: World, intent: Of<"hour/start">): World {
  const { hour } = world.current;
  if (hour && (hour.id === intent.id || Hours.phase(hour, intent.at) !== "over")) return world;
  if (dayOf(world, intent.day).hours.some(({ id }) => id === intent.id)) return world;
  const next = hour ? fileHour(world, hour, intent.at) : world;
  return withCurrent(next, {
    hour: Hours.startHour(intent),
    settings: { ...next.current.settings, hourMinutes: intent.minutes },
  });
}

function changeHour(
  world: World,
  intent: Intent & { hourId: string },
  change: (hour: Hour) => Hour,
): World {
  const { hour } = world.current;
  if (!hour || hour.id !== intent.hourId) return world;
  const changed = change(hour);
  if (changed === hour) return world;
  return withCurrent(world, { hour: { ...changed, updatedAt: later(hour, intent.at) } });
}

function ring(hour: Hour, at: number): Hour {
  if (hour.rungAt !== undefined || Hours.phase(hour, at) !== "over") return hour;
  return { ...hour, rungAt: at };
}

function closeRecap(world: World, intent: Of<"recap/close">): World {
  const { hour } = world.current;
  if (!hour || hour.id !== intent.hourId || Hours.phase(hour, intent.at) !== "over") return world;
  const next = fileHour(world, hour, intent.at);
  if (intent.leftover === "keep") return next;
  const ids = lineup(next.current).map(({ id }) => id);
  return changeSteps(next, intent, ids, isOpen, (step) => ({ ...step, deletedAt: intent.at }));
}

/** Moves an hour that is over from what is current to the day it was started on. */
function fileHour(world: World, hour: Hour, at: number): World {
  const day = dayOf(world, hour.day);
  const { gap: _counted, ...facts } = hour;
  const filed = { ...facts, closedAt: at, updatedAt: later(hour, at) };
  const hours = [...day.hours.filter(({ id }) => id !== hour.id), filed];
  const days = { ...world.days, [hour.day]: { ...day, hours } };
  return withCurrent({ ...world, days }, { hour: null });
}

function setSettings(world: World, intent: Of<"settings/set">): World {
  const chosen = Object.entries(intent.patch).filter(([, value]) => value !== undefined);
  const settings = { ...world.current.settings, ...Object.fromEntries(chosen) };
  return withCurrent(world, { settings, settingsAt: intent.at });
}

function reopened(step: Step): Step {
  const { doneAt: _done, ...open } = step;
  return open;
}

function isRemoved(step: Step): boolean {
  return step.deletedAt !== undefined;
}

function putBack(step: Step): Step {
  const { deletedAt: _deleted, ...back } = step;
  return back;
}

function touched(step: Step, at: number): Step {
  return { ...step, updatedAt: later(step, at) };
}

/** `updatedAt` never goes back, so that of two versions the later act wins. */
function later(record: { updatedAt: number }, at: number): number {
  return Math.max(record.updatedAt, at);
}

function replace<T extends { id: string }>(list: readonly T[], item: T): T[] {
  return list.map((other) => (other.id === item.id ? item : other));
}

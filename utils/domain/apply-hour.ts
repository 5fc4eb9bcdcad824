/** What intents do to the power hour. */
import { removeSteps } from "./apply-step";
import * as Hours from "./hour";
import type { Hour, Intent, IntentOf } from "./schema";
import { dayOf, later, lineup, type World, withCurrent } from "./world";

/** Begins a power hour, unless one is on; one that is over is filed, its recap unseen. */
export function startHour(world: World, intent: IntentOf<"hour/start">): World {
  const { hour } = world.current;
  if (hour && (hour.id === intent.id || Hours.phase(hour, intent.at) !== "over")) return world;
  if (dayOf(world, intent.day).hours.some(({ id }) => id === intent.id)) return world;
  const next = hour ? fileHour(world, hour, intent.at) : world;
  return withCurrent(next, {
    hour: Hours.startHour(intent),
    settings: { ...next.current.settings, hourMinutes: intent.minutes },
  });
}

/** Changes the power hour, if it is still the one that was meant. */
export function changeHour(
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

/** Notes that the end was signalled, once. */
export function ring(hour: Hour, at: number): Hour {
  if (hour.rungAt !== undefined || Hours.phase(hour, at) !== "over") return hour;
  return { ...hour, rungAt: at };
}

/** Files the hour; the steps left over stay in the lineup or are let go. */
export function closeRecap(world: World, intent: IntentOf<"recap/close">): World {
  const { hour } = world.current;
  if (!hour || hour.id !== intent.hourId || Hours.phase(hour, intent.at) !== "over") return world;
  const next = fileHour(world, hour, intent.at);
  if (intent.leftover === "keep") return next;
  const ids = lineup(next.current, hour.day).map(({ id }) => id);
  return removeSteps(next, intent, ids);
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

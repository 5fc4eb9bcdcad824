/** What intents do to a day besides its wins: the check-in, setbacks, the weekly review. */
import { touched } from "./apply-step";
import { given, patched } from "./change";
import { addDays } from "./day";
import type { CheckIn, Day, Intent, IntentOf, Setback, Step } from "./schema";
import { dayOf, isOpen, later, replace, type World, withCurrent } from "./world";

/** Says how a day felt. Tomorrow's first step becomes a step that waits for tomorrow. */
export function saveCheckIn(world: World, intent: IntentOf<"check-in/save">): World {
  const day = dayOf(world, intent.day);
  const before: CheckIn = day.checkIn ?? { id: intent.day, zone: intent.zone, updatedAt: 0 };
  const said = { ...patched(before, intent.patch), updatedAt: later(before, intent.at) };
  if (intent.patch.tomorrow === undefined) return withDay(world, { ...day, checkIn: said });
  const { stepId, ...checkIn } = said;
  const first = withFirstStep(world, intent, stepId, said.tomorrow);
  const own = given({ stepId: first.stepId });
  return withDay(first.world, { ...day, checkIn: { ...checkIn, ...own } });
}

/** Makes, renames or takes away the step; one that is done or gone is left alone. */
function withFirstStep(
  world: World,
  intent: IntentOf<"check-in/save">,
  known: string | undefined,
  title: string | undefined,
): { world: World; stepId?: string } {
  const { steps, order } = world.current;
  const step = steps.find(({ id }) => id === known);
  if (step && isOpen(step)) {
    const changed = title ? { ...step, title } : { ...step, deletedAt: intent.at };
    const next = withCurrent(world, { steps: replace(steps, touched(changed, intent.at)) });
    return title ? { world: next, stepId: step.id } : { world: next };
  }
  if (!title) return { world };
  const times = { createdAt: intent.at, updatedAt: intent.at };
  const first: Step = { id: intent.id, title, since: addDays(intent.day, 1), ...times };
  const ids = [first.id, ...order.ids];
  const next = withCurrent(world, {
    steps: [...steps.filter(({ id }) => id !== first.id), first],
    order: { ids, updatedAt: intent.at },
  });
  return { world: next, stepId: first.id };
}

/** Notes a setback; what it taught is a win that names it. */
export function noteSetback(world: World, intent: IntentOf<"setback/note">): World {
  const day = dayOf(world, intent.day);
  const noted = day.setbacks ?? [];
  if (noted.some(({ id }) => id === intent.id)) return world;
  const { id, text, at, zone } = intent;
  const setback: Setback = { id, text, at, day: day.day, zone, updatedAt: at };
  return withDay(world, { ...day, setbacks: [...noted, setback] });
}

/** Takes a setback out; its record stays, so that it can be put back. */
export function removeSetback(world: World, intent: IntentOf<"setback/remove">): World {
  return changeSetback(world, intent, (setback) => ({ ...setback, deletedAt: intent.at }));
}

/** Puts a setback back that was taken out. */
export function restoreSetback(world: World, intent: IntentOf<"setback/restore">): World {
  return changeSetback(world, intent, ({ deletedAt: _, ...back }) => back);
}

function changeSetback(
  world: World,
  intent: Intent & { setbackId: string; day: string },
  change: (setback: Setback) => Setback,
): World {
  const day = dayOf(world, intent.day);
  const setback = day.setbacks?.find(({ id }) => id === intent.setbackId);
  if (!setback) return world;
  const changed = { ...change(setback), updatedAt: later(setback, intent.at) };
  return withDay(world, { ...day, setbacks: replace(day.setbacks ?? [], changed) });
}

/** The review of a week was looked at; it does not come again in that week. */
export function closeReview(world: World, intent: IntentOf<"review/close">): World {
  const { week, answer } = intent;
  const review = { week, updatedAt: intent.at, ...given({ answer }) };
  return withCurrent(world, { review });
}

function withDay(world: World, day: Day): World {
  return { ...world, days: { ...world.days, [day.day]: day } };
}

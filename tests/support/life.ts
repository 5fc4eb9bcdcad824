/** Arbitrary stretches of a person's life with the product, as intents that could really be. */
import fc from "fast-check";
import { civilDate } from "../../utils/domain/day";
import type { Intent, IntentOf } from "../../utils/domain/schema";
import { moment } from "./world";

export const MINUTE = 60_000;

export type Life = { intents: Intent[] /** After the last intent, ms. */; end: number };

const TYPES = [
  "win/log",
  "win/edit",
  "win/remove",
  "win/restore",
  "step/add",
  "step/minutes",
  "step/remove",
  "step/restore",
  "step/move",
  "step/sort",
  "step/done",
  "step/done",
  "step/skip",
  "hour/start",
  "hour/pause",
  "hour/resume",
  "hour/extend",
  "hour/end",
  "hour/gap",
  "hour/answer-gap",
  "hour/rung",
  "recap/close",
  "goal/save",
  "goal/remove",
  "goal/restore",
  "goal-step/save",
  "goal-step/save",
  "goal-step/remove",
  "goal-step/restore",
  "step/line-up",
  "step/line-up",
  "check-in/save",
  "setback/note",
  "setback/remove",
  "setback/restore",
  "review/close",
] as const;

/** What happens next: how long after (ms, now and then the clock is set back), what, and to which. */
const event = fc.record({
  type: fc.constantFrom(...TYPES),
  pause: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 15 * MINUTE }) },
    { weight: 2, arbitrary: fc.integer({ min: 15 * MINUTE, max: 9 * 60 * MINUTE }) },
    { weight: 1, arbitrary: fc.integer({ min: -60 * MINUTE, max: 0 }) },
  ),
  a: fc.nat({ max: 1000 }),
  b: fc.nat({ max: 1000 }),
});
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

/** @param name keeps the ids of one life apart from another's */
export function life(name = "life"): fc.Arbitrary<Life> {
  return fc.array(event, { maxLength: 50, size: "max" }).map((events) => live(name, events));
}

function live(name: string, events: readonly Event[]): Life {
  const past: Past = { wins: [], steps: [], hours: [], goals: [], setbacks: [] };
  let at = moment("9:00");
  const intents = events.map((happening, i) => {
    at += happening.pause;
    const intent = intentOf(`${name}-${String(i).padStart(2, "0")}`, at, happening, past);
    if (intent.type === "win/log" || intent.type === "step/done") past.wins.push(intent);
    if (intent.type === "win/edit") follow(past, intent);
    if (intent.type === "step/add") past.steps.push(...intent.steps.map(({ id }) => id));
    if (intent.type === "hour/start") past.hours.push(intent.id);
    if (intent.type === "goal/save") past.goals.push(intent.goalId);
    if (intent.type === "goal-step/save") past.steps.push(intent.stepId);
    if (intent.type === "check-in/save") past.steps.push(intent.id);
    if (intent.type === "setback/note") past.setbacks.push(intent);
    return intent;
  });
  return { intents, end: Math.max(moment("9:00"), ...intents.map((intent) => intent.at)) + 1 };
}

type Past = {
  wins: { id: string; day: string }[];
  steps: string[];
  hours: string[];
  goals: string[];
  setbacks: { id: string; day: string }[];
};

/** Whoever names the win later names the day it was moved to. */
function follow(past: Past, { winId, patch }: IntentOf<"win/edit">): void {
  const { moved } = patch;
  if (!moved) return;
  past.wins = past.wins.map((win) => (win.id === winId ? { ...win, day: moved.day } : win));
}

function intentOf(id: string, at: number, { type, a, b }: Event, past: Past): Intent {
  const base = { id, at };
  const where = { day: civilDate(at, "UTC", 0), zone: "UTC" };
  const win = past.wins[a % (past.wins.length || 1)] ?? { id: "none", day: where.day };
  const step = (n: number) => past.steps[n % (past.steps.length || 1)] ?? "none";
  // Mostly the hour that was started last; now and then an old one, from a page left behind.
  const hourId = past.hours.at(a % 10 === 0 ? 0 : -1) ?? "none";
  switch (type) {
    case "win/log":
      return backdated({ ...base, ...where, type, title: `win ${id}`, ...toward(past, b) }, a);
    case "win/edit": {
      const to = at - (b % 72) * 60 * MINUTE;
      const moved = { at: to, day: civilDate(to, "UTC", 0), zone: "UTC" };
      const patch = { title: `edited ${id}`, note: null, ...(a % 2 === 0 && { moved }) };
      return { ...base, type, winId: win.id, day: win.day, patch };
    }
    case "win/remove":
    case "win/restore":
      return { ...base, type, wins: [win] };
    case "step/add": {
      const steps = Array.from({ length: 1 + (a % 3) }, (_, i) => ({
        id: `${id}-step-${i}`,
        title: `step ${i}`,
        ...(b % 2 === 0 && { minutes: 1 + (b % 60) }),
      }));
      return { ...base, type, steps };
    }
    case "step/minutes":
      return { ...base, type, stepId: step(a), minutes: 1 + (b % 600) };
    case "step/remove":
    case "step/restore":
      return { ...base, type, stepIds: [step(a), step(b)] };
    case "step/move":
      return { ...base, type, stepId: step(a), before: b % 4 === 0 ? null : step(b) };
    case "step/sort":
      return { ...base, type };
    case "step/done":
      return { ...base, ...where, type, stepId: step(a) };
    case "step/skip":
      return { ...base, type, stepId: step(a) };
    case "hour/start":
      return { ...base, ...where, type, minutes: 1 + (b % 180) };
    case "hour/gap":
      return { ...base, type, hourId, from: at - (b % 120) * MINUTE, to: at };
    case "hour/answer-gap":
      return {
        ...base,
        type,
        hourId,
        answer: (["count", "leave-out", "end"] as const)[b % 3] ?? "end",
      };
    case "recap/close":
      return { ...base, type, hourId, leftover: b % 2 === 0 ? "keep" : "let-go" };
    case "goal/save":
    case "goal/remove":
    case "goal/restore":
    case "goal-step/save":
    case "goal-step/remove":
    case "goal-step/restore":
    case "step/line-up":
      return goalIntent(base, where.day, { type, a, b }, past);
    case "check-in/save": {
      const tomorrow = b % 3 === 0 ? null : `first ${id}`;
      const mood = ((a % 5) + 1) as 1 | 2 | 3 | 4 | 5;
      return { ...base, ...where, type, patch: { mood, ...(b % 2 === 0 && { tomorrow }) } };
    }
    case "setback/note":
      return { ...base, ...where, type, text: a % 3 === 0 ? "" : `setback ${id}` };
    case "setback/remove":
    case "setback/restore": {
      const none = { id: "none", day: where.day };
      const { id: setbackId, day } = past.setbacks[a % (past.setbacks.length || 1)] ?? none;
      return { ...base, type, setbackId, day };
    }
    case "review/close":
      return { ...base, type, week: where.day };
    default:
      return { ...base, type, hourId };
  }
}

type GoalEvent = Event & {
  type: Extract<Event["type"], `goal${string}` | "step/line-up">;
};

function goalIntent(
  base: { id: string; at: number },
  day: string,
  { type, a, b }: Pick<GoalEvent, "type" | "a" | "b">,
  past: Past,
): Intent {
  const step = past.steps[a % (past.steps.length || 1)] ?? "none";
  const known = past.goals[a % (past.goals.length || 1)];
  const goalId = known ?? "goal";
  switch (type) {
    case "goal/save": {
      const patch = { name: `goal ${base.id}`, ...(b % 2 === 0 && { unit: "pages" }) };
      return { ...base, day, type, goalId: known && a % 2 === 0 ? known : base.id, patch };
    }
    case "goal/remove":
    case "goal/restore":
      return { ...base, type, goalId };
    case "goal-step/save": {
      const repeat = { kind: "weekdays" as const, days: [1 + (b % 7)] };
      const often = b % 2 === 0 && { repeat, amount: 10, unit: "pages" };
      const patch = { title: `step ${base.id}`, ...often };
      return { ...base, type, stepId: base.id, goalId, patch };
    }
    case "step/line-up":
      return { ...base, type, stepIds: past.steps.filter((_, i) => (a >> i) % 2 === 0).reverse() };
    default:
      return { ...base, type, stepId: step };
  }
}

/** Now and then a win is one of a goal. */
function toward(past: Past, chance: number) {
  const goalId = past.goals[chance % (past.goals.length || 1)];
  if (goalId === undefined || chance % 3 === 0) return {};
  return { goalId, amount: chance / 4, unit: chance % 2 === 0 ? "pages" : "Pages " };
}

/** Now and then a win is logged for the day before. */
function backdated(log: IntentOf<"win/log">, chance: number): Intent {
  if (chance % 5 !== 0) return log;
  const earlier = log.at - 24 * 60 * MINUTE;
  return { ...log, moment: earlier, day: civilDate(earlier, "UTC", 0) };
}

/** JSON with sorted keys: equal exactly when the data are. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1)))
      : inner,
  );
}

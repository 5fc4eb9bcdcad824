/** Histories as fast-check makes them: whole, odd and valid. */
import fc from "fast-check";
import { given } from "@/utils/domain/change";
import { civilDate } from "@/utils/domain/day";
import { isSafeKey } from "@/utils/domain/exchange/tidy";
import type {
  CheckIn,
  Day,
  Goal,
  Hour,
  Repeat,
  Review,
  Setback,
  Step,
  Win,
} from "@/utils/domain/schema";
import { byMoment, EMPTY_CURRENT, type World } from "@/utils/domain/world";

const zones = ["UTC", "Europe/Berlin", "Asia/Kolkata", "Pacific/Kiritimati", "America/St_Johns"];
const moment = fc.integer({ min: Date.UTC(2016, 0, 1), max: Date.UTC(2036, 0, 1) });
/** Letters of many scripts, marks that mean something to CSV and JSON, and any others. */
export const words = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(..."=+-@'\";,\t\r\n ＝\u00a0\u200bab\ud83d\ude00\u2028"),
    minLength: 1,
    maxLength: 12,
  }),
);
const texts = words.map((text) => text.toWellFormed());
const titles = texts.filter((text) => text.trim() !== "");
const counts = fc.oneof(fc.integer({ min: 1, max: 10_000 }), fc.constant(0.5));
const stones = fc.constantFrom("slate" as const, "chalk" as const, "basalt" as const);
const ids = fc.oneof(fc.uuid(), fc.constantFrom("a", "b", "c", "d"));

const optional = { requiredKeys: [] as [] };

/** What a later version may have put there. */
const unknown = fc.record({ "odd key": texts }, optional);

export const wins: fc.Arbitrary<Win> = fc
  .tuple(
    fc.record({
      id: ids,
      title: titles,
      at: moment,
      zone: fc.constantFrom(...zones),
      stone: stones,
    }),
    fc.record(
      { amount: counts, unit: texts, minutes: counts, note: texts, goalId: ids, hourMs: counts },
      optional,
    ),
    fc.record({ mood: fc.jsonValue({ maxDepth: 2 }), "odd key": texts }, optional),
    moment,
  )
  .map(([facts, more, unknown, updatedAt]) => ({
    ...facts,
    ...more,
    ...(JSON.parse(JSON.stringify(unknown), harmless) as object),
    day: civilDate(facts.at, facts.zone, 0),
    updatedAt,
  }));

/** Keys that could reach a prototype do not pass the import door, and so cannot be in a ledger. */
const harmless = (_: string, value: unknown) =>
  value && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => isSafeKey(key)))
    : value;

const hours: fc.Arbitrary<Hour> = fc
  .record({ id: ids, startedAt: moment, minutes: fc.integer({ min: 1, max: 180 }), unknown })
  .map(({ id, startedAt, minutes, unknown }) => ({
    id,
    day: civilDate(startedAt, "UTC", 0),
    zone: "UTC",
    startedAt,
    lengthMs: minutes * 60_000,
    pauses: [{ from: startedAt + 1, to: startedAt + 2, ...unknown }],
    gap: { from: startedAt + 3, to: startedAt + 4, ...unknown },
    rungAt: startedAt + minutes * 60_000,
    closedAt: startedAt + minutes * 60_000 + 1,
    updatedAt: startedAt + minutes * 60_000 + 1,
  }));

const steps: fc.Arbitrary<Step> = fc
  .record({ id: ids, title: titles, createdAt: moment, updatedAt: moment })
  .chain((step) =>
    fc
      .record(
        {
          minutes: fc.integer({ min: 1, max: 600 }),
          doneAt: moment,
          goalId: ids,
          linedUpAt: moment,
          amount: counts,
          cue: texts,
          since: moment.map((at) => civilDate(at, "UTC", 0)),
          repeat: unknown.chain((more) =>
            fc.constantFrom<Repeat>(
              { kind: "interval", every: 3, ...more },
              { kind: "weekdays", days: [1, 7], ...more },
            ),
          ),
        },
        optional,
      )
      .map((more) => ({ ...step, ...more })),
  );

const days = moment.map((at) => civilDate(at, "UTC", 0));

const goals: fc.Arbitrary<Goal> = fc
  .tuple(
    fc.record({ id: ids, name: titles, since: days, createdAt: moment, updatedAt: moment }),
    fc.record(
      {
        why: texts,
        unit: titles,
        target: counts,
        targetDay: days,
        spareDays: fc.array(days, { maxLength: 3 }),
        rests: fc.array(
          fc
            .tuple(fc.record({ from: days }), unknown)
            .map(([rest, more]) => ({ ...rest, ...more })),
          { maxLength: 2 },
        ),
        vessel: fc
          .tuple(fc.record({ name: titles, size: counts }), unknown)
          .map(([vessel, more]) => ({ ...vessel, ...more })),
        archivedAt: moment,
        deletedAt: moment,
        "odd key": texts,
      },
      optional,
    ),
  )
  .map(([facts, more]) => ({ ...facts, ...more }));

const checkIns: fc.Arbitrary<CheckIn> = fc
  .tuple(
    fc.record({ id: days, zone: fc.constantFrom(...zones), updatedAt: moment }),
    fc.record(
      {
        mood: fc.constantFrom(1, 2, 3, 4, 5),
        helped: texts,
        tomorrow: texts,
        moodFirst: fc.boolean(),
      },
      optional,
    ),
  )
  .map(([facts, more]) => ({ ...facts, ...more }) as CheckIn);

const setbacks: fc.Arbitrary<Setback> = fc
  .record({ id: ids, text: texts, at: moment, zone: fc.constantFrom(...zones), updatedAt: moment })
  .map((setback) => ({ ...setback, day: civilDate(setback.at, setback.zone, 0) }));

const reviews: fc.Arbitrary<Review> = fc.record(
  { week: days, answer: texts, updatedAt: moment },
  { requiredKeys: ["week", "updatedAt"] },
);

const byId = { selector: ({ id }: { id: string }) => id };

/** A ledger: each id once, wins in order; the power hour that is current is the latest. */
export const worlds: fc.Arbitrary<World> = fc
  .record({
    wins: fc.uniqueArray(wins, { ...byId, maxLength: 12 }),
    hours: fc.uniqueArray(hours, { ...byId, maxLength: 4 }),
    steps: fc.uniqueArray(steps, { ...byId, maxLength: 5 }),
    goals: fc.uniqueArray(goals, { ...byId, maxLength: 4 }),
    checkIns: fc.uniqueArray(checkIns, { ...byId, maxLength: 3 }),
    setbacks: fc.uniqueArray(setbacks, { ...byId, maxLength: 3 }),
    at: moment,
    dayStart: fc.integer({ min: 0, max: 360 }),
    isOpen: fc.boolean(),
    review: fc.option(reviews, { nil: undefined }),
  })
  .map(({ wins, hours, steps, goals, checkIns, setbacks, at, dayStart, isOpen, review }) => {
    const filed = hours.sort(byStart);
    const hour = isOpen ? (filed.pop() ?? null) : null;
    return {
      days: toDays(wins, filed, checkIns, setbacks),
      current: {
        ...EMPTY_CURRENT,
        hour: hour && stillOpen(hour),
        steps: steps.sort(byAge),
        goals: goals.sort(byAge),
        order: { ids: steps.map(({ id }) => id), updatedAt: at },
        settings: { ...EMPTY_CURRENT.settings, dayStart },
        settingsAt: at,
        ...given({ review }),
      },
    };
  });

function stillOpen({ closedAt: _, rungAt: __, ...hour }: Hour): Hour {
  return { ...hour, updatedAt: hour.startedAt };
}

function byAge(a: Step | Goal, b: Step | Goal): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}

function byStart(a: Hour, b: Hour): number {
  return a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1);
}

function toDays(
  wins: Win[],
  hours: Hour[],
  checkIns: CheckIn[],
  setbacks: Setback[],
): Record<string, Day> {
  const days: Record<string, Day> = {};
  const open = (day: string) => (days[day] ??= { day, wins: [], hours: [] });
  for (const win of wins.sort(byMoment)) open(win.day).wins.push(win);
  for (const hour of hours) open(hour.day).hours.push(hour);
  for (const checkIn of checkIns) open(checkIn.id).checkIn = checkIn;
  for (const one of setbacks.sort(byMoment)) (open(one.day).setbacks ??= []).push(one);
  return days;
}

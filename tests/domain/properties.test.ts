/** Whatever a person does, in any order that can happen, entered once or twice. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apply } from "../../utils/domain/apply";
import { elapsed, phase, remaining } from "../../utils/domain/hour";
import { merge } from "../../utils/domain/merge";
import {
  checkInSchema,
  currentSchema,
  daySchema,
  goalSchema,
  hourSchema,
  type Intent,
  setbackSchema,
  stepSchema,
  winSchema,
} from "../../utils/domain/schema";
import { EMPTY_SNAPSHOT, fold } from "../../utils/domain/snapshot";
import { byMoment, isLinedUp, lineup, standing, type World } from "../../utils/domain/world";
import { canonical, type Life, life, MINUTE } from "../support/life";
import { EMPTY_WORLD } from "../support/world";

const RUNS = { numRuns: 300 } as const;
const enter = (intents: readonly Intent[], from: World = EMPTY_WORLD) =>
  intents.reduce(apply, from);
const winsOf = (world: World) => Object.values(world.days).flatMap(({ wins }) => wins);

function expectSound(world: World, now: number): void {
  const { hour } = world.current;
  if (hour) {
    const [left, spent] = [remaining(hour, now), elapsed(hour, now)];
    expect(["running", "paused", "over"]).toContain(phase(hour, now));
    expect(left >= 0 && left <= hour.lengthMs && spent >= 0 && spent <= hour.lengthMs).toBe(true);
    if (hour.endedAt === undefined) expect(spent + left).toBe(hour.lengthMs);
    expect(phase(hour, now) === "over").toBe(left === 0);
  }
  const ids = winsOf(world).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { day, wins } of Object.values(world.days)) {
    expect(wins).toEqual([...wins].sort(byMoment));
    expect(wins.every((win) => win.day === day)).toBe(true);
  }
  const open = world.current.steps.filter(isLinedUp).map(({ id }) => id);
  const shown = lineup(world.current).map(({ id }) => id);
  expect([...shown].sort()).toEqual([...open].sort());
  expect(new Set(shown).size).toBe(shown.length);
}

/** Schemas let fields of later versions in; this one writes none but its own. */
function expectOwnFields({ current, days }: World): void {
  const all = Object.values(days);
  const records: [{ shape: object }, object[]][] = [
    [currentSchema, [current]],
    [stepSchema, current.steps],
    [goalSchema, current.goals],
    [daySchema, all],
    [winSchema, all.flatMap(({ wins }) => wins)],
    [hourSchema, [current.hour ?? [], ...all.map(({ hours }) => hours)].flat()],
    [checkInSchema, all.flatMap(({ checkIn }) => checkIn ?? [])],
    [setbackSchema, all.flatMap(({ setbacks }) => setbacks ?? [])],
  ];
  for (const [{ shape }, some] of records) {
    for (const record of some) {
      expect(Object.keys(record).filter((field) => !(field in shape))).toEqual([]);
    }
  }
}

/** A step that is done once is done as long as a win of it stands. */
function expectStepsWon(world: World): void {
  const once = new Set(world.current.steps.filter((s) => !s.repeat).map(({ id }) => id));
  const won = Object.values(world.days)
    .flatMap(standing)
    .flatMap(({ stepId }) => stepId ?? [])
    .filter((id) => once.has(id));
  const done = world.current.steps.filter(({ id, doneAt }) => once.has(id) && doneAt !== undefined);
  expect([...new Set(won)].sort()).toEqual(done.map(({ id }) => id).sort());
}

describe("any life", () => {
  test("leaves a sound world after each intent", () => {
    fc.assert(
      fc.property(life(), ({ intents }) => {
        let world = EMPTY_WORLD;
        for (const intent of intents) {
          world = apply(world, intent);
          expectSound(world, intent.at);
          expectSound(world, intent.at - 20 * MINUTE);
          expectSound(world, intent.at + 90 * MINUTE);
        }
        expectStepsWon(world);
        expectOwnFields(world);
      }),
      RUNS,
    );
  });

  test("never changes the world it was given", () => {
    fc.assert(
      fc.property(life(), ({ intents }) => {
        let world = EMPTY_WORLD;
        for (const intent of intents) {
          const before = canonical(world);
          const next = apply(world, intent);
          expect(canonical(world)).toBe(before);
          world = next;
        }
      }),
      { ...RUNS, numRuns: 100 },
    );
  });

  test("entered by both roads is the same, since the ids that were entered are known", () => {
    const twice = life().chain((one) =>
      fc.tuple(fc.constant(one), fc.array(fc.nat(), { maxLength: 10 })),
    );
    fc.assert(
      fc.property(twice, ([{ intents }, picks]) => {
        const arrivals = withReplays(intents, picks);
        const entered = new Set<string>();
        const once = arrivals.filter(({ id }) => !entered.has(id) && entered.add(id));
        expect(enter(once)).toEqual(enter(intents));
      }),
      RUNS,
    );
  });

  test("logs, adds, finishes and starts nothing twice, even when the ids were forgotten", () => {
    const recalled = life().chain((one) => fc.tuple(fc.constant(one), fc.infiniteStream(fc.nat())));
    const types = ["win/log", "step/add", "step/done", "hour/start", "setback/note"];
    fc.assert(
      fc.property(recalled, ([{ intents }, picks]) => {
        let world = EMPTY_WORLD;
        let entered: Intent[] = [];
        for (const intent of intents) {
          const next = apply(world, intent);
          if (next !== world && types.includes(intent.type)) entered.push(intent);
          world = next;
          entered = entered.filter(({ id }) => !wasMoved(intent, id));
          const earlier = entered[Number(picks.next().value) % (entered.length || 1)];
          if (earlier) expect(apply(world, earlier)).toBe(world);
        }
      }),
      RUNS,
    );
  });

  test("keeps the same wins in whatever order late intents come", () => {
    fc.assert(
      fc.property(shuffledLife(), ([{ intents }, shuffled]) => {
        const world = enter(shuffled);
        expectSound(world, Math.max(0, ...intents.map(({ at }) => at)));
        const logged = intents.filter(({ type }) => type === "win/log").map(({ id }) => id);
        const known = new Set(winsOf(world).map(({ id }) => id));
        for (const id of logged) expect(known).toContain(id);
      }),
      RUNS,
    );
  });

  test("shows on a page what the writer will enter", () => {
    const cut = life().chain((one) =>
      fc.tuple(fc.constant(one), fc.nat({ max: one.intents.length })),
    );
    fc.assert(
      fc.property(cut, ([{ intents }, at]) => {
        const entered = enter(intents.slice(0, at));
        const snapshot = { ...EMPTY_SNAPSHOT, ...entered };
        const { current, days } = fold(snapshot, intents.slice(at));
        expect({ current, days }).toEqual(enter(intents));
      }),
      { ...RUNS, numRuns: 100 },
    );
  });
});

describe("undo", () => {
  test("of a win that was taken back restores the day but for updatedAt, and the lineup", () => {
    fc.assert(
      fc.property(life(), fc.nat(), ({ intents, end }, pick) => {
        const world = enter(intents);
        const wins = Object.values(world.days).flatMap(standing);
        const win = wins[pick % (wins.length || 1)];
        if (!win) return;
        const on = { wins: [{ id: win.id, day: win.day }] };
        const back = apply(world, { type: "win/remove", id: "r1", at: end, ...on });
        expect(standingIds(back)).toEqual(standingIds(world).filter((id) => id !== win.id));
        const again = apply(back, { type: "win/restore", id: "r2", at: end + 1, ...on });
        expect(undated(again.days)).toEqual(undated(world.days));
        expect(lineup(again.current)).toEqual(lineup(world.current));
      }),
      RUNS,
    );
  });

  test("of removed steps restores the lineup, and redo removes them again", () => {
    fc.assert(
      fc.property(life(), fc.nat(), ({ intents, end }, pick) => {
        const world = enter(intents);
        const stepIds = lineup(world.current)
          .filter((_, i) => (pick >> i) % 2 === 0)
          .map(({ id }) => id);
        const removed = apply(world, { type: "step/remove", id: "r1", at: end, stepIds });
        const back = apply(removed, { type: "step/restore", id: "r2", at: end + 1, stepIds });
        const ids = (one: World) => lineup(one.current).map(({ id }) => id);
        expect(ids(removed)).toEqual(ids(world).filter((id) => !stepIds.includes(id)));
        expect(ids(back)).toEqual(ids(world));
        expect(ids(apply(back, { type: "step/remove", id: "r3", at: end + 2, stepIds }))).toEqual(
          ids(removed),
        );
      }),
      RUNS,
    );
  });
});

describe("merge", () => {
  /** Three devices that share a past and then went their own ways. */
  const devices = fc.tuple(life("past"), life("a"), life("b"), life("c")).map(([past, ...own]) => {
    const shared = enter(past.intents);
    return own.map(({ intents }) => enter(intents, shared)) as [World, World, World];
  });

  test("is commutative, associative and idempotent", () => {
    fc.assert(
      fc.property(devices, ([a, b, c]) => {
        const ab = merge(a, b);
        expect(canonical(merge(b, a))).toBe(canonical(ab));
        expect(canonical(merge(ab, c))).toBe(canonical(merge(a, merge(b, c))));
        expect(canonical(merge(ab, ab))).toBe(canonical(ab));
        expect(canonical(merge(ab, b))).toBe(canonical(ab));
      }),
      RUNS,
    );
  });

  test("loses no win, step or hour of either side", () => {
    fc.assert(
      fc.property(devices, ([a, b]) => {
        const merged = merge(a, b);
        expectSound(merged, 0);
        expect(idsOf(merged)).toEqual([...new Set([...idsOf(a), ...idsOf(b)])].sort());
      }),
      RUNS,
    );
  });
});

function withReplays(intents: readonly Intent[], picks: number[]): Intent[] {
  const arrivals = [...intents];
  for (const pick of picks) {
    const from = pick % (intents.length || 1);
    const intent = intents[from];
    if (!intent) continue;
    const first = arrivals.indexOf(intent);
    arrivals.splice(first + 1 + (pick % (arrivals.length - first)), 0, intent);
  }
  return arrivals;
}

/** Each intent comes up to a few places late, as when a page's message was slow. */
function shuffledLife(): fc.Arbitrary<[Life, Intent[]]> {
  return life().chain((one) =>
    fc
      .array(fc.nat({ max: 4 }), { minLength: one.intents.length, maxLength: one.intents.length })
      .map((late): [Life, Intent[]] => {
        const places = one.intents.map((intent, i) => ({ intent, place: i + (late[i] ?? 0) }));
        return [one, places.sort((a, b) => a.place - b.place).map(({ intent }) => intent)];
      }),
  );
}

/** A win that was moved leaves its old day; there only the ids that were entered tell a replay. */
function wasMoved(intent: Intent, id: string): boolean {
  return intent.type === "win/edit" && intent.patch.moved !== undefined && intent.winId === id;
}

function standingIds(world: World): string[] {
  return Object.values(world.days)
    .flatMap(standing)
    .map(({ id }) => id)
    .sort();
}

function undated(days: World["days"]): unknown {
  return JSON.parse(JSON.stringify(days, (key, value) => (key === "updatedAt" ? 0 : value)));
}

function idsOf({ current, days }: World): string[] {
  const all = Object.values(days).flatMap(({ wins, hours }) => [...wins, ...hours]);
  const now = current.hour ? [current.hour, ...current.steps] : current.steps;
  return [...new Set([...all, ...now].map(({ id }) => id))].sort();
}

/**
 * Any life, told to a writer that dies in the middle of anything, again and again: what a page
 * laid or was answered for is in the ledger once, and the ledger is what the plain rules make of
 * it. A hundred lives are part of every test; `LIVES=10000 vitest run
 * tests/writer/mortal.test.ts` lives more.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { apply } from "@/utils/domain/apply";
import type { Day, Intent, Snapshot, Win } from "@/utils/domain/schema";
import { standing, touchedDays, type World } from "@/utils/domain/world";
import { canonical, type Life, life, MINUTE } from "../support/life";
import { EMPTY_WORLD } from "../support/world";
import { MortalWriter } from "./mortal";

const LIVES = Number(process.env.LIVES ?? 100);
const HOUR = 60 * MINUTE;

/** What befalls the worker and the page at one intent. */
const fate = fc.record({
  roads: fc.constantFrom(
    { laid: true, said: true },
    { laid: true, said: false },
    { laid: false, said: true },
  ),
  /** Steps until it dies; most live on. */
  diesAfter: fc.option(fc.nat({ max: 80 }), { nil: null, freq: 2 }),
  /** Whether the next intent comes before this one is done with. */
  isHasty: fc.boolean(),
  /** An intent of before, which is said again. */
  replays: fc.option(fc.nat(), { nil: null, freq: 4 }),
  /** The clock is set to another time (ms ahead, or back) before an alarm comes. */
  jump: fc.option(fc.integer({ min: -2 * HOUR, max: 5 * HOUR }), { nil: null, freq: 6 }),
});
type Fate = typeof fate extends fc.Arbitrary<infer F> ? F : never;

/** Lets all that can happen without a new event happen. */
const rest = () => new Promise((resolve) => setImmediate(resolve));

/** Tells the life to a writer that meets these fates, and lets a last worker live. */
async function live({ intents, end }: Life, fates: readonly Fate[]): Promise<MortalWriter> {
  const writer = new MortalWriter();
  for (const [i, intent] of intents.entries()) {
    const { roads, diesAfter, isHasty, replays, jump } = fates[i % fates.length] as Fate;
    writer.now = intent.at;
    if (diesAfter !== null) writer.diesAfter(diesAfter);
    writer.act(intent, roads);
    if (replays !== null) writer.act(intents[replays % (i + 1)] as Intent, roads);
    if (!isHasty) await rest();
    if (jump === null) continue;
    writer.now += jump;
    writer.ring();
    await rest();
  }
  await rest();
  writer.die();
  writer.now = end;
  writer.ring();
  await rest();
  return writer;
}

function expectKept(writer: MortalWriter): void {
  const entered = writer.entered.map(({ id }) => id);
  expect(new Set(entered).size).toBe(entered.length);
  for (const id of writer.acknowledged) expect(entered).toContain(id);
  expectRungOnce(writer.entered);
  expect(writer.outbox.size).toBe(0);

  const { current, days } = writer.entered.reduce(rule, EMPTY_WORLD);
  const { revision: _, ...kept } = writer.records.get("current") as Snapshot["current"];
  const { revision: __, ...ruled } = current;
  expect(canonical(kept)).toBe(canonical(ruled));
  const stored = [...writer.records].filter(([key]) => key.startsWith("day:"));
  expect(canonical(Object.fromEntries(stored))).toBe(
    canonical(Object.fromEntries(Object.values(days).map((day) => [`day:${day.day}`, day]))),
  );
  expectCounted(writer, Object.values(days));
}

/**
 * What the rules make of an intent, shown the days that it may touch: the next step's minutes do not
 * count from a win that was moved out of the hour, to another day.
 */
function rule(world: World, intent: Intent): World {
  const shown = touchedDays(intent, world.current).filter((day) => day in world.days);
  const few = Object.fromEntries(shown.map((day) => [day, world.days[day] as Day]));
  const { current, days } = apply({ current: world.current, days: few }, intent);
  return { current, days: { ...world.days, ...days } };
}

/** An hour ends once, whatever the clock does, unless it is made longer after its end. */
function expectRungOnce(entered: readonly Intent[]): void {
  const times = (hourId: string, type: RegExp) =>
    entered.filter((one) => "hourId" in one && one.hourId === hourId && type.test(one.type)).length;
  for (const { id, type } of entered) {
    if (type !== "hour/start") continue;
    const rung = entered.filter((one) => one.id.startsWith(`rung:${id}:`)).length;
    expect(rung).toBeLessThanOrEqual(1 + times(id, /extend|answer-gap/));
  }
}

/** What is kept beside the days, and what pages are shown, is as the days are. */
function expectCounted({ records, published }: MortalWriter, days: readonly Day[]): void {
  const sum = days.flatMap(standing).length;
  const years = [...records].filter(([key]) => key.startsWith("counts:"));
  const counts = Object.assign({}, ...years.map(([, counts]) => counts as object));
  const known = Object.entries(counts).filter(([, count]) => count !== 0);
  const here = days.map((day) => [day.day, standing(day).length] as const);
  const some = here.filter(([, count]) => count > 0);
  expect(canonical(Object.fromEntries(known))).toBe(canonical(Object.fromEntries(some)));
  expect(published).toMatchObject({ total: sum, trouble: null, aside: 0 });
  const { revision } = records.get("current") as Snapshot["current"];
  expect(published?.revision).toBe(revision);
  const ids = days.flatMap(({ wins }: { wins: Win[] }) => wins.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  const hours = days.flatMap(({ hours }) => hours.map(({ id }) => id));
  expect(new Set(hours).size).toBe(hours.length);
}

test(
  `${LIVES} lives with a worker that dies are kept whole, each act once`,
  async () => {
    const seen = { intents: 0, deaths: 0, entered: 0, lost: 0 };
    const fates = fc.array(fate, { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(life(), fates, async (one, its) => {
        const writer = await live(one, its);
        const laid = one.intents.filter((_, i) => its[i % its.length]?.roads.laid);
        const entered = new Set(writer.entered.map(({ id }) => id));
        for (const { id } of laid) expect(entered).toContain(id);
        expectKept(writer);
        seen.intents += one.intents.length;
        seen.deaths += writer.deaths - 1;
        seen.entered += writer.entered.length;
        seen.lost += one.intents.filter(({ id }) => !entered.has(id)).length;
      }),
      { numRuns: LIVES },
    );
    expect(seen.deaths).toBeGreaterThan(LIVES); // or it would prove nothing
    expect(seen.lost).toBeGreaterThan(0); // what was only said to a worker that died
    console.info(`${LIVES} lives: ${JSON.stringify(seen)}`);
  },
  60_000 + LIVES * 200,
);

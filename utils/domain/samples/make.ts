/** Twelve weeks as they might have been, to see what the pages do with them. */
import { addDays } from "../day";
import type { Patch } from "../exchange/patch";
import { STONES } from "../pebble";
import { random } from "../random";
import type { CivilDate, Goal, Step, Win } from "../schema";
import { SAMPLE } from "./mark";

/** What the samples say, in the person's language. */
export type SampleWords = {
  wins: readonly string[];
  steps: readonly string[];
  goal: string;
  /** What is done for the goal, and the unit it is counted in. */
  goalWin: string;
  unit: string;
  /** Stands as a note with each win, so that none is taken for one's own. */
  note: string;
};

type Here = { today: CivilDate; zone: string /** ms */; now: number };

const DAYS = 84;
const HOUR_MS = 3_600_000;
/** A slow reader's goal: so many pages on a day, if any. */
const PAGES = { least: 4, span: 11, target: 800 };

/** What brings the samples in; taking it back, or `takeOut`, leaves nothing of them. */
export function makeSamples(words: SampleWords, here: Here): Patch {
  const goalId = `${SAMPLE}goal`;
  const days = Array.from({ length: DAYS }, (_, ago) => ago)
    .map((ago) => winsOf(ago, words, goalId, here))
    .filter((wins) => wins.length > 0);
  const record = { createdAt: here.now, updatedAt: here.now };
  const goal: Goal = {
    ...{ id: goalId, name: words.goal, since: addDays(here.today, -DAYS), ...record },
    ...{ unit: words.unit, target: PAGES.target, spareDaysPerWeek: 2 },
  };
  const steps = words.steps.map((title, i): Step => {
    return { id: `${SAMPLE}step-${i}`, title, minutes: 5 * (i + 1), ...record };
  });
  return {
    days: Object.fromEntries(
      days.map((wins) => [
        wins[0]?.day,
        { wins: wins.map(added), hours: [], checkIns: [], setbacks: [], isNew: true },
      ]),
    ),
    current: {
      steps: steps.map(added),
      goals: [added(goal)],
      ...{ hour: null, order: null, settings: null, review: null },
    },
  };
}

function added<T>(after: T): { before: null; after: T } {
  return { before: null, after };
}

/** A day's wins: fewer at its beginnings, none on some days, and nothing after now. */
function winsOf(ago: number, words: SampleWords, goalId: string, here: Here): Win[] {
  const draw = random(`${SAMPLE}${ago}`);
  const day = addDays(here.today, -ago);
  const isOff = ago > 0 && draw() < 0.22;
  const count = isOff ? 0 : 1 + Math.floor(draw() * (ago < DAYS / 2 ? 6 : 4));
  const first = here.now - ago * 24 * HOUR_MS - count * HOUR_MS;
  return Array.from({ length: count }, (_, i): Win => {
    const pages = i === 0 && draw() < 0.6 ? PAGES.least + Math.floor(draw() * PAGES.span) : 0;
    const at = Math.round(first + (i + draw()) * HOUR_MS);
    const stone = STONES[Math.floor(draw() * STONES.length)] ?? "slate";
    const title = words.wins[Math.floor(draw() * words.wins.length)] ?? words.goalWin;
    return {
      ...{ id: `${SAMPLE}${day}-${i}`, title: pages > 0 ? words.goalWin : title },
      ...{ at, day, zone: here.zone, stone, note: words.note, updatedAt: here.now },
      ...(pages > 0 && { amount: pages, unit: words.unit, goalId }),
    };
  });
}

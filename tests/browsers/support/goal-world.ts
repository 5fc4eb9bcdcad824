/** Four goals with some weeks behind them: one counted in pages, one young, one bare, one at rest. */
import { addDays } from "../../../utils/domain/day.ts";
import { goalRecords } from "../../../utils/domain/goals/index-records.ts";
import { random } from "../../../utils/domain/random.ts";
import type { Day, Goal, Step, Win } from "../../../utils/domain/schema/index.ts";
import { EMPTY_CURRENT } from "../../../utils/domain/world.ts";
import { seedGoals } from "./seed.ts";
import type { Surface } from "./surface.ts";

const AT = Date.parse("2026-01-01T08:00:00Z");
const EVERY_DAY = { kind: "weekdays" as const, days: [1, 2, 3, 4, 5, 6, 7] };

export type GoalWorld = { days: Day[]; goals: Goal[]; steps: Step[] };

/** @param weeks that the first goal has behind it */
export function goalWorld(today: string, weeks = 4): GoalWorld {
  const back = (days: number) => addDays(today, -days);
  const goal = (id: string, name: string, since: string, more: Partial<Goal> = {}): Goal => ({
    id,
    name,
    since,
    createdAt: AT,
    updatedAt: AT,
    ...more,
  });
  const step = (id: string, goalId: string, title: string, more: Partial<Step> = {}): Step => ({
    id,
    goalId,
    title,
    createdAt: AT,
    updatedAt: AT,
    ...more,
  });
  const pages = { unit: "pages", target: 2400, spareDaysPerWeek: 2 };
  return {
    goals: [
      goal("shelf", "The unread shelf", back(7 * weeks), {
        ...pages,
        why: "I think better after a book than after a feed.",
      }),
      goal("thesis", "A finished thesis", back(60), { unit: "sentences" }),
      goal("flat", "A lighter flat", back(9)),
      goal("accordion", "The accordion", back(200), {
        unit: "tunes",
        rests: [{ from: back(60) }],
      }),
    ],
    steps: [
      step("pillow", "shelf", "Put tonight’s book on the pillow", { minutes: 2 }),
      step("coffee", "shelf", "10 pages", {
        amount: 10,
        unit: "pages",
        cue: "coffee",
        repeat: EVERY_DAY,
      }),
      step("train", "shelf", "On the train, 5 pages", {
        amount: 5,
        unit: "pages",
        repeat: { kind: "weekdays", days: [2, 4] },
      }),
      step("three", "thesis", "Write three sentences", {
        amount: 3,
        unit: "sentences",
        repeat: EVERY_DAY,
      }),
      step("thing", "flat", "Find one thing to give away", { minutes: 5 }),
    ],
    days: [
      ...won("shelf", today, 7 * weeks, 0.75, (draw) => [6 + Math.floor(draw * 9), "pages"]),
      ...won("thesis", today, 60, 0.6, () => [3, "sentences"]),
      ...won("flat", today, 9, 0.7, () => [null, ""]),
      ...won("accordion", back(61), 46, 1, () => [1, "tunes"]),
    ],
  };
}

/** Days before `today`, some of them with a win of the goal. */
function won(
  goalId: string,
  today: string,
  days: number,
  share: number,
  amount: (draw: number) => [number | null, string],
): Day[] {
  const next = random(goalId);
  return Array.from({ length: days }, (_, i): Day[] => {
    const day = addDays(today, i - days);
    const isWon = next() < share;
    const [some, unit] = amount(next());
    return isWon ? [{ day, hours: [], wins: [winOf(goalId, day, some, unit)] }] : [];
  }).flat();
}

function winOf(goalId: string, day: string, amount: number | null, unit: string): Win {
  const at = Date.parse(`${day}T08:12:00Z`);
  const facts = amount === null ? {} : { amount, unit };
  const id = `${goalId}-${day}`;
  const own = { id, title: "A small thing", at, day, zone: "UTC", stone: "slate" as const };
  return { ...own, ...facts, goalId, updatedAt: at };
}

/** Puts the world into the ledger. @param page any of the extension's that is open */
export async function seedGoalWorld(page: Surface, world: GoalWorld) {
  const days = [...Map.groupBy(world.days, ({ day }) => day)].map(
    ([day, some]): Day => ({ day, wins: some.flatMap(({ wins }) => wins), hours: [] }),
  );
  const { goals, steps } = world;
  const current = { ...EMPTY_CURRENT, revision: 1, goals, steps };
  await seedGoals(page, days, current, goalRecords(days));
}

/**
 * Tells by hand what is sound, in a tenth of the time that a schema takes or less: years of counts are
 * read for a win, and a hundred thousand wins for a file. What is told to be sound is what its schema
 * would give; of a win that is not, the schema has the last word. Properties hold the two together.
 */
import { STONES } from "./pebble";
import type { CivilDate, GoalDay, Win } from "./schema";
import { CIVIL_DATE } from "./schema/parts";

type Test = (raw: unknown) => boolean;

/** Whether it is an object with fields: no list, and not null. */
export function isRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}

/** Whether it is a record of days and each of them is sound. */
export function isOfDays<T>(
  raw: unknown,
  isSound: (ofDay: unknown) => ofDay is T,
): raw is Record<CivilDate, T> {
  if (!isRecord(raw)) return false;
  return Object.entries(raw).every(([day, ofDay]) => isDate(day) && isSound(ofDay));
}

/** Whether it is a whole number from 0 on that is told exactly. */
export function isCount(raw: unknown): raw is number {
  return Number.isSafeInteger(raw) && (raw as number) >= 0;
}

/** Whether it is what was won for one goal on one day. */
export function isGoalDay(raw: unknown): raw is GoalDay {
  if (!isRecord(raw) || !isCount(raw.wins) || !isRecord(raw.sums)) return false;
  if (!Object.values(raw.sums).every(isNotNegative)) return false;
  return Array.isArray(raw.steps) && raw.steps.every(isId);
}

/** Whether it is a win without a field that is not known here. */
export function isWin(raw: unknown): raw is Win {
  if (!isRecord(raw)) return false;
  for (const field in raw) if (!WIN.get(field)?.(raw[field])) return false;
  return NEEDED.every((field) => raw[field] !== undefined);
}

const isDate: Test = (raw) => typeof raw === "string" && CIVIL_DATE.test(raw);
const isNumber: Test = (raw) => Number.isFinite(raw);
const isNotNegative: Test = (raw) => isNumber(raw) && (raw as number) >= 0;
const isMoment: Test = (raw) => Number.isSafeInteger(raw) && Math.abs(raw as number) <= 8.64e15;
const isText: Test = (raw) => typeof raw === "string";
const isId = isTextOf(200);

function isTextOf(most: number): Test {
  return (raw) => typeof raw === "string" && raw !== "" && raw.length <= most;
}

const FAMILIES: ReadonlySet<unknown> = new Set(STONES);
const WIN: ReadonlyMap<string, Test> = new Map<string, Test>(
  Object.entries<Test>({
    id: isId,
    title: isTextOf(100_000),
    at: isMoment,
    day: isDate,
    zone: isText,
    stone: (raw) => FAMILIES.has(raw),
    amount: isNumber,
    unit: isText,
    minutes: isNotNegative,
    goalId: isId,
    note: isText,
    milestone: (raw) => raw === "goal" || (isCount(raw) && raw >= 1),
    stepId: isId,
    setbackId: isId,
    powerHourId: isId,
    hourMs: isNotNegative,
    updatedAt: isMoment,
    deletedAt: isMoment,
  }),
);
const NEEDED = ["id", "title", "at", "day", "zone", "stone", "updatedAt"];

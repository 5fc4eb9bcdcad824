/** From what was typed to what is logged: the one way for every door. */
import { addDays } from "../day";
import type { CivilDate, IntentOf } from "../schema";
import { momentOn } from "../wall-clock";
import { foldedTitle } from "./frequent";
import { type GoalName, goalsBeginning, tagOf } from "./goal-tags";
import { type Reading, readTyped, type Tongue } from "./read";

/** Where and when the person is. */
export type Place = {
  zone: string;
  /** Minutes after midnight at which a day begins. */
  dayStart: number;
  /** ms */
  now: number;
  today: CivilDate;
};

/** What a win says, as far as it was typed: day and moment where it is back-dated. */
export type WinFacts = Pick<
  IntentOf<"win/log">,
  "title" | "amount" | "unit" | "minutes" | "goalId" | "moment"
> & { day?: CivilDate };

/** A time that has not come yet is last night's up to so long (ms) ago: “at 23:30”, after midnight. */
const LAST_NIGHT = 6 * 60 * 60_000;
/** The middle of a day, for one that is named without a time. */
const NOON = 12 * 60;

/** Reads what was typed here and now. A time that has not come yet is no reading. */
export function readHere(typed: string, tongue: Tongue, place: Place): Reading {
  const reading = readTyped(typed, tongue);
  const { time, yesterday } = reading;
  if (time === undefined || yesterday) return reading;
  return momentOf(time, place) === null ? readTyped(typed, tongue, new Set(["time"])) : reading;
}

/** What is logged of it. */
export function winOf(reading: Reading, place: Place): WinFacts {
  const { title, amount, minutes, goal } = reading;
  return {
    title,
    ...amount,
    ...(minutes !== undefined && { minutes }),
    ...(goal && { goalId: goal.id }),
    ...whenOf(reading, place),
  };
}

/** The day and moment that a reading names; nothing when it is now. */
export function whenOf(
  { yesterday, time }: Pick<Reading, "yesterday" | "time">,
  place: Place,
): { day: CivilDate; moment: number } | undefined {
  if (yesterday) {
    const day = addDays(place.today, -1);
    return { day, moment: momentOn(day, time ?? NOON, place) };
  }
  return time === undefined ? undefined : (momentOf(time, place) ?? undefined);
}

/** The last time the clocks stood so; null when that is too long ago to be meant. */
function momentOf(time: number, place: Place): { day: CivilDate; moment: number } | null {
  const { today, now } = place;
  const moment = momentOn(today, time, place);
  if (moment <= now) return { day: today, moment };
  const day = addDays(today, -1);
  const before = momentOn(day, time, place);
  return before <= now && now - before <= LAST_NIGHT ? { day, moment: before } : null;
}

/** What a field offers to complete, and the text that choosing it gives. */
export type Completion = { label: string; text: string };

/** How many are offered at once. */
const OFFERED = 4;
/** Shorter beginnings than this are completed by too much. */
const SHORTEST = 2;

/**
 * How what was typed could go on: a goal after `#`, else a win that the person often has.
 * @param frequent titles, the most frequent first
 */
export function completionsOf(
  typed: string,
  goals: readonly GoalName[],
  frequent: readonly string[],
): Completion[] {
  const [, lead = "", tag] = /^(.*(?:^|\s))#([^\s#]{0,40})$/su.exec(typed) ?? [];
  if (tag !== undefined) {
    return goalsBeginning(tag, goals)
      .slice(0, OFFERED)
      .map((goal) => ({ label: goal.name, text: `${lead}${tagOf(goal)} ` }));
  }
  const begun = foldedTitle(typed);
  if (begun.length < SHORTEST) return [];
  return frequent
    .filter((title) => foldedTitle(title).startsWith(begun) && foldedTitle(title) !== begun)
    .slice(0, OFFERED)
    .map((title) => ({ label: title, text: title }));
}

/** The small language as a field has it: at this moment, with the person's goals and wins. */
export type Capture = {
  read(typed: string): Reading;
  winOf(reading: Reading): WinFacts;
  complete(typed: string): Completion[];
  /** Looks up what completion needs, so that it is there when it is asked for. */
  prepare(): void;
};

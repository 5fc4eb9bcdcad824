/** What a day says besides its wins: how it felt, and what went wrong. */
import type { CheckIn, Day, Setback, Win } from "./schema";
import { standing } from "./world";

export type DayNotes = {
  /** Null when nothing is said in it. */
  checkIn: CheckIn | null;
  /** Those that stand, by moment, each with the win it taught. */
  setbacks: readonly { setback: Setback; lesson: Win | null }[];
};

/** Null when there is nothing but wins. */
export function notesOf(day: Day): DayNotes | null {
  const checkIn = day.checkIn && saysSomething(day.checkIn) ? day.checkIn : null;
  const noted = (day.setbacks ?? []).filter(({ deletedAt }) => deletedAt === undefined);
  if (!checkIn && noted.length === 0) return null;
  const wins = standing(day);
  const setbacks = noted.map((setback) => ({
    setback,
    lesson: wins.find(({ setbackId }) => setbackId === setback.id) ?? null,
  }));
  return { checkIn, setbacks };
}

function saysSomething({ mood, helped, hindered }: CheckIn): boolean {
  return mood !== undefined || Boolean(helped) || Boolean(hindered);
}

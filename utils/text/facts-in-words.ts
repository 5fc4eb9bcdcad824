import { isolate, type Text } from "./text";

/** What a win says besides its title; day and moment (ms) where it is back-dated. */
type Facts = {
  amount?: number | undefined;
  unit?: string | undefined;
  minutes?: number | undefined;
  day?: string | undefined;
  moment?: number | undefined;
};

/**
 * Each fact of a win besides its title, in words.
 * @param goal the name of its goal
 * @param today the civil date; a win of another is of the day before
 */
export function factsInWords(
  facts: Facts,
  goal: string | undefined,
  today: string,
  text: Text,
): string[] {
  const { amount, unit, minutes, day, moment } = facts;
  const words: string[] = [];
  if (amount !== undefined) words.push(`${text.number(amount)} ${isolate(unit ?? "")}`);
  if (minutes !== undefined) words.push(text("log.minutes", { minutes }));
  if (goal !== undefined) words.push(text("log.toward", { goal: isolate(goal) }));
  if (day !== undefined && moment !== undefined) {
    const which = day === today ? "today" : "yesterday";
    words.push(text("log.when", { which, time: text.time(moment) }));
  }
  return words;
}

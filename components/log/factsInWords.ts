import type { WinFacts } from "../../utils/domain/capture/capture";
import { addDays } from "../../utils/domain/day";
import type { CivilDate } from "../../utils/domain/schema";
import { isolate, type Text } from "../../utils/text/text";

/** Each fact of a win besides its title, in words. @param goal the name of its goal */
export function factsInWords(
  facts: WinFacts,
  goal: string | undefined,
  today: CivilDate,
  text: Text,
): string[] {
  const { amount, unit, minutes, day, moment } = facts;
  const words: string[] = [];
  if (amount !== undefined) words.push(`${text.number(amount)} ${isolate(unit ?? "")}`);
  if (minutes !== undefined) words.push(text("log.minutes", { minutes }));
  if (goal !== undefined) words.push(text("log.toward", { goal: isolate(goal) }));
  if (day !== undefined && moment !== undefined) {
    const which = day === addDays(today, -1) ? "yesterday" : "today";
    words.push(text("log.when", { which, time: text.time(moment) }));
  }
  return words;
}

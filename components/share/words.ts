import { noonUTC } from "../../utils/domain/day";
import type { CivilDate, Win } from "../../utils/domain/schema";
import type { Wording } from "../../utils/domain/share/write";
import { weekOf } from "../../utils/domain/week";
import type { Period } from "../../utils/domain/years";
import type { Text } from "../../utils/text/text";

/** A period in words: a day with its name, several as a stretch; the year where it is not this one. */
export function whenOf({ first, last }: Period, today: CivilDate, text: Text): string {
  const isThisYear = [first, last].every((day) => day.slice(0, 4) === today.slice(0, 4));
  if (first !== last) return text.dates(noonUTC(first), noonUTC(last), !isThisYear);
  return text.date(noonUTC(first), isThisYear ? "full" : "fullOfYear");
}

/** The page's heading. @param weekStart 1 Monday to 7 Sunday */
export function headingOf(
  period: Period,
  { today, weekStart, text }: { today: CivilDate; weekStart: number; text: Text },
): string {
  const { first, last } = period;
  if (first === today && last === today) return text("share.today");
  if (first !== last && first === weekOf(today, weekStart)) return text("share.week");
  return text("share.some", { when: whenOf(period, today, text) });
}

/** What is said of the chosen wins. @param times whether their times are */
export function wordingOf(
  facts: { period: Period; today: CivilDate; count: number; times: boolean },
  text: Text,
): Wording {
  const when = whenOf(facts.period, facts.today, text);
  return {
    when,
    done: text("share.done", { count: facts.count }),
    doneAfter: text("share.doneAfter", { when, count: facts.count }),
    day: (day) => text.date(noonUTC(day), "full"),
    time: facts.times ? (win) => text.time(win.at, win.zone) : null,
  };
}

/** What stands before a title in the picture: of several days the weekday too. */
export function markOf(
  period: Period,
  wording: Wording,
  text: Text,
): ((win: Win) => string) | null {
  if (period.first === period.last) return wording.time;
  return (win) =>
    [text.date(noonUTC(win.day), "weekday"), wording.time?.(win)].filter(Boolean).join(" ");
}

/** The name of a file that is saved. */
export function fileName({ first, last }: Period, ending: string): string {
  return `tiny-wins-${first === last ? first : `${first}-to-${last}`}.${ending}`;
}

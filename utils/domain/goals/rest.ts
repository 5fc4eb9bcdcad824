/** Rests of a goal: stretches of days on which nothing is expected and nothing is lost. */
import { addDays } from "../day";
import type { CivilDate, Rest } from "../schema";

/** Whether the goal rests on that day. */
export function isResting(rests: readonly Rest[] | undefined, day: CivilDate): boolean {
  return (rests ?? []).some(({ from, to }) => from <= day && (to === undefined || day < to));
}

/** The first day of the rest that holds `today`; null when the goal is awake. */
export function restingSince(
  rests: readonly Rest[] | undefined,
  today: CivilDate,
): CivilDate | null {
  const current = (rests ?? []).filter((rest) => isResting([rest], today));
  return current.map(({ from }) => from).sort()[0] ?? null;
}

/** The rests once the goal is let rest: from today, or from tomorrow when today was won already. */
export function letRest(
  rests: readonly Rest[] | undefined,
  today: CivilDate,
  isTodayWon: boolean,
): Rest[] {
  return [...wake(rests, today), { from: isTodayWon ? addDays(today, 1) : today }];
}

/** The rests once it is woken: it is awake from today on. One that lies ahead stays planned. */
export function wake(rests: readonly Rest[] | undefined, today: CivilDate): Rest[] {
  return (rests ?? []).flatMap((rest) => {
    const ends = rest.to === undefined || isResting([rest], today);
    if (!ends) return [rest];
    return rest.from < today ? [{ from: rest.from, to: today }] : [];
  });
}

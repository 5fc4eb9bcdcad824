/** Some days of the history, as a page shows them that changes nothing. */
import { useEffect, useState } from "preact/hooks";
import type { CivilDate, Day } from "../domain/schema";
import { readThese } from "../platform/history";
import type { PageState } from "./store";

/**
 * The days, in the order asked for; those not known yet are left out. Today's stand there at once,
 * and all are read again whenever the writer has entered something.
 */
export function useDays(
  { snapshot }: PageState,
  dates: readonly CivilDate[],
): { days: readonly Day[]; refused: boolean } {
  const [read, setRead] = useState<ReadonlyMap<CivilDate, Day>>(new Map());
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    let isGone = false;
    readThese(dates).then(
      (days) => isGone || setRead(new Map(days.map((day) => [day.day, day]))),
      () => isGone || setRefused(true),
    );
    return () => {
      isGone = true;
    };
  }, [dates.join(), snapshot.revision]);
  const days = dates.flatMap((date) => read.get(date) ?? snapshot.days[date] ?? []);
  return { days, refused };
}

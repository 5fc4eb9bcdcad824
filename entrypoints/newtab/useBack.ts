import { useEffect, useState } from "preact/hooks";
import type { Back } from "../../utils/domain/back";

/**
 * This day of another season, read once a day with code of its own.
 * @param isOld whether the history is known to reach back further than the snapshot
 */
export function useBack(today: string, isOld: boolean): Back | null {
  const [back, setBack] = useState<Back | null>(null);
  useEffect(() => {
    if (!isOld) return;
    let isGone = false;
    import("../../utils/page/back")
      .then(({ readBack }) => readBack(today))
      .then(
        (found) => isGone || setBack(found),
        () => {},
      );
    return () => {
      isGone = true;
    };
  }, [today, isOld]);
  return back;
}

import { useEffect, useState } from "preact/hooks";
import type { Back } from "../../utils/domain/back";
import { handedOn } from "../../utils/platform/handed-on";

/**
 * This day of another season, read by each page once a day with code of its own; undefined until it is
 * known.
 * @param isOld whether the history reaches back further than the snapshot; null until it is known
 */
export function useBack(today: string, isOld: boolean | null): Back | null | undefined {
  const [back, setBack] = useState<Back | null | undefined>(() => handedOn()?.still?.back);
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
  return isOld === false ? null : back;
}

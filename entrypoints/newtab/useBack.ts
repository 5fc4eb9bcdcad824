import { useEffect, useState } from "preact/hooks";
import type { Back } from "../../utils/domain/back";

/** This day of another season, read once a day when the page is live, with code of its own. */
export function useBack(today: string, live: boolean): Back | null {
  const [back, setBack] = useState<Back | null>(null);
  useEffect(() => {
    if (!live) return;
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
  }, [today, live]);
  return back;
}

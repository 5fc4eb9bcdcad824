import { useEffect, useState } from "preact/hooks";

/**
 * Whether something was lost and not yet decided about. Asked when the page is live, with code
 * that no first frame waits for.
 */
export function useLost(live: boolean): boolean {
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    if (!live) return;
    let stop = () => {};
    let isGone = false;
    void import("../platform/lost").then(({ readLost, watchLost }) => {
      if (isGone) return;
      const look = () => readLost().then((lost) => isGone || setLost(lost !== null), stop);
      stop = watchLost(look);
      void look();
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [live]);
  return isLost;
}

import { useEffect, useState } from "preact/hooks";
import type { Left } from "../../utils/page/left";

/**
 * What an earlier history left behind, undefined until it is known, and how to decide against it.
 * Looked for once, when the ledger is known to be empty, with code that no other new tab loads.
 */
export function useLeft(isEmpty: boolean): [left: Left | null | undefined, startAnew: () => void] {
  const [left, setLeft] = useState<Left | null>();
  useEffect(() => {
    if (!isEmpty) return;
    let isGone = false;
    import("../../utils/page/left")
      .then(({ findLeft }) => findLeft())
      .then(
        (found) => isGone || setLeft(found),
        () => {},
      );
    return () => {
      isGone = true;
    };
  }, [isEmpty]);
  const startAnew = () => {
    setLeft(null);
    void import("../../utils/page/left").then(({ decideLeft }) => decideLeft());
  };
  return [left, startAnew];
}

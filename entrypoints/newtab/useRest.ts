import { useEffect } from "preact/hooks";
import type { FirstDay } from "../../components/newtab/NewTab";
import type { Back } from "../../utils/domain/back";
import type { Left } from "../../utils/page/left";
import type { PageState } from "../../utils/page/store";
import type { Still } from "../../utils/platform/first-picture";

type Shown = {
  state: PageState;
  today: string;
  lost: boolean;
  isEmpty: boolean;
  firstDay: FirstDay;
  /** Undefined until they are known. */
  left: Left | null | undefined;
  back: Back | null | undefined;
};

/** Tells what the page shows whenever all of it is there and would stay so by itself; else null. */
export function useRest(shown: Shown, onRest: (still: Still | null) => void): void {
  const { state, today, lost, isEmpty, left, back = null } = shown;
  const { news, welcome } = shown.firstDay;
  const { revision, trouble, today: publishedFor, current } = state.snapshot;
  const isCurrent = state.live && trouble === null && publishedFor === today;
  const isQuiet = !(current.hour || lost || left || news || state.pending.length > 0);
  const isWhole = shown.back !== undefined && (!isEmpty || (welcome !== null && left === null));
  const isStill = isCurrent && isQuiet && isWhole;
  useEffect(
    () => onRest(isStill ? { revision, today, back, welcome } : null),
    [onRest, isStill, revision, today, back, welcome],
  );
}

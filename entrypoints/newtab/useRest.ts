import { useEffect } from "preact/hooks";
import type { FirstDay } from "../../components/newtab/NewTab";
import type { Back } from "../../utils/domain/back";
import type { Settings } from "../../utils/domain/schema";
import { weekToReview } from "../../utils/domain/week";
import { standing } from "../../utils/domain/world";
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
  /** 1 Monday to 7 Sunday. */
  weekStart: () => number;
};

/**
 * Tells what the page shows whenever all of it is there and would stay so by itself; else null. With the
 * settings that it goes by.
 */
export function useRest(
  shown: Shown,
  onRest: (still: Still | null, settings: Settings) => void,
): void {
  const { state, today, lost, isEmpty, left, back = null } = shown;
  const { news, welcome } = shown.firstDay;
  const { revision, aside, trouble, today: publishedFor, current } = state.snapshot;
  const isCurrent = state.live && trouble === null && publishedFor === today;
  const isQuiet = !(current.hour || lost || left || news || state.pending.length > 0);
  const isWhole = shown.back !== undefined && (!isEmpty || (welcome !== null && left === null));
  const isStill = isCurrent && isQuiet && isWhole && !showsReview(shown);
  const { settings } = current;
  useEffect(
    () => onRest(isStill ? { revision, today, aside, back, welcome } : null, settings),
    [onRest, settings, isStill, revision, today, aside, back, welcome],
  );
}

/**
 * Whether last week's card stands on the horizon. It is read from the ledger, so that a page which
 * takes a picture over would draw it anew, under the hand.
 */
function showsReview({ state, today, weekStart }: Shown): boolean {
  const { current, days, counts } = state.snapshot;
  if (standing(days[today]).length > 0) return false; // folded to a line
  return weekToReview(current, counts, today, weekStart()) !== null;
}

import { useEffect, useMemo, useState } from "preact/hooks";
import type { Capture } from "../domain/capture/capture";
import { namedGoals } from "../domain/capture/named-goals";
import type { CivilDate } from "../domain/schema";
import { handedOn } from "../platform/handed-on";
import type { PageState } from "./store";

/**
 * The small language of the log field, in the page's tongue. It is loaded when the live snapshot is
 * there, well behind the first frame; null until then.
 * @param locale BCP 47
 */
export function useCapture(state: PageState, today: CivilDate, locale: string): Capture | null {
  const [loaded, setLoaded] = useState<typeof import("./capture") | null>(null);
  const { live } = state;
  useEffect(() => {
    if (!live) return;
    let isGone = false;
    import("./capture").then(
      (module) => isGone || setLoaded(module),
      () => handedOn()?.alive(), // without it, what is typed is the title
    );
    return () => {
      isGone = true;
    };
  }, [live]);
  useEffect(() => {
    if (loaded) handedOn()?.alive();
  }, [loaded]);
  const { current } = state.snapshot;
  const { dayStart } = current.settings;
  const names = namedGoals(current);
  // The snapshot is new with every act; the goals hardly ever are.
  const key = JSON.stringify(names);
  const goals = useMemo(() => names, [key]);
  return useMemo(
    () => loaded?.createCapture({ goals, locale, dayStart, today }) ?? null,
    [loaded, goals, locale, dayStart, today],
  );
}

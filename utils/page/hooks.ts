/** What components of a page lean on: the store's state and the time. */
import { useEffect, useState } from "preact/hooks";
import { now } from "../platform/clock";
import type { PageState, PageStore } from "./store";

/** The store's state; draws again when it changes. */
export function usePage(store: PageStore): PageState {
  const [state, setState] = useState(store.get());
  useEffect(() => {
    setState(store.get());
    return store.subscribe(() => setState(store.get()));
  }, [store]);
  return state;
}

/**
 * The moment, in ms: again on every whole second or minute, and whenever the page comes back into
 * view. A hidden page does not tick.
 */
export function useNow(every: "second" | "minute"): number {
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    const period = every === "second" ? 1000 : 60_000;
    let timer = 0;
    const tick = () => {
      clearTimeout(timer);
      setMoment(now());
      if (!document.hidden)
        timer = setTimeout(tick, period - (now() % period)) as unknown as number;
    };
    tick();
    document.addEventListener("visibilitychange", tick);
    addEventListener("focus", tick);
    addEventListener("pageshow", tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", tick);
      removeEventListener("focus", tick);
      removeEventListener("pageshow", tick);
    };
  }, [every]);
  return moment;
}

import { useRef } from "preact/hooks";

/**
 * The same function at every draw, which does what the latest one would: what is handed it need not
 * be drawn again.
 */
export function useStable<A extends unknown[], R>(act: (...given: A) => R): (...given: A) => R {
  const latest = useRef(act);
  latest.current = act;
  return useRef((...given: A) => latest.current(...given)).current;
}

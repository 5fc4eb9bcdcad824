import { useEffect, useState } from "preact/hooks";
import { useText } from "./TextContext";

/** A hidden page paints nothing; it goes on after this long (ms). */
const HIDDEN_MS = 150;

/**
 * Resolves when the first content has been painted: work in the frame behind it would still hold
 * it up on its way to the screen.
 */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const watch = () => {
      const observer = new PerformanceObserver((list) => {
        if (list.getEntriesByName("first-contentful-paint").length > 0) resolve();
      });
      observer.observe({ type: "paint", buffered: true });
    };
    setTimeout(watch);
    setTimeout(resolve, HIDDEN_MS);
  });
}

/** A hook that gives parts which the first frame does without, once they and their words are there. */
export function laterParts<T>(load: () => Promise<T>): () => T | null {
  let later: T | null = null;
  return () => {
    const text = useText();
    const [parts, setParts] = useState<T | null>(later);
    useEffect(() => {
      if (parts) return;
      let gone = false;
      afterPaint()
        .then(() => Promise.all([load(), text.rest()]))
        .then(([loaded]) => {
          later = loaded;
          if (!gone) setParts(loaded);
        });
      return () => {
        gone = true;
      };
    }, [parts, text]);
    return parts;
  };
}

/** The parts of the new tab. */
export const useLater = laterParts(() => import("./newtab/later"));

import { useEffect, useState } from "preact/hooks";

/** A hidden page paints nothing; it goes on after this long (ms). */
const HIDDEN_MS = 100;

/** Resolves when the frame that is being made has been painted. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, HIDDEN_MS);
  });
}

type Later = typeof import("./later");

let later: Later | null = null;

/** The parts that the first frame does without, once they are there. */
export function useLater(): Later | null {
  const [parts, setParts] = useState(later);
  useEffect(() => {
    if (parts) return;
    let gone = false;
    afterPaint()
      .then(() => import("./later"))
      .then((loaded) => {
        later = loaded;
        if (!gone) setParts(loaded);
      });
    return () => {
      gone = true;
    };
  }, [parts]);
  return parts;
}

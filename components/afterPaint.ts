import { useEffect, useState } from "preact/hooks";
import { afterPaint } from "./paint";
import { useText } from "./TextContext";

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

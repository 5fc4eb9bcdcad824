import { useEffect, useState } from "preact/hooks";
import type { Text } from "../utils/text/text";
import { afterPaint } from "./paint";
import { useText } from "./TextContext";

type Later<T> = {
  (): T | null;
  /** For a page that has no use for a first frame without them. */
  load(text: Text): Promise<T>;
  areThere(): boolean;
};

/** A hook that gives parts which the first frame does without, once they and their words are there. */
export function laterParts<T>(parts: () => Promise<T>): Later<T> {
  let later: T | null = null;
  const load = async (text: Text) => {
    [later] = await Promise.all([parts(), text.rest()]);
    return later;
  };
  const useParts = () => {
    const text = useText();
    const [known, setKnown] = useState<T | null>(later);
    useEffect(() => {
      if (known) return;
      let gone = false;
      afterPaint()
        .then(() => load(text))
        .then((loaded) => gone || setKnown(loaded));
      return () => {
        gone = true;
      };
    }, [known, text]);
    return known;
  };
  return Object.assign(useParts, { load, areThere: () => later !== null });
}

/** The parts of the new tab. */
export const useLater = laterParts(() => import("./newtab/later"));

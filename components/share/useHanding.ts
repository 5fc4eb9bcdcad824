import { useState } from "preact/hooks";
import { useText } from "../TextContext";

export type Handing = ReturnType<typeof useHanding>;

/** Something is handed over; then it is said that it was, or that the browser would not. */
export function useHanding() {
  const text = useText();
  const [said, setSaid] = useState<{ words: string; isTrouble: boolean } | null>(null);
  const hand = (handed: Promise<void>, words: string) => {
    setSaid(null);
    handed.then(
      () => setSaid({ words, isTrouble: false }),
      () => setSaid({ words: text("share.refused"), isTrouble: true }),
    );
  };
  return { said, hand };
}

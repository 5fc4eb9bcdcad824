import { useMemo } from "preact/hooks";
import type { Settings } from "../domain/schema";
import type { Text } from "../text/text";
import { wordsOnly } from "../text/words-only";

/** The text as the person wants it: with the numbers of wins, or in words alone. */
export function useShownText(text: Text, { numbers }: Pick<Settings, "numbers">): Text {
  return useMemo(() => (numbers ? text : wordsOnly(text)), [text, numbers]);
}

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Text } from "../utils/text/text";

/** Gives every component below it the text of one language. */
export const TextContext = createContext<Text | null>(null);

/**
 * The text of the page's language.
 * @throws Error outside a `TextContext`
 */
export function useText(): Text {
  const text = useContext(TextContext);
  if (!text) throw new Error("useText needs a TextContext above it");
  return text;
}

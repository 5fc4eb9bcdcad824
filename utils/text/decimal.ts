import type { Text } from "./text";

/** The sign before decimals where the person is: what typed amounts are read and written by. */
export function decimalOf(text: Pick<Text, "number">): "." | "," {
  return text.number(1.5).includes(",") ? "," : ".";
}

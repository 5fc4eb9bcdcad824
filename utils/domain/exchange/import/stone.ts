/** The pebble of a win that comes without one. */
import { pickStone } from "../../pebble";
import { random } from "../../random";
import type { Stone } from "../../schema";

/** Draws that the generator makes before it draws the family; their order is part of its format. */
const EARLIER_DRAWS = 10;

/**
 * The family that the id alone gives, as `stoneFor` on bare ground: it must not hang on the wins
 * around it, or the same file would give another pebble the next time. Draws no outline, which
 * would take most of the time of an import.
 */
export function stoneOf(id: string): Stone {
  const next = random(id);
  for (let i = 0; i < EARLIER_DRAWS; i++) next();
  return pickStone(next());
}

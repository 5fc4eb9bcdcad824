/**
 * A patch in parts that are small enough to be copied, parsed and applied between two frames. Each
 * is a patch by itself; all of them together are the whole one.
 */
import type { CivilDate } from "../schema";
import type { DayPatch, Patch } from "./patch";
import { noChange } from "./plan";

/** Records changed by one part, unless a single day has more. */
const PART = 500;

/** The parts of a patch, at least one; the first says what is current. */
export function* partsOf({ days, current }: Patch): Generator<Patch, void> {
  let part: Patch = { days: {}, current };
  let size = 0;
  for (const [day, changes] of Object.entries<DayPatch>(days)) {
    const added = Object.values(changes).reduce(
      (sum, list) => sum + (Array.isArray(list) ? list.length : 0),
      0,
    );
    if (size > 0 && size + added > PART) {
      yield part;
      part = { days: {}, current: noChange() };
      size = 0;
    }
    part.days[day as CivilDate] = changes;
    size += added;
  }
  yield part;
}

import { ownWins } from "../domain/samples/mark";
import type { Counts } from "../domain/schema";
import { readThese } from "./history";

/** Whether there are wins of the person's own, by the days that have some. A copy has no samples. */
export async function hasOwnWins(counts: Counts): Promise<boolean> {
  const dates = Object.keys(counts).filter((day) => counts[day]);
  for (const date of dates.sort().reverse()) {
    if ((await readThese([date])).some((day) => ownWins(day).length > 0)) return true;
  }
  return false;
}

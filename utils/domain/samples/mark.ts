/** Samples to look around in: known by their ids, and never taken for a person's own. */
import type { Day, Win } from "../schema";
import { standing } from "../world";

/** What the id of every sample begins with. */
export const SAMPLE = "sample-";

/** Whether a record is a sample, by its id. */
export function isSample({ id }: { id: string }): boolean {
  return id.startsWith(SAMPLE);
}

/** A sample, or what came of trying a sample step. */
export function isSampleWin(win: Pick<Win, "id" | "stepId">): boolean {
  return isSample(win) || (win.stepId?.startsWith(SAMPLE) ?? false);
}

/** The wins that stand and are the person's own: those that leave this machine. */
export function ownWins(day: Day): Win[] {
  return standing(day).filter((win) => !isSampleWin(win));
}

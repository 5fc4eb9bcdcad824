/** Reads the days that a day looks back on; loaded when the new tab stands. */
import { type Back, lookBack } from "../domain/back";
import type { CivilDate } from "../domain/schema";
import { daysBack } from "../domain/years";
import { readThese } from "../platform/history";

/** What a day looks back on, null when nothing. Rejects when the ledger cannot be read. */
export async function readBack(today: CivilDate): Promise<Back | null> {
  return lookBack(today, await readThese(daysBack(today)));
}

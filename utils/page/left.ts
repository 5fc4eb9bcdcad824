/** What an earlier history left behind, for a new tab that has nothing to show. */
import { leftBehind } from "../platform/copies";
import * as history from "../platform/history";

/** Wins in the account; none when it is a backup file that was found. */
export type Left = { wins: number };

/** Null when there is nothing, the person has decided about it, or there is a history already. */
export async function findLeft(): Promise<Left | null> {
  const { tail, file } = await leftBehind();
  if (!tail && !file) return null;
  const { dates } = await history.open(0);
  return dates.length === 0 ? { wins: tail?.wins ?? 0 } : null;
}

export { answerTail as decideLeft } from "../platform/copies";

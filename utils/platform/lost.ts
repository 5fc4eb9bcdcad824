/** What was lost, in `storage.local`: there from when it is noticed until the person has chosen. */
import { type Lost, mergeLost } from "../domain/mirror";
import { browser } from "./browser";
import { now } from "./clock";
import { LOST } from "./keys";
import { settled } from "./settle";

/** Keeps what was there. What was noted before and not decided about stays with it. */
export async function noteLost(was: Omit<Lost, "version" | "at">): Promise<void> {
  const lost: Lost = { version: 1, at: now(), ...was };
  const earlier = await readLost();
  const noted = earlier ? mergeLost(earlier, lost) : lost;
  await settled(browser.storage.local.set({ [LOST]: noted }));
}

/** What was lost and not yet decided about; null when nothing was. */
export async function readLost(): Promise<Lost | null> {
  const lost = (await settled(browser.storage.local.get(LOST)))[LOST] as Partial<Lost> | undefined;
  const isSound =
    lost?.version === 1 && typeof lost.counts === "object" && Array.isArray(lost.days);
  return isSound ? (lost as Lost) : null;
}

/** The person has chosen. */
export function forgetLost(): Promise<void> {
  return settled(browser.storage.local.remove(LOST));
}

/** Calls back when something was lost, and when it was decided about; returns how to stop. */
export function watchLost(onChange: () => void): () => void {
  const listen = (changes: Record<string, unknown>, area: string) => {
    if (area === "local" && LOST in changes) onChange();
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}

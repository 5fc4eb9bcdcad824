import type { Intent } from "../domain/schema";
import type { Draft, Ports } from "./store";

/** Time, place and chance, as they are at the click. */
export type Moment = Omit<Ports, "after">;

/**
 * The intent, as of now: a draft with who (id), when and where.
 * @param dayStart minutes after midnight at which a day begins
 */
export function mint(draft: Draft, dayStart: number, moment: Moment): Intent {
  const day = "day" in draft && draft.day !== undefined ? draft.day : moment.today(dayStart);
  return { zone: moment.zone(), ...draft, day, id: moment.newId(), at: moment.now() } as Intent;
}

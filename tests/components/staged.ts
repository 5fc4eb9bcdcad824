/** A page's store over a test world, and a writer that takes all or nothing. */
import type { Intent, Snapshot, Trouble } from "../../utils/domain/schema";
import { EMPTY_SNAPSHOT } from "../../utils/domain/snapshot";
import { createPageStore } from "../../utils/page/store";
import { type TestWorld, TODAY } from "../support/world";

/** @param more of the snapshot than what the world says */
export function stagedStore(world: TestWorld, more: Partial<Snapshot> = {}) {
  /** What the person did, as the writer heard it. */
  const sent: Intent[] = [];
  let refusal: Trouble | null = null;
  let ids = 0;
  const newId = () => `new-${++ids}`;
  const ports = { now: () => world.now, zone: () => "UTC", today: () => TODAY, newId };
  const snapshot = { ...EMPTY_SNAPSHOT, ...world.world, today: TODAY, ...more };
  const store = createPageStore({ ...ports, after: () => {} }, snapshot);
  const connect = () =>
    store.connect({
      watch: (onSnapshot) => onSnapshot(snapshot),
      send: async (intent) => {
        if (refusal) return { kept: false, trouble: refusal };
        sent.push(intent);
        return { kept: true };
      },
      ask: async () => undefined,
      publish: () => {},
    });
  /** From now on nothing can be stored, or everything again. */
  const refuse = (trouble: Trouble | null) => {
    refusal = trouble;
  };
  return { store, sent, newId, connect, refuse };
}

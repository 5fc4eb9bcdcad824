import type { Snapshot } from "../../utils/domain/schema";
import { createPageStore, type PageStore } from "../../utils/page/store";
import { newId, now, today, zone } from "../../utils/platform/clock";
import { live } from "../../utils/platform/live";

/** The store, connected to the writer. @param copy what the first frame showed */
export function connectedStore(copy: Snapshot | null): PageStore {
  const after = (ms: number, callback: () => void) => void setTimeout(callback, ms);
  const store = createPageStore({ now, zone, today, newId, after }, copy);
  store.connect(live);
  return store;
}

import type { Snapshot } from "../domain/schema";
import { createPageStore, type PageStore } from "../page/store";
import { live } from "./live";
import { pagePorts } from "./page-ports";

/** A page's store, connected to the writer. @param copy what the first frame showed */
export function connectedStore(copy: Snapshot | null): PageStore {
  const store = createPageStore(pagePorts, copy);
  store.connect(live);
  return store;
}

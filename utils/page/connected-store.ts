import type { Snapshot } from "../domain/schema";
import { version } from "../platform/edition";
import { live } from "../platform/live";
import { pagePorts } from "../platform/page-ports";
import { keepTyped } from "../platform/typed";
import { createPageStore, type PageStore } from "./store";

/** A page's store, connected to the writer. @param copy what the first frame showed */
export function connectedStore(copy: Snapshot | null): PageStore {
  const store = createPageStore(pagePorts, copy);
  store.connect(live);
  keepTyped(version(), pagePorts.now);
  return store;
}

import { EMPTY_SNAPSHOT } from "../domain/empty";
import type { Snapshot } from "../domain/schema";
import type { PageStore } from "./store";

/**
 * Stands in for the store in the first frame, so that the frame need not wait for it: shows the
 * copy, and hands on what a person does to the store that is on its way.
 */
export function waitingStore(copy: Snapshot | null, coming: Promise<PageStore>): PageStore {
  const state = { snapshot: copy ?? EMPTY_SNAPSHOT, live: false, late: false, pending: [] };
  return {
    get: () => state,
    subscribe: () => () => {},
    submit: async (draft) => (await coming).submit(draft),
    connect: (live) => void coming.then((store) => store.connect(live)),
    showDay: (today) => void coming.then((store) => store.showDay(today)),
  };
}

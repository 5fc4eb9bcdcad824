import { EMPTY_SNAPSHOT } from "../domain/empty";
import type { Snapshot } from "../domain/schema";
import { newId, now, today, zone } from "../platform/clock";
import { sendAtOnce } from "../platform/roads";
import { mint } from "./mint";
import type { PageStore } from "./store";

/**
 * Stands in for the store in the first frame, so that the frame need not wait for it: shows the
 * copy, and hands on what a person does to the store that is on its way. What they do is sent at
 * once all the same, for the page may be closed before the store arrives.
 */
export function waitingStore(copy: Snapshot | null, coming: Promise<PageStore>): PageStore {
  const snapshot = copy ?? EMPTY_SNAPSHOT;
  const state = { snapshot, live: false, late: false, pending: [] };
  const enter: PageStore["enter"] = async (intent) => {
    sendAtOnce(intent);
    return (await coming).enter(intent);
  };
  return {
    get: () => state,
    subscribe: () => () => {},
    enter,
    submit: (draft) =>
      enter(mint(draft, snapshot.current.settings.dayStart, { newId, now, today, zone })),
    ask: async (draft) => (await coming).ask(draft),
    connect: (live) => void coming.then((store) => store.connect(live)),
    showDay: (today) => void coming.then((store) => store.showDay(today)),
  };
}

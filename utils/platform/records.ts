/** The ledger's records, by the one connection that a page or the worker has to them. */
import { now } from "./clock";
import { openStore } from "./store";

/** Database and store, also read by tests. */
export const LEDGER = { database: "tiny-wins", store: "records" };
/** Stands in a ledger that the browser made anew because it could not read the old one. */
export const DATA_LOSS = "data-loss";

/** Chromium says so, and only here, when it found a damaged database and threw it away. */
type Made = IDBVersionChangeEvent & { dataLoss?: string; dataLossMessage?: string };

export const ledgerStore = openStore(LEDGER.database, LEDGER.store, {
  durability: "strict",
  onMade(objects, { dataLoss, dataLossMessage: message }: Made) {
    if (dataLoss === "total") objects.put({ at: now(), message }, DATA_LOSS);
  },
});
